import { afterEach, describe, expect, it } from 'vitest';
import { openAtlas, type Atlas } from './driver.ts';
import { goToRest, goToStart, handOn, round, type DeedName } from './endure-deeds.ts';
import { probeOf } from './endure-probe.ts';

/** What is opened, made and left again leaves nothing behind; `npm run endure` does the same for as long as one likes. */

let atlas: Atlas | null = null;

afterEach(async () => {
  const ended = await atlas?.close();
  atlas = null;
  expect(ended).toEqual({ troubles: [], foreign: [] });
});

/** Those that open and close most of what the page is made of, and take little time. */
const DEEDS: readonly DeedName[] = [
  'list',
  'pin',
  'measure',
  'layers',
  'looks',
  'views',
  'file',
  'look',
  'size',
];

/** Nodes and listeners come and go with what the pointer was on last: some hundred. A view that stays each time would be thousands. */
const MARGIN = 0.05;
/** The part of the list of layers that was closed last is held until another is: 26 nodes, never two such parts. A view would be thousands. */
const CLOSED_LAST = 26;
/** The first screen alone has three thousand nodes: no former view is held by anything. */
const MOST_DETACHED = 300;

describe('use over and over', () => {
  it('leaves as many nodes, listeners and documents as there were, on the page and off it', async () => {
    atlas = await openAtlas();
    const hand = handOn(atlas.page);
    const probe = await probeOf(atlas.page);
    await goToStart(hand);
    // what is fetched and made once is there after the first round
    await round(hand, DEEDS, 1);
    await round(hand, DEEDS, 1);
    await goToRest(hand);
    const before = await probe.look();
    await round(hand, DEEDS, 1);
    await goToRest(hand);
    const after = await probe.look();
    for (const what of ['nodes', 'listeners', 'documents', 'workers'] as const)
      expect(after[what], what).toBeLessThanOrEqual(Math.ceil(before[what] * (1 + MARGIN)));
    expect(after.detached, 'detached').toBeLessThanOrEqual(
      Math.ceil(before.detached * (1 + MARGIN)) + CLOSED_LAST,
    );
    expect(after.detached).toBeLessThan(MOST_DETACHED);
    expect(hand.actions()).toBeGreaterThan(120);
  });
});
