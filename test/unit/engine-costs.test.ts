import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../src/domain/assumptions.ts';
import { edgeSeconds } from '../../src/network/costs.ts';
import { VEHICLES } from '../../src/network/profiles.ts';
import { ROAD_CLASSES } from '../../src/network/road-network.ts';
import { network } from '../fixtures/drawn-network.ts';
import type { RoadOptions } from '../fixtures/drawn-network.ts';

/** Seconds for a kilometre of a single road. */
function kilometre(
  options: RoadOptions,
  profile: 'car' | 'truck' | 'motorbike' = 'car',
  year = 2026,
): number {
  const drawn = network('A---------B', 100, { roads: { AB: options } });
  return edgeSeconds(drawn.network, { profile, year })[0]!;
}

const at = (kmPerHour: number): number => 3600 / kmPerHour;

describe('seconds per edge', () => {
  it('go from the rural to the urban speed of the class as it gets built up', () => {
    const { rural, urban } = VEHICLES.car.speeds.primary;
    expect(kilometre({ class: 'primary' })).toBeCloseTo(at(rural), 2);
    expect(kilometre({ class: 'primary', urban: 255 })).toBeCloseTo(at(urban), 2);
    expect(kilometre({ class: 'primary', urban: 51 })).toBeCloseTo(at(rural + 0.2 * (urban - rural)), 2);
  });

  it('respect a posted limit, and never drive faster for one', () => {
    expect(kilometre({ class: 'primary', maxspeed: 30 })).toBeCloseTo(at(30 * 0.95), 2);
    expect(kilometre({ class: 'primary', maxspeed: 120 })).toBe(kilometre({ class: 'primary' }));
  });

  it('stay within what the law allows the vehicle', () => {
    for (const profile of PROFILES) {
      const { speeds, legal } = VEHICLES[profile];
      for (const [name, { rural, urban }] of Object.entries(speeds)) {
        if (profile === 'motorbike' && name.startsWith('motorway')) continue;
        const isExpressway = name.startsWith('motorway');
        expect(rural, `${profile} on ${name}`).toBeLessThanOrEqual(
          isExpressway ? legal.expressway : legal.rural,
        );
        expect(urban, `${profile} on ${name}`).toBeLessThanOrEqual(
          isExpressway ? legal.expressway : legal.urban,
        );
        expect(urban).toBeLessThan(rural);
      }
    }
  });

  it('know every class of road', () => {
    for (const profile of PROFILES) {
      expect([...Object.keys(VEHICLES[profile].speeds), 'ferry']).toEqual([...ROAD_CLASSES]);
    }
  });

  it('are more on unpaved roads and in roundabouts', () => {
    expect(kilometre({ unpaved: true })).toBeCloseTo(kilometre({}) / VEHICLES.car.unpavedFactor, 2);
    expect(kilometre({ roundabout: true })).toBeCloseTo(kilometre({}) / VEHICLES.car.roundaboutFactor, 2);
  });

  it('are endless where the profile may not drive', () => {
    expect(kilometre({ noTruck: true }, 'truck')).toBe(Infinity);
    expect(kilometre({ noTruck: true }, 'car')).toBeLessThan(Infinity);
    expect(kilometre({ noCar: true }, 'car')).toBe(Infinity);
    expect(kilometre({ noMotorbike: true }, 'motorbike')).toBe(Infinity);
    for (const name of ['motorway', 'motorway_link'] as const) {
      expect(kilometre({ class: name }, 'motorbike')).toBe(Infinity);
      expect(kilometre({ class: name }, 'truck')).toBeLessThan(Infinity);
    }
  });

  it('are endless until the road opens', () => {
    const planned: RoadOptions = { status: 'planned', openYear: 2028 };
    expect(kilometre(planned)).toBe(Infinity);
    expect(kilometre(planned, 'car', 2028)).toBeLessThan(Infinity);
    expect(kilometre({ status: 'under_construction' }, 'car', 2100)).toBe(Infinity);
  });

  it('are endless for edges that a question closes', () => {
    const drawn = network('A---B---C', 100);
    const seconds = edgeSeconds(drawn.network, {
      profile: 'car',
      year: 2026,
      closedEdges: [drawn.edge('BC')],
    });
    expect(seconds[drawn.edge('AB')]).toBeLessThan(Infinity);
    expect(seconds[drawn.edge('BC')]).toBe(Infinity);
  });

  it('add the time to give way at either end that meets a larger road', () => {
    const drawn = network('A---B---C\n    |\n    |\n    D---E', 250, {
      every: { class: 'primary' },
      roads: { BD: { class: 'secondary' }, DE: { class: 'secondary' } },
    });
    const seconds = edgeSeconds(drawn.network, { profile: 'car', year: 2026 });
    const plain = at(VEHICLES.car.speeds.secondary.rural);
    expect(seconds[drawn.edge('AB')]).toBeCloseTo(at(VEHICLES.car.speeds.primary.rural), 2);
    expect(seconds[drawn.edge('DE')]).toBeCloseTo(plain, 2);
    expect(seconds[drawn.edge('BD')]).toBeCloseTo(plain * 0.75 + VEHICLES.car.giveWaySeconds.rural, 2);
  });

  it('of a ferry are its duration or its length, and one wait however many edges it has', () => {
    const { waitMinutes, riverKmPerHour, seaKmPerHour } = VEHICLES.car.ferry;
    const river = network('A---B~~~C---D', 250);
    const crossing = edgeSeconds(river.network, { profile: 'car', year: 2026 })[river.edge('BC')];
    expect(crossing).toBeCloseTo(at(riverKmPerHour) + waitMinutes * 60, 1);
    const cut = network('A---B~~~C~~~D---E', 2500, { roads: { BC: { ferryMinutes: 40 } } });
    const seconds = edgeSeconds(cut.network, { profile: 'car', year: 2026 });
    expect(seconds[cut.edge('BC')]).toBeCloseTo(40 * 60 + waitMinutes * 30, 1);
    expect(seconds[cut.edge('CD')]).toBeCloseTo(10 * at(seaKmPerHour) + waitMinutes * 30, 1);
  });
});
