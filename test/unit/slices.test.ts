import { describe, expect, it } from 'vitest';
import { createSlices } from '../../src/store/slices.ts';

describe('createSlices', () => {
  it('pauses once a task has taken long, and counts anew afterwards', async () => {
    let time = 0;
    let pauses = 0;
    const pause = async (): Promise<void> => void pauses++;
    const slices = createSlices(pause, () => time);
    const work = async (milliseconds: number): Promise<number> => {
      time += milliseconds;
      await slices.pauseIfLong();
      return pauses;
    };
    expect(await work(1)).toBe(0);
    expect(await work(50)).toBe(1);
    expect(await work(1)).toBe(1);
    expect(await work(50)).toBe(2);
  });

  it('pauses at once where asked to, and counts anew', async () => {
    let time = 0;
    let pauses = 0;
    const slices = createSlices(
      async () => void pauses++,
      () => time,
    );
    time = 7;
    await slices.pause();
    time = 14;
    await slices.pauseIfLong();
    expect(pauses).toBe(1);
  });
});
