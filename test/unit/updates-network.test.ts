import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proveSections } from '../../tools/network/updates/prove-sections.ts';

const NETWORK = join(import.meta.dirname, '../../public/network/vietnam.roads');

/** Least share of a section that the fastest route from side road to side road drives on. */
const LEAST_SHARE = 0.8;
/**
 * Sections whose nearest entry lies on one carriageway of an older expressway: the drive to it the other way
 * first goes on to the next exit and turns. For them the number's share is asked of one direction only.
 */
const ONE_WAY_ENTRIES = new Set(['huu-nghi-chi-lang', 'phan-thiet-dau-giay', 'trung-luong-my-thuan']);

const loaded = existsSync(NETWORK) ? await proveSections(NETWORK) : undefined;
const isUpdated = loaded !== undefined && loaded.network.meta.updatesDate !== null;
if (!isUpdated)
  console.warn('The shipped network is not there or was built without updates: their proof is skipped.');
const proofs = isUpdated ? loaded.proofs : [];

describe.skipIf(!isUpdated)('the shipped network', () => {
  it('knows in which years something opens', () => {
    expect(loaded!.network.meta.openYears).toEqual([2022, 2023, 2024, 2025, 2026, 2027]);
  });

  it.each(proofs.map((proof) => [proof.section.id, proof] as const))(
    'is driven on %s, both ways',
    (id, proof) => {
      for (const route of proof.routes) {
        expect(route.sectionKm, 'kilometres on the section').toBeGreaterThanOrEqual(
          LEAST_SHARE * proof.lineKm,
        );
        // A divided highway may have to be followed to its end to turn round; on an expressway the places are apart.
        const isExpressway = proof.section.geometry !== 'cluster';
        const most = isExpressway ? 1.1 * proof.lineKm : Infinity;
        expect(route.sectionKm, 'not twice over it').toBeLessThanOrEqual(most);
      }
      const shares = proof.routes.map(({ refKm, km }) => refKm / km);
      const share = ONE_WAY_ENTRIES.has(id) ? Math.max(...shares) : Math.min(...shares);
      expect(share, `share of the route on ${proof.section.ref}`).toBeGreaterThanOrEqual(LEAST_SHARE);
    },
  );

  it.each(proofs.map((proof) => [proof.section.id, proof] as const))(
    'of 2021 is not driven on %s',
    (_, proof) => {
      expect(proof.baseYearKm).toBe(0);
    },
  );
});
