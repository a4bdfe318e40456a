import { describe, expect, it } from 'vitest';
import { ROAD_CLASSES } from '../../src/network/road-network.ts';
import type { RoadAttributes } from '../../tools/network/roads.ts';
import { readRestriction } from '../../tools/network/restrictions.ts';
import { CLOSED } from '../../tools/network/tags-access.ts';
import { classesDownTo, HIGHWAYS, ONEWAY, readTags, UNPAVED_SURFACES } from '../../tools/network/tags.ts';
import { createTally } from '../../tools/network/tally.ts';

type Tags = Record<string, string>;

function road(tags: Tags): RoadAttributes & { reversed: boolean } {
  const reading = readTags(tags);
  if (reading.kind !== 'road') throw new Error(`No road: ${JSON.stringify(reading)}`);
  return { ...reading.attributes, reversed: reading.reversed };
}

function reason(tags: Tags): string {
  const reading = readTags(tags);
  return reading.kind === 'dropped' ? reading.reason : `not dropped: ${reading.kind}`;
}

describe('highway', () => {
  it.each(Object.keys(HIGHWAYS))('%s is of the class of its name', (value) => {
    expect(road({ highway: value }).class).toBe(value === 'road' ? 'unclassified' : value);
  });

  it.each(['footway', 'path', 'track', 'steps', 'pedestrian', 'cycleway', 'bridleway', 'platform', 'busway'])(
    '%s is dropped with its name',
    (value) => expect(reason({ highway: value })).toBe(`highway=${value}`),
  );

  it('covers every class but ferries', () => {
    expect(new Set(Object.values(HIGHWAYS))).toEqual(
      new Set(ROAD_CLASSES.filter((name) => name !== 'ferry')),
    );
  });

  it('leaves things alone that are no roads', () => {
    expect(readTags({ waterway: 'river' }).kind).toBe('other');
    expect(readTags({ railway: 'rail', route: 'train' }).kind).toBe('other');
  });

  it('drops areas and emergency access', () => {
    expect(reason({ highway: 'service', area: 'yes' })).toBe('an area, not a line');
    expect(reason({ highway: 'service', service: 'emergency_access' })).toBe('service=emergency_access');
    expect(road({ highway: 'service', service: 'driveway', area: 'no' }).class).toBe('service');
  });
});

describe('oneway', () => {
  const values: [string, boolean, boolean][] = [
    ['yes', true, false],
    ['true', true, false],
    ['1', true, false],
    ['no', false, false],
    ['false', false, false],
    ['0', false, false],
    ['alternating', false, false],
    ['-1', true, true],
    ['reverse', true, true],
  ];
  it.each(values)('%s: one-way %s, against the nodes %s', (value, ...expected) => {
    const { oneway, reversed } = road({ highway: 'primary', oneway: value });
    expect([oneway, reversed]).toEqual(expected);
  });

  it('has no other values in its table', () => {
    expect(Object.keys(ONEWAY).toSorted()).toEqual(values.map(([value]) => value).toSorted());
  });

  it.each<[string, Tags, boolean]>([
    ['a motorway', { highway: 'motorway' }, true],
    ['a motorway tagged two-way', { highway: 'motorway', oneway: 'no' }, false],
    ['a motorway link', { highway: 'motorway_link' }, false],
    ['a motorway link tagged so', { highway: 'motorway_link', oneway: 'yes' }, true],
    ['a roundabout', { highway: 'primary', junction: 'roundabout' }, true],
    ['a circular junction', { highway: 'primary', junction: 'circular' }, true],
    ['a roundabout tagged two-way', { highway: 'primary', junction: 'roundabout', oneway: 'no' }, false],
    ['another junction', { highway: 'primary', junction: 'jughandle' }, false],
    ['a trunk road', { highway: 'trunk' }, false],
    ['a list: the first counts', { highway: 'primary', oneway: 'no;yes' }, false],
    ['an unknown word', { highway: 'primary', oneway: 'maybe' }, false],
    ['the key for cars', { highway: 'primary', oneway: 'no', 'oneway:motorcar': 'yes' }, true],
    ['the key for bicycles', { highway: 'primary', 'oneway:bicycle': 'yes' }, false],
    ['motor_vehicle:backward=no', { highway: 'primary', 'motor_vehicle:backward': 'no' }, true],
    ['motorcar:backward=yes', { highway: 'primary', 'motorcar:backward': 'yes' }, false],
  ])('%s', (_, tags, expected) => expect(road(tags).oneway).toBe(expected));

  it('is marked as implied only where neither tagged nor denied', () => {
    expect(road({ highway: 'motorway' }).onewayImplied).toBe(true);
    expect(road({ highway: 'motorway', oneway: 'yes' }).onewayImplied).toBe(false);
    expect(road({ highway: 'primary', junction: 'roundabout' }).onewayImplied).toBe(false);
  });

  it('runs against the nodes for forward=no', () => {
    const { oneway, reversed } = road({ highway: 'primary', 'vehicle:forward': 'no' });
    expect([oneway, reversed]).toEqual([true, true]);
  });

  it('drops what changes by the hour', () => {
    expect(reason({ highway: 'primary', oneway: 'reversible' })).toBe('oneway=reversible');
  });
});

describe('access', () => {
  const everybody = [true, true, true];
  const nobody = 'no motor vehicle may use it';

  function whoMayDrive(tags: Tags): boolean[] | string {
    const reading = readTags(tags);
    if (reading.kind !== 'road') return reason(tags);
    const { cars, trucks, motorbikes } = reading.attributes;
    return [cars, trucks, motorbikes];
  }

  it.each([...CLOSED])('access=%s shuts everybody out', (value) => {
    expect(whoMayDrive({ highway: 'primary', access: value })).toBe(nobody);
  });

  it.each([
    'yes',
    'permissive',
    'designated',
    'destination',
    'delivery',
    'customers',
    'official',
    'whatever',
  ])('access=%s lets everybody in', (value) =>
    expect(whoMayDrive({ highway: 'primary', access: value })).toEqual(everybody),
  );

  it.each<[string, Tags, boolean[] | string]>([
    ['vehicle beats access', { access: 'no', vehicle: 'yes' }, everybody],
    ['motor_vehicle beats vehicle', { vehicle: 'yes', motor_vehicle: 'no' }, nobody],
    ['motorcar beats motor_vehicle', { motor_vehicle: 'no', motorcar: 'yes' }, [true, false, false]],
    ['hgv beats motor_vehicle', { motor_vehicle: 'no', hgv: 'designated' }, [false, true, false]],
    ['motorcycle beats motor_vehicle', { motor_vehicle: 'no', motorcycle: 'yes' }, [false, false, true]],
    ['hgv=no', { hgv: 'no' }, [true, false, true]],
    ['hgv=delivery', { hgv: 'delivery' }, everybody],
    ['goods=no bars the larger truck too', { goods: 'no' }, [true, false, true]],
    ['motorcycle=no', { motorcycle: 'no' }, [true, true, false]],
    ['motorcar=no keeps motorbikes, and trucks out', { motorcar: 'no' }, [false, false, true]],
    ['motorcar=no with hgv=yes', { motorcar: 'no', hgv: 'yes' }, [false, true, true]],
    ['buses only', { access: 'no', bus: 'yes' }, nobody],
    ['foot=no says nothing about cars', { foot: 'no', bicycle: 'no' }, everybody],
  ])('%s', (_, tags, expected) => expect(whoMayDrive({ highway: 'primary', ...tags })).toEqual(expected));

  it.each<[string, Tags, boolean]>([
    ['a motorway', { highway: 'motorway' }, false],
    ['a motorway link', { highway: 'motorway_link' }, false],
    ['a motorroad', { highway: 'trunk', motorroad: 'yes' }, false],
    ['an expressway number', { highway: 'trunk', ref: 'QL.1;CT.01' }, false],
    ['an expressway number without dot', { highway: 'trunk', ref: 'CT01' }, false],
    ['a motorway that is open to them', { highway: 'motorway', motorcycle: 'yes' }, true],
    ['a national highway', { highway: 'trunk', ref: 'QL.1' }, true],
    ['a number that only contains CT', { highway: 'trunk', ref: 'TL.CT' }, true],
  ])('motorbikes on %s', (_, tags, expected) => expect(road(tags).motorbikes).toBe(expected));
});

describe('maxspeed', () => {
  it.each<[string, Tags, number]>([
    ['a number', { maxspeed: '60' }, 60],
    ['a unit', { maxspeed: '80 km/h' }, 80],
    ['miles', { maxspeed: '50 mph' }, 80],
    ['miles without a space', { maxspeed: '30mph' }, 48],
    ['knots', { maxspeed: '10 knots' }, 19],
    ['Vietnam, urban, both ways', { maxspeed: 'VN:urban' }, 50],
    ['Vietnam, urban, one-way', { maxspeed: 'VN:urban', oneway: 'yes' }, 60],
    ['Vietnam, rural, both ways', { maxspeed: 'VN:rural' }, 80],
    ['Vietnam, rural, one-way', { maxspeed: 'VN:rural', oneway: 'yes' }, 90],
    ['Vietnam, trunk', { maxspeed: 'VN:trunk' }, 80],
    ['Vietnam, expressway', { maxspeed: 'VN:motorway' }, 120],
    ['walking pace', { maxspeed: 'walk' }, 5],
    ['none', { maxspeed: 'none' }, 0],
    ['signals', { maxspeed: 'signals' }, 0],
    ['nothing', {}, 0],
    ['a list', { maxspeed: '60;40' }, 40],
    ['by lane', { 'maxspeed:forward': '60|60|40' }, 40],
    ['by direction', { 'maxspeed:forward': '80', 'maxspeed:backward': '60' }, 60],
    ['one direction only', { 'maxspeed:backward': '70' }, 70],
    ['for cars', { 'maxspeed:motorcar': '70' }, 70],
    ['the type only', { 'maxspeed:type': 'VN:rural' }, 80],
    ['a typing error', { maxspeed: '6000' }, 0],
    ['zero', { maxspeed: '0' }, 0],
    ['words', { maxspeed: 'fast' }, 0],
    ['a fraction', { maxspeed: '62.6' }, 63],
  ])('%s', (_, tags, expected) => expect(road({ highway: 'primary', ...tags }).maxspeed).toBe(expected));
});

describe('ferries', () => {
  it.each<[string, number]>([
    ['00:30', 30],
    ['1:30', 90],
    ['01:30:30', 91],
    ['45', 45],
    ['45 min', 45],
    ['1.5 h', 90],
    ['PT45M', 45],
    ['PT1H30M', 90],
    ['P1DT2H', 1560],
    ['PT20S', 1],
    ['', 0],
    ['soon', 0],
    ['P', 0],
    ['1:75', 0],
  ])('duration "%s" is %i minutes', (duration, minutes) => {
    expect(road({ route: 'ferry', duration }).ferryMinutes).toBe(minutes);
  });

  it('have minutes only as ferries', () => {
    expect(road({ highway: 'primary', duration: '00:30' }).ferryMinutes).toBe(0);
  });

  it.each<[string, Tags, boolean[] | null]>([
    ['tagged for cars', { name: 'Tàu cao tốc', motor_vehicle: 'yes' }, [true, true, true]],
    ['tagged for people', { name: 'Phà', motor_vehicle: 'no' }, null],
    ['phà, not tagged', { name: 'Phà Cát Lái' }, [true, true, true]],
    ['without name, not tagged', {}, [true, true, true]],
    ['đò, not tagged', { name: 'Đò ngang' }, [false, false, true]],
    ['bến đò, not tagged', { name: 'Bến Đò Rạch Sâu' }, [false, false, true]],
    ['a speedboat, not tagged', { name: 'Tàu cao tốc Vũng Tàu - Côn Đảo' }, null],
    ['a fast ferry, not tagged', { name: 'Rach Gia - Phu Quoc fast ferry' }, null],
    ['a river bus, not tagged', { name: 'Tuyến buýt đường sông số 1' }, null],
  ])('%s', (_, tags, expected) => {
    const reading = readTags({ route: 'ferry', ...tags });
    const { attributes } = reading as { attributes?: RoadAttributes };
    expect(attributes ? [attributes.cars, attributes.trucks, attributes.motorbikes] : null).toEqual(expected);
  });
});

describe('construction and proposed', () => {
  it.each<[string, Tags, string, string, number]>([
    [
      'construction',
      { highway: 'construction', construction: 'motorway' },
      'motorway',
      'under_construction',
      9999,
    ],
    ['proposed', { highway: 'proposed', proposed: 'trunk' }, 'trunk', 'planned', 9999],
    ['prefix', { 'construction:highway': 'primary' }, 'primary', 'under_construction', 9999],
    ['proposed prefix', { 'proposed:highway': 'primary' }, 'primary', 'planned', 9999],
    [
      'with a date',
      { highway: 'construction', construction: 'trunk', opening_date: '2026-09-02' },
      'trunk',
      'under_construction',
      2026,
    ],
    [
      'with a span',
      { highway: 'proposed', proposed: 'trunk', start_date: '2027..2029' },
      'trunk',
      'planned',
      2029,
    ],
  ])('%s', (_, tags, roadClass, status, year) => {
    const reading = road(tags);
    expect([reading.class, reading.status, reading.openYear]).toEqual([roadClass, status, year]);
  });

  it('are kept although closed to traffic', () => {
    expect(road({ highway: 'construction', construction: 'motorway', access: 'no' }).cars).toBe(true);
  });

  it('are dropped where nobody knows of what class', () => {
    expect(reason({ highway: 'construction', construction: 'yes' })).toBe(
      'highway=construction of unknown class',
    );
    expect(reason({ highway: 'proposed' })).toBe('highway=proposed of unknown class');
  });

  it('do not make an open road closed', () => {
    const open = road({ highway: 'primary', construction: 'minor', start_date: '2016' });
    expect([open.status, open.openYear]).toEqual(['open', 0]);
  });
});

describe('other attributes', () => {
  it.each<[string, Tags, keyof RoadAttributes, unknown]>([
    ['toll', { toll: 'yes' }, 'toll', true],
    ['toll for motor vehicles', { 'toll:motor_vehicle': 'yes' }, 'toll', true],
    ['no toll', { toll: 'no' }, 'toll', false],
    ['roundabout', { junction: 'roundabout' }, 'roundabout', true],
    ['bridge', { bridge: 'yes' }, 'bridge', true],
    ['viaduct', { bridge: 'viaduct' }, 'bridge', true],
    ['no bridge', { bridge: 'no' }, 'bridge', false],
    ['bridge without layer', { bridge: 'yes' }, 'layer', 1],
    ['tunnel', { tunnel: 'building_passage' }, 'tunnel', true],
    ['tunnel without layer', { tunnel: 'yes' }, 'layer', -1],
    ['layer', { layer: '2', bridge: 'yes' }, 'layer', 2],
    ['layer that is no number', { layer: 'top' }, 'layer', 0],
    ['asphalt', { surface: 'asphalt' }, 'unpaved', false],
    ['mixed surface: the first counts', { surface: 'gravel;asphalt' }, 'unpaved', true],
    ['name', { name: 'Đường Láng', 'name:en': 'Lang' }, 'name', 'Đường Láng'],
    ['ref', { ref: 'QL.1;AH1' }, 'ref', 'QL.1;AH1'],
  ])('%s', (_, tags, key, expected) => expect(road({ highway: 'primary', ...tags })[key]).toEqual(expected));

  it.each([...UNPAVED_SURFACES])('surface=%s is unpaved', (surface) => {
    expect(road({ highway: 'primary', surface }).unpaved).toBe(true);
  });

  it('reads tags with awkward keys', () => {
    const tags = Object.assign(Object.create(null) as Tags, {
      highway: 'primary',
      constructor: 'x',
      __proto__: 'y',
    });
    expect(road(tags).class).toBe('primary');
  });
});

describe('--classes', () => {
  it('keeps a class with its link, all above and ferries', () => {
    expect([...classesDownTo('trunk')].toSorted()).toEqual(
      ['ferry', 'motorway', 'motorway_link', 'trunk', 'trunk_link'].toSorted(),
    );
    expect(classesDownTo('tertiary').has('tertiary_link')).toBe(true);
    expect(classesDownTo('tertiary').has('unclassified')).toBe(false);
    expect(classesDownTo('residential').has('living_street')).toBe(false);
    expect(classesDownTo('all').size).toBe(ROAD_CLASSES.length);
  });

  it('says which there are', () => {
    expect(() => classesDownTo('highway')).toThrow(/no road class "highway".*motorway, trunk/);
    expect(() => classesDownTo('ferry')).toThrow(/no road class/);
  });
});

describe('turn restrictions', () => {
  const way = (ref: number, role: string) => ({ type: 'way' as const, ref, role });
  const via = { type: 'node' as const, ref: 5, role: 'via' };
  const plain = [way(1, 'from'), via, way(2, 'to')];

  function read(members: typeof plain | unknown[], tags: Tags): unknown {
    const tally = createTally();
    const found = readRestriction(members as never, { type: 'restriction', ...tags }, tally);
    return found.length > 0 ? found : [...tally.counts.keys()].map((key) => key.replace(/^.*: /, ''));
  }

  it.each(['no_left_turn', 'no_right_turn', 'no_straight_on', 'no_u_turn', 'no_entry', 'no_exit'])(
    '%s',
    (value) => {
      expect(read(plain, { restriction: value })).toEqual([{ from: 1, viaNode: 5, to: 2, only: false }]);
    },
  );

  it.each(['only_left_turn', 'only_right_turn', 'only_straight_on', 'only_u_turn'])('%s', (value) => {
    expect(read(plain, { restriction: value })).toEqual([{ from: 1, viaNode: 5, to: 2, only: true }]);
  });

  it.each<[string, unknown[], Tags, string]>([
    ['for trucks only', plain, { 'restriction:hgv': 'no_left_turn' }, 'only for hgv'],
    ['with cars excepted', plain, { restriction: 'no_left_turn', except: 'bus;motorcar' }, 'cars excepted'],
    ['by the hour', plain, { 'restriction:conditional': 'no_left_turn @ (07:00-09:00)' }, 'by the hour'],
    ['by the hour, old style', plain, { restriction: 'no_left_turn', hour_on: '07:00' }, 'by the hour'],
    [
      'over a way',
      [way(1, 'from'), way(3, 'via'), way(2, 'to')],
      { restriction: 'no_u_turn' },
      'over a via way',
    ],
    ['without via', [way(1, 'from'), way(2, 'to')], { restriction: 'no_u_turn' }, '0 via nodes'],
    ['without to', [way(1, 'from'), via], { restriction: 'no_u_turn' }, 'without from or to'],
    ['unknown', plain, { restriction: 'no_dancing' }, 'restriction=no_dancing'],
    ['nothing said', plain, {}, 'without a restriction tag'],
    [
      'only with two to',
      [...plain, way(3, 'to')],
      { restriction: 'only_straight_on' },
      '"only" with several from or to',
    ],
  ])('%s: dropped and counted', (_, members, tags, expected) =>
    expect(read(members, tags)).toEqual([expected]),
  );

  it('keeps exceptions for others, and gives a pair each for several ways', () => {
    expect(read(plain, { restriction: 'no_left_turn', except: 'bus' })).toHaveLength(1);
    expect(read([way(1, 'from'), way(4, 'from'), via, way(2, 'to')], { restriction: 'no_entry' })).toEqual([
      { from: 1, viaNode: 5, to: 2, only: false },
      { from: 4, viaNode: 5, to: 2, only: false },
    ]);
  });

  it('leaves other relations alone', () => {
    expect(read(plain, { type: 'multipolygon' })).toEqual([]);
  });
});
