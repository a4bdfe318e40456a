import { afterEach, expect } from 'vitest';
import { openAtlas, type Atlas } from './driver.ts';

export type OpenOptions = NonNullable<Parameters<typeof openAtlas>[0]>;

/**
 * Gives what opens the atlas in the tests of a file. After each of them, all that it opened is closed, and must have ended without
 * a complaint on the console and without a request to another host.
 */
export function atlasOfEachTest(usual: OpenOptions = {}): (options?: OpenOptions) => Promise<Atlas> {
  let opened: Atlas[] = [];
  afterEach(async () => {
    const ended = await Promise.all(opened.map((atlas) => atlas.close()));
    opened = [];
    for (const end of ended) expect(end).toEqual({ troubles: [], foreign: [] });
  });
  return async (options = {}) => {
    const atlas = await openAtlas({ ...usual, ...options });
    opened.push(atlas);
    return atlas;
  };
}
