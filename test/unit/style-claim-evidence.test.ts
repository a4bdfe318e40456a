import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import type { State } from '../../src/store/state.ts';
import { claimRoutesQuestion } from '../../src/store/claim-routes.ts';
import { evidenceBounds } from '../../src/store/claim-evidence.ts';
import { claimEvidenceOnMap } from '../../src/style/claim-evidence.ts';
import { NOTHING, type SourceData } from '../../src/style/subject.ts';
import { atlasState, VIEWS } from '../fixtures/atlas-state.ts';

const CHOSEN = VIEWS['a claim with its evidence']!(atlasState());

function drawn(state: State): { role: string; words: string; type: string }[] {
  const data: SourceData = claimEvidenceOnMap.features(state)['claim-evidence']!;
  if (typeof data === 'string') throw new Error('Evidence is data.');
  return data.features.map(({ properties, geometry }) => ({
    role: String(properties?.['role']),
    words: String(properties?.['words'] ?? ''),
    type: geometry.type,
  }));
}

const count = (state: State, role: string): number => drawn(state).filter((one) => one.role === role).length;

/** A network is there, and the engine has answered what was asked. */
function withRoutes(state: State): State {
  const summary = { meta: { roadsDate: '2021-08-06' } };
  const ready = { ...state, network: { kind: 'ready', summary } } as unknown as State;
  const asked = claimRoutesQuestion(ready);
  if (asked === null) throw new Error('No way was asked for.');
  const answer = asked.map(({ from, to }) => ({
    kind: 'route' as const,
    metres: 119_960,
    seconds: 5400,
    geometry: { type: 'LineString' as const, coordinates: [[...from], [106, 21], [...to]] },
    snap: { fromMetres: 0, toMetres: 0 },
    legs: [],
    usesToll: false,
    usesFerry: false,
    alternative: null,
  }));
  return { ...ready, claimRoutes: { kind: 'answered', asked, answer } };
}

describe('evidence of a claim on the map', () => {
  it('is nothing while no claim is chosen, or another view is open', () => {
    for (const state of [
      atlasState(),
      { ...CHOSEN, claims: { ...CHOSEN.claims, chosen: null } },
      { ...CHOSEN, view: { kind: 'overview' as const } },
    ])
      expect(claimEvidenceOnMap.features(state)['claim-evidence']).toBe(NOTHING);
  });

  it('has a straight line to each end that may be meant, every place once', () => {
    expect(count(CHOSEN, 'straight')).toBe(2);
    expect(count(CHOSEN, 'end')).toBe(3);
    const words = drawn(CHOSEN).flatMap((one) => (one.role === 'end' ? [one.words] : []));
    expect(words.filter((text) => text.endsWith(' km in a straight line'))).toHaveLength(2);
  });

  it('has one way to each end, and with one reading chosen only that', () => {
    const state = withRoutes(CHOSEN);
    expect(claimRoutesQuestion(state)).toHaveLength(2);
    expect(count(state, 'route')).toBe(2);
    expect(drawn(state).some(({ words }) => words.endsWith('\n120 km · 1 h 30 min'))).toBe(true);

    const key = 'road/park-point/port-river/truck/2024';
    const chosen = { claim: 'own-1', reading: key };
    const one = withRoutes({ ...CHOSEN, claims: { ...CHOSEN.claims, chosen } });
    expect(claimRoutesQuestion(one)).toMatchObject([{ assumptions: { profile: 'truck', year: 2024 } }]);
    expect(count(one, 'route')).toBe(1);
    expect(count(one, 'straight')).toBe(0);
    expect(count(one, 'end')).toBe(2);
  });

  it('draws no way that was found for another choice', () => {
    const state = withRoutes(CHOSEN);
    const chosen = { claim: 'own-1', reading: 'straight/park-point/port-river//' };
    const other = { ...state, claims: { ...state.claims, chosen } };
    expect(claimRoutesQuestion(other)).toBeNull();
    expect(count(other, 'route')).toBe(0);
    expect(count(other, 'straight')).toBe(1);
  });

  it('draws the outline of a park from whose edge it is measured', () => {
    const [claim] = CHOSEN.claims.own as [Claim & { quantity: { kind: 'distance' } }];
    const from = { kind: 'place' as const, id: 'park-vsip-bac-ninh-2' };
    const own = [{ ...claim, quantity: { ...claim.quantity, from } }];
    const state = { ...CHOSEN, claims: { ...CHOSEN.claims, own } };
    expect(count(state, 'outline')).toBe(1);
    expect(count(state, 'straight')).toBe(4);
  });

  it('draws the outline of what is measured, and the map goes where all of it is', () => {
    const area: Claim = {
      ...CHOSEN.claims.own[0]!,
      quantity: {
        kind: 'area',
        of: { kind: 'place', id: 'park-vsip-bac-ninh-2' },
        isPlotInside: false,
        said: { word: 'about', value: 282 },
      },
    };
    const state = { ...CHOSEN, claims: { ...CHOSEN.claims, own: [area] } };
    expect(drawn(state)).toMatchObject([{ role: 'outline' }, { role: 'end' }]);
    const [west, south, east, north] = evidenceBounds(state, state.claims.chosen!)!;
    expect([west, south].every((edge, i) => edge < [105.92, 21.21][i]!)).toBe(true);
    expect([east, north].every((edge, i) => edge > [105.94, 21.23][i]!)).toBe(true);
    expect(east - west).toBeLessThan(0.03);
    expect(evidenceBounds(state, { claim: 'none', reading: null })).toBeNull();
  });
});
