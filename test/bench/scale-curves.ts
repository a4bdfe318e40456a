import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { medianOf } from './statistics.ts';

/** What a step costs at one size. */
export type Cost = {
  /** Processor time in milliseconds, the median of the runs: of the process, or of the page's own thread. */
  readonly processorMs: number;
  /** The longest that the page did not react, by the clock; only of what was measured in a page. */
  readonly longestTaskMs?: number;
  readonly runs: number;
};

export type SizePoint = {
  readonly size: number;
  /** What had this size, where the number alone does not say it. */
  readonly what?: string;
  readonly costs: Readonly<Record<string, Cost>>;
  /** In megabytes, by what is held. */
  readonly memory: Readonly<Record<string, number>>;
};

/** One chart: costs of some steps against one size. */
export type Curve = {
  readonly id: string;
  readonly title: string;
  /** Of the sizes: "points", "cells". */
  readonly unit: string;
  readonly points: readonly SizePoint[];
  /** What could not be measured, or is not as it looks. */
  readonly notes: readonly string[];
};

export type Measured = {
  readonly machine: string;
  readonly load: number;
  readonly date: string;
  readonly commit: string;
};

/** Each point says when it was measured: a part may be measured again and the others stay. */
export type ScaleReport = {
  readonly curves: readonly (Omit<Curve, 'points'> & { readonly points: readonly MeasuredPoint[] })[];
};
export type MeasuredPoint = SizePoint & { readonly measured: Measured };

export function measuredNow(): Measured {
  return {
    machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}`,
    load: Number(loadavg()[0]!.toFixed(1)),
    date: new Date().toISOString().slice(0, 10),
    commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(),
  };
}

/** No more runs of a step after so long. */
const PATIENCE_MS = 4_000;

/** The median processor time of some runs; a first run more, which warms up, where one takes less than a second. */
export async function costOf<T>(
  runs: number,
  work: (run: number) => T | Promise<T>,
): Promise<{ readonly cost: Cost; readonly gives: T }> {
  const times: number[] = [];
  const once = async (run: number): Promise<T> => {
    const before = process.cpuUsage();
    const gives = await work(run);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
    return gives;
  };
  let gives = await once(0);
  if (runs > 1) {
    if (times[0]! < 1000) times.length = 0;
    const begun = performance.now();
    for (let run = 1; run <= runs && performance.now() - begun < PATIENCE_MS; run++) gives = await once(run);
  }
  return { cost: { processorMs: rounded(medianOf(times)), runs: times.length }, gives };
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes of objects and buffers that are held, after a collection. */
export function heldMegabytes(): number {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 1e5) / 10;
}

export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

export function told(step: string, size: number, { processorMs, longestTaskMs }: Cost): void {
  const longest = longestTaskMs === undefined ? '' : `   longest task ${longestTaskMs} ms`;
  console.log(
    `${String(size).padStart(9)}  ${step.padEnd(34)} ${String(processorMs).padStart(9)} ms${longest}`,
  );
}
