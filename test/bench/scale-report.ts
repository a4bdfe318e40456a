import type { MeasuredPoint, ScaleReport, SizePoint } from './scale-curves.ts';

/** The chart and the tables of docs/scale.md, out of what was measured. Pure: a test holds the page to the figures. */

const PANEL = { width: 460, height: 300, left: 58, right: 12, top: 40, bottom: 92 } as const;
const PER_ROW = 2;
/** Lines that can be told apart on light and on dark ground, and without colours by their dashes. */
const LINES = [
  '#2a78d6',
  '#1baf7a',
  '#eda100',
  '#e34948',
  '#7a5cd6',
  '#8a6d3b',
  '#d6579b',
  '#4f8f8f',
] as const;
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '', '6 3', '2 3', '8 3 2 3'] as const;

type Curve = ScaleReport['curves'][number];

/** Milliseconds against size, both on logarithmic scales: a straight line of the slope of the grey one grows with the size. */
export function chartOf({ curves }: ScaleReport): string {
  const rows = Math.ceil(curves.length / PER_ROW);
  const [width, height] = [PANEL.width * PER_ROW, PANEL.height * rows];
  const panels = curves.map((curve, i) => {
    const [x, y] = [(i % PER_ROW) * PANEL.width, Math.floor(i / PER_ROW) * PANEL.height];
    return `<g transform="translate(${x} ${y})">${panel(curve)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="11" role="img">
<title>What the atlas costs against how much is asked of it</title>
<style>
  .ground { fill: #ffffff } .ink { fill: #1c2530 } .faint { fill: #55606d } .grid { stroke: #dfe4ea } .slope { stroke: #8a94a0 }
  @media (prefers-color-scheme: dark) { .ground { fill: #14191f } .ink { fill: #e8edf2 } .faint { fill: #a5b0bc } .grid { stroke: #2c343d } .slope { stroke: #7c8794 } }
</style>
<rect class="ground" width="${width}" height="${height}"/>
${panels.join('\n')}
</svg>
`;
}

/** Room for a size below its line, in pixels. */
const SIZE_WORDS = 36;

function panel({ title, unit, points }: Curve): string {
  const steps = stepsOf(points);
  const sizes = points.map(({ size }) => size);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const costs = points.flatMap(({ costs: all }) =>
    Object.values(all).map(({ processorMs }) => Math.max(LEAST_MS, processorMs)),
  );
  const [x0, x1] = [Math.log10(Math.min(...sizes)), Math.log10(Math.max(...sizes))];
  const [y0, y1] = [Math.floor(Math.log10(Math.min(...costs))), Math.ceil(Math.log10(Math.max(...costs)))];
  const inner = {
    width: PANEL.width - PANEL.left - PANEL.right,
    height: PANEL.height - PANEL.top - PANEL.bottom,
  };
  const x = (size: number): number =>
    tenth(PANEL.left + ((Math.log10(size) - x0) / (x1 - x0 || 1)) * inner.width);
  const y = (ms: number): number =>
    tenth(PANEL.top + inner.height * (1 - (Math.log10(Math.max(LEAST_MS, ms)) - y0) / (y1 - y0 || 1)));
  const parts = [
    `<text class="ink" x="${PANEL.left}" y="20" font-size="13" font-weight="600">${escaped(title)}</text>`,
  ];
  for (let power = y0; power <= y1; power++) {
    const at = y(10 ** power);
    parts.push(
      `<path class="grid" d="M${PANEL.left} ${at}H${PANEL.width - PANEL.right}"/>`,
      `<text class="faint" x="${PANEL.left - 6}" y="${at + 4}" text-anchor="end">${msWords(10 ** power)}</text>`,
    );
  }
  // from the right, where the largest ends: a size whose words would lie over the next one's has its line alone
  let room = Infinity;
  for (const size of sizes.toReversed()) {
    parts.push(`<path class="grid" d="M${x(size)} ${PANEL.top}V${PANEL.top + inner.height}"/>`);
    const reach = size === most ? 0 : SIZE_WORDS / 2;
    if (x(size) + reach > room) continue;
    room = x(size) + reach - SIZE_WORDS;
    parts.push(
      `<text class="faint" x="${x(size)}" y="${PANEL.top + inner.height + 15}" text-anchor="${size === most ? 'end' : 'middle'}">${short(size)}</text>`,
    );
  }
  parts.push(
    `<text class="faint" x="${PANEL.width - PANEL.right}" y="20" text-anchor="end">ms, against ${unit}</text>`,
  );
  // as steep as what grows with the size
  const top = Math.min(10 ** y1, 10 ** y0 * (most / least));
  parts.push(
    `<path class="slope" stroke-dasharray="1 4" fill="none" d="M${x(least)} ${y(10 ** y0)}L${x(least * (top / 10 ** y0))} ${y(top)}"/>`,
  );
  steps.forEach((step, i) => {
    const line = points.flatMap((point) => {
      const cost = point.costs[step];
      return cost === undefined ? [] : [`${x(point.size)} ${y(cost.processorMs)}`];
    });
    const color = LINES[i % LINES.length]!;
    const dash = DASHES[i % DASHES.length]!;
    const style = `stroke="${color}" stroke-width="2"${dash === '' ? '' : ` stroke-dasharray="${dash}"`} fill="none"`;
    const [kx, ky] = [
      PANEL.left - 40 + (i % 2) * 214,
      PANEL.top + inner.height + 34 + Math.floor(i / 2) * 15,
    ];
    parts.push(
      `<path ${style} d="M${line.join('L')}"/>`,
      ...line.map(
        (at) => `<circle cx="${at.split(' ')[0]}" cy="${at.split(' ')[1]}" r="2.4" fill="${color}"/>`,
      ),
      `<path ${style} d="M${kx} ${ky - 4}h22"/>`,
      `<text class="ink" x="${kx + 28}" y="${ky}">${escaped(step)}</text>`,
    );
  });
  return parts.join('');
}

/** Below a hundredth of a millisecond nothing is told apart. */
const LEAST_MS = 0.01;

const BEGIN = '<!-- what `npm run scale` measured -->';
const END = '<!-- end of what `npm run scale` measured -->';

/** The page with the tables in their place. */
export function writtenInto(page: string, report: ScaleReport): string {
  const [before, rest] = [page.slice(0, page.indexOf(BEGIN)), page.slice(page.indexOf(END))];
  if (!page.includes(BEGIN) || !page.includes(END)) throw new Error('The page has no place for the figures.');
  return `${before}${BEGIN}\n\n${tablesOf(report)}\n${rest}`;
}

export function tablesOf({ curves }: ScaleReport): string {
  return curves.map(tableOf).join('\n');
}

function tableOf({ title, unit, points, notes }: Curve): string {
  const steps = stepsOf(points);
  const held = [...new Set(points.flatMap(({ memory }) => Object.keys(memory)))];
  const hasWhat = points.some(({ what }) => what !== undefined);
  const head = [
    unit,
    ...(hasWhat ? ['what'] : []),
    ...steps.map((step) => `${step} (ms)`),
    ...held.map((name) => `${name} (MB)`),
  ];
  const lines = points.map((point) => [
    point.size.toLocaleString('en'),
    ...(hasWhat ? [point.what ?? ''] : []),
    ...steps.map((step) => costWords(point, step)),
    ...held.map((name) => point.memory[name]?.toLocaleString('en') ?? ''),
  ]);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return (
    `### ${title}\n\n${row(head)}${row(head.map(() => '---'))}${lines.map(row).join('')}\n` +
    `${notes.map((note) => `${note}\n\n`).join('')}*${measuredWords(points)}*\n`
  );
}

/** When, by what and under which load; which sizes, where they were not measured together. */
function measuredWords(points: readonly MeasuredPoint[]): string {
  const groups = new Map<string, MeasuredPoint[]>();
  for (const point of points) {
    const { date, commit, machine } = point.measured;
    const key = `${date}, commit ${commit}, ${machine}`;
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  return [...groups]
    .map(([key, of]) => {
      const which =
        groups.size === 1 ? '' : `${of.map(({ size }) => size.toLocaleString('en')).join('; ')}: `;
      return `${which}${key}, load up to ${Math.max(...of.map(({ measured }) => measured.load))}.`;
    })
    .join(' ');
}

/** "120 · 45": processor time, and where it was measured the longest task. */
function costWords({ costs }: SizePoint, step: string): string {
  const cost = costs[step];
  if (cost === undefined) return '';
  const { processorMs, longestTaskMs } = cost;
  return (
    processorMs.toLocaleString('en') +
    (longestTaskMs === undefined ? '' : ` · ${longestTaskMs.toLocaleString('en')}`)
  );
}

function stepsOf(points: readonly SizePoint[]): readonly string[] {
  return [...new Set(points.flatMap(({ costs }) => Object.keys(costs)))];
}

function msWords(ms: number): string {
  return ms >= 1000 ? `${ms / 1000} s` : String(ms);
}

function short(size: number): string {
  if (size >= 1e6) return `${tenth(size / 1e6)} M`;
  return size >= 1e3 ? `${tenth(size / 1e3)} k` : String(size);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
