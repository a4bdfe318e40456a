import { afterEach, describe, expect, it } from 'vitest';
import { openAtlas, PHONE, type Atlas } from './driver.ts';
import { fingersOn, misfits, openView, VIEWS } from './phones-driver.ts';

/** Phones, tablets, larger letters, fingers: everything fits, and the map can be used. */

let atlas: Atlas | null = null;

async function open(options: Parameters<typeof openAtlas>[0] = {}): Promise<Atlas> {
  atlas = await openAtlas(options);
  return atlas;
}

afterEach(async () => {
  const ended = await atlas?.close();
  atlas = null;
  expect(ended).toEqual({ troubles: [], foreign: [] });
});

const SIZES = [
  { width: 320, height: 568, letters: 16 },
  // 1280 × 1024 read four times as large
  { width: 320, height: 256, letters: 16 },
  { ...PHONE, letters: 16 },
  { ...PHONE, letters: 32 },
  { width: 844, height: 390, letters: 16 },
  { width: 820, height: 1180, letters: 16 },
  { width: 1280, height: 900, letters: 32 },
];

describe('every view', () => {
  it.each(['en', 'vi'])('fits phones, tablets and letters twice as large, in %s', async (language) => {
    const { page } = await open({ viewport: PHONE, hasTouch: true, language });
    const fingers = await fingersOn(page);
    const found: string[] = [];
    for (const view of Object.keys(VIEWS) as (keyof typeof VIEWS)[]) {
      await openView(page, view);
      for (const { width, height, letters } of SIZES) {
        await page.setViewportSize({ width, height });
        await fingers.letters(letters);
        for (const one of await misfits(page, 24))
          found.push(`${view} at ${width} × ${height}, ${letters}: ${one}`);
      }
    }
    expect(found).toEqual([]);
  });
});
