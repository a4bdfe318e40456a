import { expect, it } from 'vitest';
import { createTurn } from '../../src/engine/turn.ts';

/** Goes on for longer than work may without letting messages in. */
function work(): void {
  const until = performance.now() + 40;
  while (performance.now() < until);
}

it('lets messages in after a while, and tells how far it is', async () => {
  const told: number[] = [];
  const turn = createTurn(
    () => false,
    (done) => told.push(done),
  );
  let isLetIn = false;
  setTimeout(() => (isLetIn = true));
  await turn.breathe(0.1);
  expect([told, isLetIn]).toEqual([[], false]);
  work();
  await turn.breathe(0.2);
  expect([told, isLetIn]).toEqual([[0.2], true]);
});

it('rests as long as something else is hurried, and ends where nobody waits any more', async () => {
  let [isHurried, isDropped] = [true, false];
  const turn = createTurn(
    () => isDropped,
    () => {},
    () => isHurried,
  );
  const happened: string[] = [];
  work();
  const went = turn.breathe(0.5).then(() => happened.push('went on'));
  setTimeout(() => {
    happened.push('hurry is over');
    isHurried = false;
  }, 120);
  await went;
  expect(happened).toEqual(['hurry is over', 'went on']);

  isHurried = true;
  work();
  const ended = turn.breathe(0.6);
  setTimeout(() => (isDropped = true), 60);
  await expect(ended).rejects.toThrow('dropped');
});
