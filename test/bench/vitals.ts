import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';
import { ARGUMENTS_WITHOUT_GRAPHICS, CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { handThere } from '../browser/hand.ts';
import { buildOnly } from '../browser/serve-build.ts';
import { idleGraphics } from './idle-graphics.ts';
import { medianOf } from './statistics.ts';
import { LINES, throttledHost, type Fetched, type Line } from './throttled-host.ts';
import {
  cumulativeLayoutShift,
  interactionsOf,
  interactionToNextPaint,
  timeToInteractive,
  totalBlockingTime,
  type Interaction,
  type Shift,
} from './vital-signs.ts';
import { watchVitals } from './vitals-page.ts';
import { scriptedSession, untilThere } from './vitals-session.ts';

/**
 * `npm run vitals`: what a reader waits for, measured by the browser's own records (first and largest contentful paint, total blocking
 * time, layout shift, interaction to next paint over a scripted session), on the production build in Chromium, the processor slowed
 * down four times and the line to 4G. Printed, and written to vitals.json.
 *
 *   --screens desktop,phone     1440 × 900, 390 × 844
 *   --maps undrawn,software     the live map over WebGL that does nothing, or drawn by the processor; `svg`: without WebGL
 *   --line fast-4g              or slow-4g, none
 *   --starts 3                  page loads, of which the medians are told: so many that nobody touches, so many with a hand there
 *   --no-session                loads alone
 *   --build dist                a build that is there already; else one is made
 *   --waterfall                 what was fetched when
 *   --print                     writes no file
 */
const { values: options } = parseArgs({
  options: {
    screens: { type: 'string', default: 'desktop,phone' },
    maps: { type: 'string', default: 'undrawn,software' },
    line: { type: 'string', default: 'fast-4g' },
    starts: { type: 'string', default: '3' },
    'no-session': { type: 'boolean', default: false },
    build: { type: 'string' },
    waterfall: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    cpu: { type: 'string', default: '4' },
  },
});

const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
type ScreenName = keyof typeof SCREENS;
/**
 * How the map is drawn. A machine without a graphics card draws WebGL by the processor: a second to compile the shaders, 0.3 to 0.7 s for each
 * frame, in a process of the browser's that takes the cores from the page. That says nothing of the code or of readers' machines, so there is
 * `undrawn`, too: the map's library does all of its work, over WebGL that does nothing (`idle-graphics.ts`).
 */
const MAPS = {
  undrawn: 'live map over graphics that do nothing (the figure for the code)',
  software: 'live map, drawn by the processor',
  svg: 'no WebGL: the map as a picture',
} as const;
type MapName = keyof typeof MAPS;
const GOALS = { fcp: 1000, lcp: 2000, tbt: 150, cls: 0.02, inp: 100 } as const;
/** Nothing to fetch and no long task for so long, and all has come, what nobody waits for among it; longer than a page is watched that may be interactive. */
const QUIET_MS = 5500;
const PATIENCE_MS = 90_000;
/** Interactions told by name. */
const MOST_TOLD = 25;

type Start = {
  readonly fcp: number;
  readonly lcp: number;
  readonly lcpOf: string;
  /** Until the page is interactive and has answered. */
  readonly tbt: number;
  readonly interactiveAt: number;
  /** The same sum until nothing more comes: the map that nobody asked for, and what is kept for use without a network. */
  readonly tbtUntilRest: number;
  readonly longestTask: number;
  readonly cls: number;
  /** The list can be used; drive times stand on the first screen. */
  readonly listAt: number;
  readonly answerAt: number;
  readonly shifts: readonly Shift[];
  /** What was asked for until drive times stood on the first screen, in order. */
  readonly fetched: readonly Fetched[];
};
/** A start while somebody's hand moves from the first moment on: the map comes at once, with all else. */
type HandedStart = Pick<
  Start,
  'fcp' | 'lcp' | 'tbt' | 'interactiveAt' | 'tbtUntilRest' | 'cls' | 'longestTask' | 'listAt' | 'answerAt'
> & {
  /** The map has come to rest. */
  readonly mapAt: number;
};
type Session = {
  readonly inp: number;
  readonly worst: number;
  readonly interactions: number;
  readonly cls: number;
  readonly shifts: readonly Shift[];
  /** Those of 16 ms and more, the longest first. */
  readonly slowest: readonly Interaction[];
};
type Signs = Pick<Start, 'fcp' | 'lcp' | 'tbt' | 'tbtUntilRest' | 'cls'>;
type Run = { screen: ScreenName; map: MapName; how: string; line: Line; date: string; commit: string; load: { before: number; after: number }; start: Start; starts: readonly Signs[]; handed: HandedStart; handedStarts: readonly Signs[]; session: Session | null }; // prettier-ignore

const line: Line = LINES[options.line as keyof typeof LINES];
const built = options.build === undefined ? await buildOnly() : { outDir: options.build, remove: () => {} };
const host = await throttledHost(built.outDir, line);
const runs: Run[] = [];
// before anything is written
const measuredCommit = execFileSync('git', ['describe', '--always', '--dirty'], { encoding: 'utf8' }).trim();
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`;
const PROCESSOR = `main thread of the page slowed down ${options.cpu} times (Emulation.setCPUThrottlingRate); workers, compositor and drawing are not`;
const FILE = fileURLToPath(new URL('vitals.json', import.meta.url));
try {
  for (const map of options.maps.split(',') as MapName[])
    for (const screen of options.screens.split(',') as ScreenName[]) {
      runs.push(await measure(screen, map));
      if (!options.print) keep();
    }
} finally {
  await host.close();
  built.remove();
}
print();

/** Runs of other screens, maps and lines stay as they were measured, each with its date and commit. */
function keep(): void {
  const isSame = (a: Run, b: Run): boolean =>
    a.screen === b.screen && a.map === b.map && a.line.name === b.line.name;
  const former = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as { runs: Run[] }).runs : [];
  const kept = former.filter((one) => !runs.some((now) => isSame(one, now)));
  // what was fetched is for the eye; `npm run weight` knows it
  const told = runs.map((run) => ({ ...run, start: { ...run.start, fetched: undefined } }));
  const report = { machine, processor: PROCESSOR, goals: GOALS, runs: [...told, ...kept] };
  writeFileSync(FILE, `${JSON.stringify(report, null, 2)}\n`);
}

async function measure(screen: ScreenName, map: MapName): Promise<Run> {
  const before = tenths(loadavg()[0]!);
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...(map === 'software' ? CHROMIUM_ARGUMENTS : ARGUMENTS_WITHOUT_GRAPHICS), host.trust],
  });
  try {
    const starts: Start[] = [];
    const handed: (Start & { readonly mapAt: number })[] = [];
    let session: Session | null = null;
    for (let at = 0; at < Number(options.starts); at++) {
      const untouched = await open(browser, screen, map, false);
      starts.push(await startOf(untouched.page));
      await untouched.close();
      const { page, close } = await open(browser, screen, map, true);
      await untilThere(page, '[data-map-state=idle]');
      const start = await startOf(page);
      handed.push({ ...start, mapAt: await page.evaluate(() => Math.round(window.milestones.map)) });
      const isLast = at === Number(options.starts) - 1;
      if (isLast && !options['no-session']) session = await sessionOf(page, screen);
      await close();
    }
    const middle = (of: (start: Start) => number): number => medianOf(starts.map(of));
    const middleHanded = (name: Exclude<keyof HandedStart, 'cls'>): number =>
      medianOf(handed.map((start) => start[name]));
    const signs = ({ fcp, lcp, tbt, tbtUntilRest, cls }: Start): Signs => ({
      fcp,
      lcp,
      tbt,
      tbtUntilRest,
      cls,
    });
    const start: Start = {
      fcp: middle(({ fcp }) => fcp),
      lcp: middle(({ lcp }) => lcp),
      lcpOf: starts[0]!.lcpOf,
      tbt: middle(({ tbt }) => tbt),
      interactiveAt: middle(({ interactiveAt }) => interactiveAt),
      tbtUntilRest: middle(({ tbtUntilRest }) => tbtUntilRest),
      longestTask: middle(({ longestTask }) => longestTask),
      cls: Math.max(...starts.map(({ cls }) => cls)),
      listAt: middle(({ listAt }) => listAt),
      answerAt: middle(({ answerAt }) => answerAt),
      shifts: starts[0]!.shifts,
      fetched: starts[0]!.fetched,
    };
    return {
      screen,
      map,
      how: MAPS[map],
      line,
      date: new Date().toISOString().slice(0, 10),
      commit: measuredCommit,
      load: { before, after: tenths(loadavg()[0]!) },
      start,
      starts: starts.map(signs),
      handed: {
        fcp: middleHanded('fcp'),
        lcp: middleHanded('lcp'),
        tbt: middleHanded('tbt'),
        interactiveAt: middleHanded('interactiveAt'),
        tbtUntilRest: middleHanded('tbtUntilRest'),
        cls: Math.max(...handed.map(({ cls }) => cls)),
        longestTask: middleHanded('longestTask'),
        listAt: middleHanded('listAt'),
        answerAt: middleHanded('answerAt'),
        mapAt: middleHanded('mapAt'),
      },
      handedStarts: handed.map(signs),
      session,
    };
  } finally {
    await browser.close();
  }
}

/**
 * A new visitor, who has nothing kept, on a slow machine at the end of a slow line; with a hand on the mouse that moves from the first moment on,
 * or reading.
 */
async function open(browser: Browser, screen: ScreenName, map: MapName, hasHand: boolean) {
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    locale: 'en-GB',
    ...(screen === 'phone' && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => console.error(error));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(options.cpu) });
  // what tsx puts around inner functions is not there in the page
  await page.addInitScript('globalThis.__name = (made) => made');
  await page.addInitScript(watchVitals);
  await page.addInitScript(watchMilestones);
  if (map === 'undrawn') await page.addInitScript(idleGraphics);
  if (hasHand) await page.addInitScript(handThere);
  host.over(line);
  await page.goto(host.address, { waitUntil: 'commit' });
  return { page, close: () => context.close() };
}

/** Until nothing is fetched and nothing is worked on. */
async function startOf(page: Page): Promise<Start> {
  await untilThere(page, '.hub-figures strong');
  const begun = Date.now();
  for (let quietSince = Date.now(); Date.now() - quietSince < QUIET_MS && Date.now() - begun < PATIENCE_MS;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const lastTask = await page.evaluate(() => {
      const { tasks, now } = window.vitals.read();
      const end = Math.max(0, ...tasks.map(({ start, duration }) => start + duration));
      return now - end;
    });
    if (!host.isQuiet() || lastTask < QUIET_MS - 500)
      quietSince = Math.max(quietSince, Date.now() - lastTask);
    if (!host.isQuiet()) quietSince = Date.now();
  }
  const { paint, largest, tasks, requests, shifts, now } = await page.evaluate(() => window.vitals.read());
  const milestones = await page.evaluate(() => window.milestones);
  // no five quiet seconds, and all of it counts; nor is a page done that may be interactive but has not answered
  const interactiveAt = timeToInteractive(tasks, requests, paint, now) ?? now;
  const end = Math.max(interactiveAt, milestones.answer);
  return {
    fcp: Math.round(paint),
    lcp: Math.round(largest.time),
    lcpOf: largest.what,
    tbt: Math.round(totalBlockingTime(tasks, paint, end)),
    interactiveAt: Math.round(end),
    tbtUntilRest: Math.round(totalBlockingTime(tasks, paint, now)),
    longestTask: Math.round(Math.max(0, ...tasks.map(({ duration }) => duration))),
    cls: cumulativeLayoutShift(shifts),
    listAt: Math.round(milestones.list),
    answerAt: Math.round(milestones.answer),
    shifts,
    // afterwards the copy for use without a network asks for every file
    fetched: host
      .sent()
      .filter(({ asked }) => asked < milestones.answer)
      .map((one) => ({ ...one })),
  };
}

async function sessionOf(page: Page, screen: ScreenName): Promise<Session> {
  await scriptedSession(page, screen === 'phone');
  const { events, interactions: count, shifts } = await page.evaluate(() => window.vitals.read());
  const interactions = interactionsOf(events);
  const slowest = [...interactions].sort((a, b) => b.duration - a.duration);
  return {
    inp: interactionToNextPaint(interactions, count)?.duration ?? 0,
    worst: slowest[0]?.duration ?? 0,
    interactions: count,
    cls: cumulativeLayoutShift(shifts),
    shifts,
    slowest: slowest.slice(0, MOST_TOLD).map((one) => ({
      ...one,
      start: Math.round(one.start),
      delay: Math.round(one.delay),
      processing: Math.round(one.processing),
      presentation: Math.round(one.presentation),
    })),
  };
}

function print(): void {
  console.log(`\n${machine}`);
  console.log(`${line.name}: ${Math.round(line.latency)} ms, ${Math.round(line.bytesPerSecond / 1000)} kB/s; ${PROCESSOR}`); // prettier-ignore
  for (const { screen, map, how, commit, load, start, handed, session } of runs) {
    const sign = (name: keyof typeof GOALS, value: number, unit: string): string =>
      `${name.toUpperCase()} ${unit === '' ? value.toFixed(3) : Math.round(value)}${unit}${value <= GOALS[name] ? '' : ` (goal ${GOALS[name]})`}`;
    console.log(`\n${screen}, ${map}: ${how}; ${commit}, load ${load.before} to ${load.after}`);
    console.log(
      `  ${[sign('fcp', start.fcp, ' ms'), sign('lcp', start.lcp, ' ms'), sign('tbt', start.tbt, ' ms'), sign('cls', Math.max(start.cls, session?.cls ?? 0), ''), session === null ? '' : sign('inp', session.inp, ' ms')].join(' · ')}`,
    );
    console.log(`  interactive ${start.interactiveAt} ms · blocked until nothing more comes ${start.tbtUntilRest} ms · list ${start.listAt} ms · drive times ${start.answerAt} ms · longest task ${start.longestTask} ms · largest paint: ${start.lcpOf}`); // prettier-ignore
    console.log(`  with a hand from the first moment: ${sign('fcp', handed.fcp, ' ms')} · ${sign('lcp', handed.lcp, ' ms')} · ${sign('tbt', handed.tbt, ' ms')} · ${sign('cls', handed.cls, '')} · list ${handed.listAt} ms · drive times ${handed.answerAt} ms · map at rest ${handed.mapAt} ms`); // prettier-ignore
    for (const { value, moved, time } of [...start.shifts, ...(session?.shifts ?? [])].filter(
      (s) => s.value > 0.0005,
    ))
      // prettier-ignore
      console.log(`  shift ${value.toFixed(4)} at ${Math.round(time)} ms: ${moved.join('; ')}`);
    if (options.waterfall)
      for (const { path, bytes, urgency, asked, done } of start.fetched)
        console.log(`  ${String(asked).padStart(6)} to ${String(done).padStart(6)} ms  u${urgency} ${String(bytes).padStart(8)} bytes  ${path}`); // prettier-ignore
    if (session === null) continue;
    console.log(
      `  ${session.interactions} interactions, worst ${session.worst} ms; ms = delay + handlers + presentation:`,
    );
    for (const { step, type, target, duration, delay, processing, presentation } of session.slowest) // prettier-ignore
      console.log(`  ${String(duration).padStart(6)} = ${delay} + ${processing} + ${presentation}  ${step} (${type} on ${target})`); // prettier-ignore
  }
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

type Milestones = { list: number; answer: number; map: number };
declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to the global one
  interface Window {
    milestones: Milestones;
  }
}

/** Runs in the page: when it is of use. */
function watchMilestones(): void {
  window.milestones = { list: NaN, answer: NaN, map: NaN };
  const signs = {
    list: '.place-list button',
    answer: '.hub-figures strong',
    map: '[data-map-state=idle]',
  };
  const look = (): void => {
    for (const [name, selector] of Object.entries(signs) as [keyof Milestones, string][])
      if (Number.isNaN(window.milestones[name]) && document.querySelector(selector) !== null)
        window.milestones[name] = performance.now();
    if (Object.values(window.milestones).some(Number.isNaN)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
