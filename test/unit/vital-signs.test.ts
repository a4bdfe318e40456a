import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  cumulativeLayoutShift,
  interactionsOf,
  interactionToNextPaint,
  timeToInteractive,
  totalBlockingTime,
  type TimedEvent,
} from '../bench/vital-signs.ts';

/** The rules by which `npm run vitals` makes figures of what the browser has recorded. */

const event = (given: Partial<TimedEvent>): TimedEvent => ({
  interaction: 1,
  type: 'click',
  target: 'button',
  step: 'a step',
  start: 1000,
  processingStart: 1010,
  processingEnd: 1050,
  duration: 104,
  ...given,
});

describe('total blocking time', () => {
  it('counts of each task what is beyond 50 ms', () => {
    const tasks = [
      { start: 0, duration: 50 },
      { start: 100, duration: 51 },
      { start: 200, duration: 250 },
    ];
    expect(totalBlockingTime(tasks, 0, 1000)).toBe(1 + 200);
  });

  it('counts of a task that crosses an end what lies within', () => {
    const tasks = [{ start: 0, duration: 300 }];
    expect(totalBlockingTime(tasks, 200, 1000)).toBe(50);
    expect(totalBlockingTime(tasks, 0, 100)).toBe(50);
    expect(totalBlockingTime(tasks, 400, 1000)).toBe(0);
  });
});

describe('time to interactive', () => {
  const task = (start: number, duration: number) => ({ start, duration });

  it('is the end of the last long task before five quiet seconds', () => {
    const tasks = [task(100, 60), task(1000, 80), task(2000, 50), task(9000, 90)];
    expect(timeToInteractive(tasks, [], 500, 20_000)).toBe(1080);
    expect(timeToInteractive([task(100, 60)], [], 500, 20_000)).toBe(500);
    // 4.9 s between them are too few
    expect(timeToInteractive([task(1000, 100), task(6000, 100)], [], 500, 20_000)).toBe(6100);
  });

  it('waits while more than two requests are on their way, and tells the task before', () => {
    const requests = [0, 0, 0].map(() => ({ start: 3000, end: 4000 }));
    expect(timeToInteractive([task(1000, 100), task(3500, 100)], requests, 500, 20_000)).toBe(3600);
    expect(timeToInteractive([task(1000, 100)], requests, 500, 8900)).toBeNull();
    expect(timeToInteractive([task(1000, 100)], requests, 500, 9000)).toBe(1100);
    expect(timeToInteractive([task(1000, 100)], requests.slice(1), 500, 8900)).toBe(1100);
  });

  it('is not known before five seconds were watched', () => {
    expect(timeToInteractive([task(1000, 100)], [], 500, 6099)).toBeNull();
    expect(timeToInteractive([task(1000, 100)], [], 500, 6100)).toBe(1100);
  });
});

describe('layout shift', () => {
  it('is the worst window: a second without a shift ends one, and five seconds do', () => {
    const shift = (time: number, value: number) => ({ time, value, moved: [] });
    expect(cumulativeLayoutShift([])).toBe(0);
    expect(cumulativeLayoutShift([shift(0, 0.1), shift(999, 0.2)])).toBeCloseTo(0.3);
    expect(cumulativeLayoutShift([shift(0, 0.1), shift(1000, 0.2)])).toBeCloseTo(0.2);
    // one every 900 ms: the sixth is 4.5 s after the first, the seventh begins another window
    const steady = Array.from({ length: 8 }, (_, i) => shift(i * 900, 1));
    expect(cumulativeLayoutShift(steady)).toBe(6);
  });
});

describe('interactions', () => {
  it('take as long as their longest event, told in parts that add up', () => {
    const [click] = interactionsOf([
      event({ type: 'pointerdown', duration: 112, start: 992, processingStart: 1000, processingEnd: 1004 }),
      event({ type: 'click' }),
    ]);
    expect(click).toMatchObject({
      type: 'pointerdown',
      duration: 112,
      delay: 8,
      processing: 50,
      presentation: 54,
    });
  });

  it('leave out the handlers of events that another frame ended', () => {
    const [press] = interactionsOf([
      event({ type: 'pointerdown', start: 0, processingStart: 1, processingEnd: 2, duration: 16 }),
      event({ type: 'click', start: 900, processingStart: 910, processingEnd: 920, duration: 104 }),
    ]);
    expect(press).toMatchObject({ type: 'click', delay: 10, processing: 10, presentation: 84 });
  });

  it('are told apart and in order; moves and hovers are none', () => {
    const told = interactionsOf([
      event({ interaction: 2, start: 5000, step: 'second' }),
      event({ interaction: 0, type: 'pointerover' }),
      event({ interaction: 1, start: 1000, step: 'first' }),
    ]);
    expect(told.map(({ step }) => step)).toEqual(['first', 'second']);
  });

  it('have parts that are never negative and add up, whatever the browser rounds', () => {
    const times = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), times), { minLength: 1 }), (made) => {
        const events = made.map(([interaction, offsets]) => {
          const [start, from, to] = [...offsets].sort((a, b) => a - b) as [number, number, number];
          const duration = Math.round((to - start) / 8) * 8;
          return event({ interaction, start, processingStart: from, processingEnd: to, duration });
        });
        for (const { duration, delay, processing, presentation } of interactionsOf(events)) {
          for (const part of [delay, processing, presentation]) expect(part).toBeGreaterThanOrEqual(0);
          // an event may end, by what is rounded, before its handlers began
          expect(Math.abs(delay + processing + presentation - duration)).toBeLessThanOrEqual(8);
        }
      }),
      { seed: 20261122 },
    );
  });
});

describe('interaction to next paint', () => {
  const many = (durations: readonly number[]) =>
    interactionsOf(durations.map((duration, i) => event({ interaction: i + 1, start: i * 1000, duration })));

  it('is the worst of few, and forgives one of every fifty', () => {
    const interactions = many([40, 300, 200, 100]);
    expect(interactionToNextPaint(interactions, 4)?.duration).toBe(300);
    expect(interactionToNextPaint(interactions, 49)?.duration).toBe(300);
    expect(interactionToNextPaint(interactions, 50)?.duration).toBe(200);
    expect(interactionToNextPaint(interactions, 120)?.duration).toBe(100);
    expect(interactionToNextPaint(interactions, 1000)?.duration).toBe(40);
  });

  it('is nothing where nothing was done', () => {
    expect(interactionToNextPaint([], 0)).toBeNull();
  });
});
