import { PbfReader } from 'pbf';
import { parse } from './pbf-blobs.ts';
import type { OsmBlob } from './pbf-blobs.ts';

/** Tags by key. Objects without prototype, so that a key such as `constructor` is a key like any other. */
export type Tags = Readonly<Record<string, string>>;

export type OsmMember = {
  readonly type: 'node' | 'way' | 'relation';
  readonly ref: number;
  readonly role: string;
};

/**
 * What to call for the things in a file, in the order in which they come; leave out what is not wanted, it is
 * then not even decoded. Longitude and latitude in degrees (exact multiples of the file's granularity).
 */
export type OsmHandlers = {
  readonly node?: ((id: number, lon: number, lat: number, tags: Tags) => void) | undefined;
  /** Whether `node` wants the tags; else it gets the empty object, which is much faster. */
  readonly nodeTags?: boolean;
  readonly way?: ((id: number, refs: number[], tags: Tags) => void) | undefined;
  readonly relation?: ((id: number, members: OsmMember[], tags: Tags) => void) | undefined;
};

/** What a block was found to hold: lets a second reading pass over the blocks without what it wants. */
export type BlockContents = { nodes: boolean; ways: boolean; relations: boolean };

export const NO_TAGS: Tags = Object.freeze(Object.create(null) as Record<string, string>);

const MEMBER_TYPES = ['node', 'way', 'relation'] as const;
const utf8 = new TextDecoder('utf-8');

/**
 * Decodes one PrimitiveBlock of osmformat.proto: plain and dense nodes, ways, relations. Things that are marked
 * as deleted (`visible=false` of a history file) are left out.
 */
export function readBlock(blob: OsmBlob, file: string, handlers: OsmHandlers): BlockContents {
  return parse(file, blob.offset, blob.data, (pbf) => new BlockReader(pbf, handlers).read());
}

class BlockReader {
  readonly pbf: PbfReader;
  readonly handlers: OsmHandlers;
  readonly contents: BlockContents = { nodes: false, ways: false, relations: false };
  /** Start and end of each string in the block's buffer, and the decoded strings as far as they were wanted. */
  readonly stringStart: number[] = [];
  readonly stringEnd: number[] = [];
  readonly strings: string[] = [];
  granularity = 100;
  lonOffset = 0;
  latOffset = 0;

  constructor(pbf: PbfReader, handlers: OsmHandlers) {
    this.pbf = pbf;
    this.handlers = handlers;
  }

  read(): BlockContents {
    const { pbf } = this;
    // Strings and granularity may stand after the groups that need them: first note where everything is.
    const groups: number[] = [];
    pbf.readFields((tag) => {
      if (tag === 1) this.readStringTable(this.end());
      else if (tag === 2) {
        const end = this.end();
        groups.push(pbf.pos, end);
        pbf.pos = end;
      } else if (tag === 17) this.granularity = pbf.readVarint();
      else if (tag === 19) this.latOffset = pbf.readVarint(true);
      else if (tag === 20) this.lonOffset = pbf.readVarint(true);
    }, null);
    for (let i = 0; i < groups.length; i += 2) {
      pbf.pos = groups[i]!;
      pbf.readFields((tag) => this.readGroupField(tag), null, groups[i + 1]!);
    }
    return this.contents;
  }

  readGroupField(tag: number): void {
    const { contents, handlers, pbf } = this;
    if (tag === 1 || tag === 2) {
      contents.nodes = true;
      if (handlers.node && tag === 1) this.readNode(this.end());
      else if (handlers.node) this.readDenseNodes(this.end());
    } else if (tag === 3) {
      contents.ways = true;
      if (handlers.way) this.readWay(this.end());
    } else if (tag === 4) {
      contents.relations = true;
      if (handlers.relation) this.readRelation(this.end());
    } else if (tag > 5) {
      throw new Error(`a group has the unknown field ${tag} of type ${pbf.type}`);
    }
  }

  /** End of a length-delimited field; checked, because a loop up to a wrong end would read for ever. */
  end(): number {
    const { pbf } = this;
    if (pbf.type !== 2) throw new Error(`a field of type ${pbf.type} where bytes were expected`);
    const end = pbf.readVarint() + pbf.pos;
    if (!(end <= pbf.length)) throw new Error('a field is longer than its block');
    return end;
  }

  readStringTable(end: number): void {
    const { pbf } = this;
    pbf.readFields(
      (tag) => {
        if (tag !== 1) return;
        const stringEnd = this.end();
        this.stringStart.push(pbf.pos);
        this.stringEnd.push(stringEnd);
        pbf.pos = stringEnd;
      },
      null,
      end,
    );
  }

  string(index: number): string {
    const known = this.strings[index];
    if (known !== undefined) return known;
    if (!(index < this.stringStart.length)) {
      throw new Error(`string ${index} of ${this.stringStart.length} is asked for`);
    }
    const bytes = this.pbf.buf.subarray(this.stringStart[index], this.stringEnd[index]);
    return (this.strings[index] = utf8.decode(bytes));
  }

  tags(keys: readonly number[], values: readonly number[]): Tags {
    if (keys.length !== values.length) throw new Error(`${keys.length} keys with ${values.length} values`);
    if (keys.length === 0) return NO_TAGS;
    const tags = Object.create(null) as Record<string, string>;
    for (let i = 0; i < keys.length; i++) tags[this.string(keys[i]!)] = this.string(values[i]!);
    return tags;
  }

  /** Packed numbers; also takes the unpacked form, one number a field. */
  numbers(into: number[], signed: boolean): number[] {
    const { pbf } = this;
    if (pbf.type === 0) {
      into.push(signed ? pbf.readSVarint() : pbf.readVarint());
      return into;
    }
    const end = this.end();
    if (signed) while (pbf.pos < end) into.push(pbf.readSVarint());
    else while (pbf.pos < end) into.push(pbf.readVarint());
    if (pbf.pos !== end) throw new Error('packed numbers overrun their field');
    return into;
  }

  /** Nanodegrees are whole numbers, which a double holds exactly. */
  degrees(offset: number, value: number): number {
    return (offset + this.granularity * value) / 1e9;
  }

  /** `x` and `y` as the block counts. */
  giveNode(id: number, x: number, y: number, tags: Tags): void {
    const lon = this.degrees(this.lonOffset, x);
    const lat = this.degrees(this.latOffset, y);
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
      throw new Error(`node ${id} is beyond the earth: ${lon}, ${lat}`);
    this.handlers.node!(id, lon, lat, tags);
  }

  readNode(end: number): void {
    const { pbf } = this;
    const keys: number[] = [];
    const values: number[] = [];
    let id = 0;
    let lon = 0;
    let lat = 0;
    let visible = true;
    pbf.readFields(
      (tag) => {
        if (tag === 1) id = pbf.readSVarint();
        else if (tag === 2) this.numbers(keys, false);
        else if (tag === 3) this.numbers(values, false);
        else if (tag === 4) visible = this.readVisible();
        else if (tag === 8) lat = pbf.readSVarint();
        else if (tag === 9) lon = pbf.readSVarint();
      },
      null,
      end,
    );
    if (!visible) return;
    this.giveNode(id, lon, lat, this.handlers.nodeTags ? this.tags(keys, values) : NO_TAGS);
  }

  readDenseNodes(end: number): void {
    const { pbf, handlers } = this;
    const ids: number[] = [];
    const lons: number[] = [];
    const lats: number[] = [];
    const keysValues: number[] = [];
    let visible: number[] = [];
    pbf.readFields(
      (tag) => {
        if (tag === 1) this.numbers(ids, true);
        else if (tag === 5) visible = this.readDenseVisible(this.end());
        else if (tag === 8) this.numbers(lats, true);
        else if (tag === 9) this.numbers(lons, true);
        else if (tag === 10 && handlers.nodeTags) this.numbers(keysValues, false);
      },
      null,
      end,
    );
    if (ids.length !== lons.length || ids.length !== lats.length) {
      throw new Error(
        `${ids.length} dense nodes with ${lons.length} longitudes and ${lats.length} latitudes`,
      );
    }
    let id = 0;
    let lon = 0;
    let lat = 0;
    let at = 0;
    for (let i = 0; i < ids.length; i++) {
      id += ids[i]!;
      lon += lons[i]!;
      lat += lats[i]!;
      let tags = NO_TAGS;
      if (keysValues.length > 0) {
        const keys: number[] = [];
        const values: number[] = [];
        // Pairs of string numbers, a 0 after the last pair of each node.
        while (at < keysValues.length && keysValues[at] !== 0) {
          keys.push(keysValues[at]!);
          values.push(keysValues[at + 1] ?? -1);
          at += 2;
        }
        at++;
        tags = this.tags(keys, values);
      }
      if (visible[i] === 0) continue;
      this.giveNode(id, lon, lat, tags);
    }
  }

  readDenseVisible(end: number): number[] {
    const visible: number[] = [];
    this.pbf.readFields(
      (tag) => {
        if (tag === 6) this.numbers(visible, false);
      },
      null,
      end,
    );
    return visible;
  }

  readVisible(): boolean {
    const { pbf } = this;
    let visible = true;
    pbf.readFields(
      (tag) => {
        if (tag === 6) visible = pbf.readBoolean();
      },
      null,
      this.end(),
    );
    return visible;
  }

  readWay(end: number): void {
    const { pbf } = this;
    const keys: number[] = [];
    const values: number[] = [];
    const refs: number[] = [];
    let id = 0;
    let visible = true;
    pbf.readFields(
      (tag) => {
        if (tag === 1) id = pbf.readVarint(true);
        else if (tag === 2) this.numbers(keys, false);
        else if (tag === 3) this.numbers(values, false);
        else if (tag === 4) visible = this.readVisible();
        else if (tag === 8) this.numbers(refs, true);
      },
      null,
      end,
    );
    if (!visible) return;
    for (let i = 1; i < refs.length; i++) refs[i] = refs[i - 1]! + refs[i]!;
    this.handlers.way!(id, refs, this.tags(keys, values));
  }

  readRelation(end: number): void {
    const { pbf } = this;
    const keys: number[] = [];
    const values: number[] = [];
    const roles: number[] = [];
    const refs: number[] = [];
    const types: number[] = [];
    let id = 0;
    let visible = true;
    pbf.readFields(
      (tag) => {
        if (tag === 1) id = pbf.readVarint(true);
        else if (tag === 2) this.numbers(keys, false);
        else if (tag === 3) this.numbers(values, false);
        else if (tag === 4) visible = this.readVisible();
        else if (tag === 8) this.numbers(roles, false);
        else if (tag === 9) this.numbers(refs, true);
        else if (tag === 10) this.numbers(types, false);
      },
      null,
      end,
    );
    if (!visible) return;
    if (roles.length !== refs.length || types.length !== refs.length) {
      throw new Error(`relation ${id} has ${refs.length} members with ${roles.length} roles`);
    }
    let ref = 0;
    const members = refs.map((difference, i): OsmMember => {
      ref += difference;
      const type = MEMBER_TYPES[types[i]!];
      if (!type) throw new Error(`relation ${id} has a member of type ${types[i]}`);
      return { type, ref, role: this.string(roles[i]!) };
    });
    this.handlers.relation!(id, members, this.tags(keys, values));
  }
}
