// oxlint-disable unicorn/prefer-add-event-listener, unicorn/require-post-message-target-origin -- as in worker-or-page.ts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workerOrPage, type Serves } from '../../src/worker-or-page.ts';

/** Doubles numbers in the page. */
const doubles: Serves = (port) => {
  port.onmessage = ({ data }: MessageEvent<number>) => port.postMessage(data * 2);
};

class FakeWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  readonly said: unknown[] = [];
  isEnded = false;
  postMessage(message: unknown): void {
    this.said.push(message);
  }
  terminate(): void {
    this.isEnded = true;
  }
}

const setUp = () => {
  const made: FakeWorker[] = [];
  const onInPage = vi.fn();
  const make = workerOrPage<number, number>(
    () => {
      made.push(new FakeWorker());
      return made.at(-1) as unknown as Worker;
    },
    async () => doubles,
    onInPage,
  );
  return { made, make, onInPage };
};

const answers = (link: { onmessage: ((event: MessageEvent<number>) => void) | null }, count: number) =>
  new Promise<number[]>((resolve) => {
    const heard: number[] = [];
    link.onmessage = ({ data }) => {
      heard.push(data);
      if (heard.length === count) resolve(heard);
    };
  });

describe('a worker, or the page', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is the worker where that starts, and its later crash is told', () => {
    const { made, make, onInPage } = setUp();
    const link = make();
    const heard: number[] = [];
    let hasCrashed = false;
    link.onmessage = ({ data }) => void heard.push(data);
    link.onerror = () => (hasCrashed = true);
    link.postMessage(1);
    made[0]!.onmessage?.({ data: 0 } as MessageEvent);
    vi.advanceTimersByTime(120_000);
    made[0]!.onerror?.({} as ErrorEvent);
    expect(made[0]!.said).toEqual([1]);
    expect(heard).toEqual([0]);
    expect(hasCrashed).toBe(true);
    expect(onInPage).not.toHaveBeenCalled();
  });

  it('asks everything again in the page where the script fails, in its order, and starts no second worker', async () => {
    const { made, make, onInPage } = setUp();
    const link = make();
    const heard = answers(link, 3);
    link.postMessage(1);
    link.postMessage(2);
    made[0]!.onerror?.({ preventDefault() {} } as ErrorEvent);
    link.postMessage(3);
    expect(await heard).toEqual([2, 4, 6]);
    expect(made[0]!.isEnded).toBe(true);
    const second = make();
    const more = answers(second, 1);
    second.postMessage(5);
    expect(await more).toEqual([10]);
    expect(made).toHaveLength(1);
    expect(onInPage).toHaveBeenCalledTimes(1);
    for (const one of [link, second]) one.terminate();
  });

  it('works in the page where the browser refuses, or nothing ever comes', async () => {
    const refused = workerOrPage<number, number>(
      () => {
        throw new Error('no workers');
      },
      async () => doubles,
      () => {},
    )();
    const first = answers(refused, 1);
    refused.postMessage(4);
    expect(await first).toEqual([8]);
    refused.terminate();

    const { make, onInPage } = setUp();
    const silent = make();
    const later = answers(silent, 1);
    silent.postMessage(7);
    vi.advanceTimersByTime(59_000);
    expect(onInPage).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(await later).toEqual([14]);
    silent.terminate();
  });

  it('tells an error where the page cannot do it either', async () => {
    vi.stubGlobal('ErrorEvent', Event);
    const link = workerOrPage<number, number>(
      () => {
        throw new Error('no workers');
      },
      () => Promise.reject(new Error('no code')),
      () => {},
    )();
    await new Promise<void>((resolve) => (link.onerror = () => resolve()));
    vi.unstubAllGlobals();
  });
});
