import type { Language, Localised } from '../domain/localised.ts';
import type { ScaleBar } from '../domain/scale-bar.ts';
import type { Theme } from '../style/palette.ts';
import type { LegendEntry, Swatch } from '../style/subject.ts';

/** What a picture of the map needs besides the map: title, legend, scale, north, and where all of it comes from. */
export type Furniture = {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Lines at the foot. */
  readonly foot: readonly string[];
  readonly legend: readonly LegendEntry[];
  readonly scaleBar: ScaleBar;
  /** Tip of the pin, in pixels. */
  readonly pin: { readonly x: number; readonly y: number } | null;
  readonly theme: Theme;
  readonly language: Language;
  readonly font: string;
};

type Context = CanvasRenderingContext2D;

const EDGE = 12;
const PAD = 10;
export const TITLE_HEIGHT = 46;
const TITLE_SIZE = 17;
const FOOT_SIZE = 10.5;
const FOOT_LINE = 14;
const LEGEND_SIZE = 12;
const LEGEND_LINE = 19;
const SWATCH = { width: 22, height: 12 };

const NORTH: Localised = { en: 'N', vi: 'B' };

/** Height of the strip at the foot, with its lines broken where they must be. */
export function footHeight(context: Context, of: Pick<Furniture, 'width' | 'foot' | 'font'>): number {
  return footLines(context, of).length * FOOT_LINE + PAD;
}

/** Paints all of it over the map. */
export function drawFurniture(context: Context, of: Furniture): void {
  if (of.pin !== null) drawPin(context, of.pin, of.theme);
  drawTitle(context, of);
  drawNorth(context, of);
  const foot = footHeight(context, of);
  drawFoot(context, of, foot);
  const scaleTop = drawScale(context, of, of.height - foot - EDGE);
  drawLegend(context, of, scaleTop - EDGE);
}

function drawTitle(context: Context, { title, width, theme, font }: Furniture): void {
  if (title === '') return;
  context.font = `650 ${TITLE_SIZE}px ${font}`;
  const lines = broken(context, title, width - 2 * EDGE - 2 * PAD - 60);
  const words = lines[0] === title ? title : `${lines[0] ?? ''} …`;
  plate(context, EDGE, EDGE, context.measureText(words).width + 2 * PAD, 34, theme);
  context.fillStyle = theme.ink;
  context.textBaseline = 'middle';
  context.fillText(words, EDGE + PAD, EDGE + 17.5);
}

/** North is up: the map is never turned. */
function drawNorth(context: Context, { width, theme, language, font }: Furniture): void {
  const x = width - EDGE - 15;
  plate(context, x - 15, EDGE, 30, 42, theme);
  context.fillStyle = theme.ink;
  context.beginPath();
  context.moveTo(x, EDGE + 5);
  context.lineTo(x + 7, EDGE + 23);
  context.lineTo(x, EDGE + 19);
  context.lineTo(x - 7, EDGE + 23);
  context.closePath();
  context.fill();
  context.font = `650 12px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(NORTH[language], x, EDGE + 33);
  context.textAlign = 'left';
}

function drawFoot(context: Context, of: Furniture, height: number): void {
  const { width, theme } = of;
  const top = of.height - height;
  context.fillStyle = theme.paper;
  context.fillRect(0, top, width, height);
  context.fillStyle = theme.rule;
  context.fillRect(0, top, width, 1);
  const lines = footLines(context, of);
  context.fillStyle = theme.inkQuiet;
  context.textBaseline = 'middle';
  lines.forEach((line, i) => context.fillText(line, EDGE, top + PAD / 2 + (i + 0.5) * FOOT_LINE));
}

function footLines(
  context: Context,
  { width, foot, font }: Pick<Furniture, 'width' | 'foot' | 'font'>,
): string[] {
  context.font = `${FOOT_SIZE}px ${font}`;
  return foot.flatMap((line) => broken(context, line, width - 2 * EDGE));
}

/** Draws the scale above `bottom` and gives its upper edge. */
function drawScale(context: Context, of: Furniture, bottom: number): number {
  const { scaleBar, theme, font } = of;
  const height = 30;
  const top = bottom - height;
  plate(context, EDGE, top, scaleBar.pixels + 2 * PAD, height, theme);
  context.font = `12px ${font}`;
  context.fillStyle = theme.ink;
  context.textBaseline = 'middle';
  context.fillText(scaleBar.label, EDGE + PAD, top + 11);
  context.strokeStyle = theme.ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(EDGE + PAD, bottom - 10);
  context.lineTo(EDGE + PAD, bottom - 5);
  context.lineTo(EDGE + PAD + scaleBar.pixels, bottom - 5);
  context.lineTo(EDGE + PAD + scaleBar.pixels, bottom - 10);
  context.stroke();
  return top;
}

function drawLegend(context: Context, of: Furniture, bottom: number): void {
  const { legend, theme, language, font } = of;
  if (legend.length === 0) return;
  context.font = `${LEGEND_SIZE}px ${font}`;
  const widest = Math.max(...legend.map(({ label }) => context.measureText(label[language]).width));
  const height = legend.length * LEGEND_LINE + PAD;
  const top = bottom - height;
  plate(context, EDGE, top, widest + SWATCH.width + 8 + 2 * PAD, height, theme);
  legend.forEach(({ swatch, label }, i) => {
    const middle = top + PAD / 2 + (i + 0.5) * LEGEND_LINE;
    drawSwatch(context, swatch, EDGE + PAD, middle);
    context.fillStyle = theme.ink;
    context.textBaseline = 'middle';
    context.fillText(label[language], EDGE + PAD + SWATCH.width + 8, middle + 0.5);
  });
}

function drawSwatch(context: Context, swatch: Swatch, x: number, middle: number): void {
  switch (swatch.kind) {
    case 'fill':
      context.fillStyle = swatch.fill;
      context.strokeStyle = swatch.outline;
      context.lineWidth = 1.5;
      context.beginPath();
      context.roundRect(x, middle - SWATCH.height / 2, SWATCH.width, SWATCH.height, 2);
      context.fill();
      context.stroke();
      return;
    case 'line':
      if (swatch.casing !== null) drawLine(context, swatch.casing, swatch.width + 2, null, x, middle);
      drawLine(context, swatch.color, swatch.width, swatch.dash, x, middle);
      return;
    // what is worked out is never shown as icons
    case 'icon':
      return;
  }
}

function drawLine(
  context: Context,
  color: string,
  width: number,
  dash: readonly number[] | null,
  x: number,
  middle: number,
): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash([...(dash ?? [])]);
  context.beginPath();
  context.moveTo(x, middle);
  context.lineTo(x + SWATCH.width, middle);
  context.stroke();
  context.setLineDash([]);
}

/** As the library's marker looks: 41 pixels high, its tip on the place. */
function drawPin(context: Context, { x, y }: { x: number; y: number }, theme: Theme): void {
  context.beginPath();
  context.moveTo(x, y);
  context.bezierCurveTo(x - 4, y - 9, x - 13, y - 17, x - 13, y - 27);
  context.arc(x, y - 27, 13, Math.PI, 0);
  context.bezierCurveTo(x + 13, y - 17, x + 4, y - 9, x, y);
  context.closePath();
  context.fillStyle = theme.chosen;
  context.fill();
  context.strokeStyle = theme.paper;
  context.lineWidth = 1.5;
  context.stroke();
  context.beginPath();
  context.arc(x, y - 27, 5, 0, 2 * Math.PI);
  context.fillStyle = theme.paper;
  context.fill();
}

function plate(context: Context, x: number, y: number, width: number, height: number, theme: Theme): void {
  context.globalAlpha = 0.9;
  context.fillStyle = theme.paper;
  context.strokeStyle = theme.rule;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(x, y, width, height, 6);
  context.fill();
  context.stroke();
  context.globalAlpha = 1;
}

/** The words in as many lines as they need; a word that is longer than a line stands alone. */
function broken(context: Context, words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
