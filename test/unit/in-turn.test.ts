import { describe, expect, it } from 'vitest';
import { nextTask } from '../../src/store/next-task.ts';
import { inTurn } from '../../src/ui/lazy-code.ts';

describe('what is begun in turn', () => {
  it('begins in the order in which it was asked for, each in a task of its own', async () => {
    const begun: string[] = [];
    const work = (name: string) => () => {
      begun.push(name);
      return Promise.resolve(name);
    };
    const all = Promise.all(['a', 'b', 'c'].map((name) => inTurn(work(name))));
    expect(begun).toEqual([]);
    await nextTask();
    expect(begun.length).toBeLessThan(3);
    expect(await all).toEqual(['a', 'b', 'c']);
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('goes on after what fails', async () => {
    const failed = inTurn(() => Promise.reject(new Error('not there')));
    await expect(failed).rejects.toThrow('not there');
    expect(await inTurn(() => Promise.resolve('there'))).toBe('there');
  });
});
