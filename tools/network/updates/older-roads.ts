import { between, crossing, heading, lengthOf } from './plane.ts';
import { SegmentGrid } from './segment-grid.ts';
import type { OlderRoad } from './reference-lines.ts';
import type { Metres, Position } from '../../../src/domain/units.ts';

/** A place on an older road. */
export type OlderPlace = {
  readonly road: OlderRoad;
  readonly position: Position;
  readonly metres: Metres;
  /** Direction of the road's own positions there, radians. */
  readonly direction: number;
};

/** The open roads of the older extract, as far as they are near lines that matter. */
export class OlderRoads {
  readonly roads: readonly OlderRoad[];
  readonly #grid = new SegmentGrid();

  /** Indexes only what shares a cell of 0.02° (2 km) with one of the lines: the country is three million segments. */
  constructor(roads: readonly OlderRoad[], lines: readonly (readonly Position[])[]) {
    this.roads = roads;
    const wanted = new Set<string>();
    for (const line of lines) for (const key of cellsAlong(line)) wanted.add(key);
    roads.forEach(({ positions, highway }, i) => {
      if (highway === 'ferry') return;
      if (positions.some((position) => wanted.has(cellOf(position)))) this.#grid.add(i, positions);
    });
  }

  /** Nearest open road within `reach` that passes `accept`. */
  nearest(
    point: Position,
    reach: Metres,
    accept: (road: OlderRoad, direction: number) => boolean = () => true,
  ): OlderPlace | undefined {
    const found = this.#grid.nearest(point, reach, ({ line, a, b }) =>
      accept(this.roads[line]!, heading(a, b)),
    );
    if (found === undefined) return undefined;
    const { entry, position, metres } = found;
    return { road: this.roads[entry.line]!, position, metres, direction: heading(entry.a, entry.b) };
  }

  /** Whether an open road runs along here: within `reach`, in (or against, if two-way) the given direction. */
  runsAlong(point: Position, direction: number, reach: Metres, oneway: boolean): boolean {
    const aligned = this.nearest(point, reach, (road, own) => {
      const cosine = Math.cos(own - direction);
      return oneway && road.oneway ? cosine > 0.85 : Math.abs(cosine) > 0.85;
    });
    return aligned !== undefined;
  }

  /** Where a line crosses open roads, in the order of the line; `along` in metres from its start. */
  crossings(line: readonly Position[]): { along: Metres; position: Position; road: OlderRoad }[] {
    const found: { along: Metres; position: Position; road: OlderRoad }[] = [];
    let passed: Metres = 0;
    for (let i = 0; i + 1 < line.length; i++) {
      const a = line[i]!;
      const b = line[i + 1]!;
      const metres = between(a, b);
      const here: typeof found = [];
      for (const entry of this.#grid.near(a, b, 0)) {
        const t = crossing(a, b, entry.a, entry.b);
        if (t === undefined) continue;
        here.push({
          along: passed + t * metres,
          position: [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t],
          road: this.roads[entry.line]!,
        });
      }
      found.push(...here.sort((one, other) => one.along - other.along));
      passed += metres;
    }
    return found;
  }

  /** The class that has most kilometres under a road number; undefined for a number not known then. */
  classOf(ref: string): string | undefined {
    const wanted = new Set(ref.split(';'));
    const metres = new Map<string, Metres>();
    for (const { ref: refs, highway, positions } of this.roads) {
      if (refs === '' || highway.endsWith('_link') || !refs.split(';').some((one) => wanted.has(one)))
        continue;
      metres.set(highway, (metres.get(highway) ?? 0) + lengthOf(positions));
    }
    return [...metres].sort((a, b) => b[1] - a[1])[0]?.[0];
  }
}

function cellOf([lon, lat]: Position): string {
  return `${Math.floor(lon * 50)} ${Math.floor(lat * 50)}`;
}

/** Cells of the line's vertices and of points every kilometre between, and their neighbours. */
function* cellsAlong(line: readonly Position[]): Generator<string> {
  for (let i = 0; i + 1 < line.length; i++) {
    const a = line[i]!;
    const b = line[i + 1]!;
    const steps = Math.max(1, Math.ceil(between(a, b) / 1000));
    for (let k = 0; k <= steps; k++) {
      const lon = a[0] + ((b[0] - a[0]) * k) / steps;
      const lat = a[1] + ((b[1] - a[1]) * k) / steps;
      for (const dx of [-0.02, 0, 0.02])
        for (const dy of [-0.02, 0, 0.02]) yield cellOf([lon + dx, lat + dy]);
    }
  }
}
