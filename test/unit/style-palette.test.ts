import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bandColors, bandOverLand, channels, contrast, mix } from '../../src/style/colors.ts';
import { cssVariables } from '../../src/style/css-variables.ts';
import { iconDrawing, ICON_FORMS, ICON_KINDS, SHIELD_IDS } from '../../src/style/icons.ts';
import { DARK } from '../../src/style/palette-dark.ts';
import { LIGHT, themeOf, type Theme } from '../../src/style/palette.ts';

/**
 * Colours as people with a colour-vision deficiency see them: Machado, Oliveira and Fernandes 2009, full
 * severity, applied to linear light.
 */
const VISION: Record<string, readonly (readonly [number, number, number])[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

type Triple = [number, number, number];

const linear = (value: number): number =>
  value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;

/** CIE L*a*b* of a colour as seen with a kind of vision. */
function lab(color: string, vision: keyof typeof VISION): Triple {
  const [r, g, b] = channels(color).map(linear) as Triple;
  const rows = VISION[vision] ?? [];
  const seen = rows.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as Triple;
  const xyz = [
    (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505,
    0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2],
    (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089,
  ].map((t) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)) as Triple;
  return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])];
}

/** Difference of two colours (CIE 1976): 2.3 is just noticeable, 10 is plain at a glance. */
function difference(a: string, b: string, vision: keyof typeof VISION): number {
  const [p, q] = [lab(a, vision), lab(b, vision)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const lightness = (color: string): number => lab(color, 'full')[0];
const THEMES: readonly (readonly [string, Theme])[] = [
  ['light', LIGHT],
  ['dark', DARK],
];
const VISIONS = Object.keys(VISION);
const SEEN = THEMES.flatMap(([name, theme]) => VISIONS.map((vision) => [name, vision, theme] as const));

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });
});

describe.each(THEMES)('the %s palette', (name, theme) => {
  it('is the one that a state of this theme gets', () => {
    expect(themeOf({ theme: theme.name, systemTheme: 'light' })).toBe(theme);
    expect(themeOf({ theme: 'system', systemTheme: theme.name })).toBe(theme);
    expect(theme.name).toBe(name);
  });

  it('writes every label at 4.5 to 1 or better on its halo', () => {
    const { paper, land, sea, seaShallow, neighbour } = theme;
    const pairs: [string, string, string][] = [
      ['cities', theme.ink, paper],
      ['towns', theme.townInk, land],
      ['quiet words', theme.inkQuiet, paper],
      ['quiet words on sunk paper', theme.inkQuiet, theme.paperSunk],
      ['provinces', theme.provinceInk, land],
      ['disputed islands', theme.provinceInk, seaShallow],
      ['neighbours', theme.neighbourInk, neighbour],
      ['seas', theme.seaInk, sea],
      ['rivers', theme.waterwayInk, land],
      ['parks', theme.parkInk, paper],
      ['airports', theme.airportInk, paper],
      ['ports', theme.portInk, paper],
      ['plants', theme.plantInk, paper],
      ['institutions', theme.institutionInk, paper],
      ['border gates', theme.gateInk, paper],
      ["the user's own sites", theme.ownInk, paper],
      ['stations', theme.stationInk, paper],
      ['landmarks', theme.landmarkInk, paper],
      ['the chosen site', theme.chosenInk, paper],
      ['expressway shields', theme.shieldInk, theme.shieldExpressway],
      ['national shields', theme.shieldInk, theme.shieldNational],
      ['pressed buttons', paper, theme.accent],
      ['links', theme.accent, theme.accentSoft],
      ['warnings', theme.warn, theme.warnSoft],
    ];
    for (const [what, ink, ground] of pairs)
      expect({ what, enough: contrast(ink, ground) >= 4.5 }).toEqual({ what, enough: true });
  });

  it('keeps words readable where a halo meets an area, a park or a class of provinces', () => {
    const grounds = [...bandColors(3, theme).map((color) => bandOverLand(color, theme)), theme.parkFill];
    for (const ground of [...grounds, ...theme.ramp]) {
      // the halo lies between the two; the word must stand out from either
      expect(contrast(theme.ink, mix(ground, theme.paper, 0.5))).toBeGreaterThan(4.5);
    }
  });

  it('keeps the map’s scale and sources readable over any of its colours', () => {
    const css = readFileSync(new URL('../../src/map/map.css', import.meta.url), 'utf8');
    const paperOf = (selector: string): number => {
      const rule = css.slice(css.indexOf(`${selector} {`));
      return Number(/var\(--paper\) (\d+)%/.exec(rule)![1]) / 100;
    };
    const colors = Object.values(theme).filter((value) => /^#[\da-f]{6}$/i.test(String(value))) as string[];
    const worst = (ink: string, share: number): number =>
      Math.min(...colors.map((below) => contrast(ink, mix(below, theme.paper, share))));
    expect(worst(theme.ink, paperOf('.maplibregl-ctrl-scale'))).toBeGreaterThanOrEqual(4.5);
    expect(worst(theme.inkQuiet, paperOf('.maplibregl-ctrl.maplibregl-ctrl-attrib'))).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  it('draws icons at 3 to 1 or better on the land', () => {
    for (const color of [
      theme.airport,
      theme.airportMilitary,
      theme.portSea,
      theme.portRiver,
      theme.portDry,
      theme.park,
      theme.plant,
      theme.institution,
      theme.gate,
      theme.own,
    ])
      expect(contrast(color, theme.land)).toBeGreaterThanOrEqual(3);
  });

  it('draws what is a mark or a line of the map at 3 to 1 or better on the ground that it lies on', () => {
    const grounds = [theme.land, theme.sea, theme.water];
    const marks = [
      theme.portSea,
      theme.portRiver,
      theme.portDry,
      theme.airport,
      theme.park,
      theme.gate,
      theme.own,
    ];
    // what was chosen, and the rims of areas, cross from land to sea
    for (const color of [...marks, theme.chosen, theme.bandOutline, theme.overlapOutline, theme.borderChosen])
      for (const ground of grounds)
        expect(contrast(color, ground), `${color} ${ground}`).toBeGreaterThanOrEqual(3);
    // a road is seen by its fill or by its rim
    for (const [fill, casing] of [
      [theme.expressway, theme.expresswayCasing],
      [theme.national, theme.nationalCasing],
    ] as const)
      expect(Math.max(contrast(fill, theme.land), contrast(casing, theme.land))).toBeGreaterThanOrEqual(3);
    for (const line of [theme.railway, theme.waterway, theme.border, theme.frontier])
      expect(contrast(line, theme.land), line).toBeGreaterThanOrEqual(3);
  });

  it('tells parts of the page at 3 to 1 or better: rims of fields, rings of the focus, what is pressed', () => {
    const { paper, paperSunk, accentSoft, land, sea, ink } = theme;
    for (const ground of [paper, paperSunk, land, sea])
      expect(contrast(theme.accent, ground)).toBeGreaterThanOrEqual(3);
    for (const ground of [paper, paperSunk])
      expect(contrast(theme.inkQuiet, ground)).toBeGreaterThanOrEqual(3);
    // on a banner the ring is paper; a pressed segment is the accent, its ring and words are paper
    expect(contrast(paper, ink)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(paper, theme.accent)).toBeGreaterThanOrEqual(4.5);
    for (const color of theme.criteria) expect(contrast(color, paper)).toBeGreaterThanOrEqual(3);
    for (const words of [ink, theme.inkQuiet, theme.accent])
      expect(contrast(words, accentSoft)).toBeGreaterThanOrEqual(4.5);
    // figures that are being worked out anew are dimmed, not gone
    expect(contrast(mix(paper, ink, 0.7), paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('carries the letter of a compared site at 4.5 to 1 on its colour, and its outline at 3 to 1 on land and sea', () => {
    for (const color of theme.compared) {
      expect(contrast(theme.paper, color)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(color, theme.land)).toBeGreaterThanOrEqual(3);
      expect(contrast(color, theme.sea)).toBeGreaterThanOrEqual(3);
    }
  });

  it('orders the classes of a figure by lightness, in plain steps', () => {
    const steps = theme.ramp.slice(1).map((color, i) => lightness(color) - lightness(theme.ramp[i] ?? ''));
    const isDarkening = name === 'light';
    for (const step of steps) expect(isDarkening ? -step : step).toBeGreaterThan(6);
  });

  it('gives the panel every colour it names', () => {
    for (const value of Object.values(cssVariables(theme))) expect(value).toMatch(/^#[0-9a-f]{6}$|rgb\(/);
  });

  it.each([1, 2, 3, 4, 6])('gives %i areas colours that go one way', (count) => {
    const colors = bandColors(count, theme).map((color) => bandOverLand(color, theme));
    expect(colors).toHaveLength(count);
    const steps = colors.map(lightness);
    const sorted = [...steps].sort((a, b) => (name === 'light' ? a - b : b - a));
    expect(steps).toEqual(sorted);
  });

  it('begins and ends the areas with its own colours', () => {
    for (const count of [2, 3, 6]) {
      const colors = bandColors(count, theme);
      expect([colors[0], colors.at(-1)]).toEqual([theme.bands[0], theme.bands[2]]);
    }
    expect(bandColors(3, theme)).toEqual([...theme.bands]);
  });
});

describe.each(SEEN)('the %s palette with %s vision', (_, vision, theme) => {
  const [short = '', middle = '', long = ''] = bandColors(3, theme).map((color) =>
    bandOverLand(color, theme),
  );

  it('tells areas from one another, from land and from sea', () => {
    for (const [a, b] of [
      [short, middle],
      [middle, long],
      [long, theme.land],
      [long, theme.sea],
      [middle, theme.sea],
    ] as const)
      expect(difference(a, b, vision)).toBeGreaterThan(10);
  });

  it('leaves what was chosen, roads and marks visible on an area', () => {
    for (const band of [short, middle, long])
      for (const color of [
        theme.chosen,
        theme.expressway,
        theme.park,
        theme.airport,
        theme.portSea,
        theme.own,
      ])
        expect(difference(color, band, vision)).toBeGreaterThan(15);
  });

  it('tells the classes of a figure from one another, and the roads from them', () => {
    theme.ramp.forEach((color, i) => {
      const next = theme.ramp[i + 1];
      if (next !== undefined) expect(difference(color, next, vision)).toBeGreaterThan(7);
      for (const line of [theme.chosen, theme.expressway])
        expect(difference(line, color, vision)).toBeGreaterThan(15);
    });
  });

  it('tells the six sites of a comparison apart', () => {
    for (const [i, color] of theme.compared.entries())
      for (const other of theme.compared.slice(0, i))
        expect(difference(color, other, vision), `${color} ${other}`).toBeGreaterThan(18);
  });

  it('tells water from land', () => {
    expect(difference(theme.water, theme.land, vision)).toBeGreaterThan(6);
  });

  it('tells the marks of different subjects apart by colour where the same badge carries them', () => {
    for (const [a, b] of [
      [theme.portSea, theme.portDry],
      [theme.portSea, theme.park],
      [theme.plant, theme.park],
      [theme.plant, theme.portSea],
      [theme.airport, theme.airportMilitary],
      [theme.airport, theme.institution],
    ] as const)
      expect(difference(a, b, vision)).toBeGreaterThan(10);
  });
});

describe.each(THEMES)('iconDrawing, %s', (_, theme) => {
  it('draws every kind in every form, from colours and paths alone', () => {
    for (const kind of ICON_KINDS)
      for (const form of ICON_FORMS) {
        const { paths, size } = iconDrawing(`${kind}:${form}`, theme);
        expect(size).toBeGreaterThan(8);
        expect(paths.length).toBeGreaterThan(0);
        for (const { d, fill, stroke } of paths) {
          expect(d).toMatch(/^M[\d.\s\-a-zA-Z,]+$/);
          expect(fill ?? stroke).toMatch(/^#[0-9a-f]{6}$/i);
        }
      }
    for (const id of SHIELD_IDS) expect(iconDrawing(id, theme).stretch).not.toBeNull();
  });

  it('tells the status by form: a reader without colours sees it too', () => {
    const form = (id: Parameters<typeof iconDrawing>[0]): unknown =>
      iconDrawing(id, theme).paths.map(({ d, fill, stroke, dash }) => [
        d,
        fill === theme.paper,
        stroke !== null,
        dash !== null,
      ]);
    for (const kind of ['airport', 'port-sea', 'port-river', 'port-dry', 'park'] as const) {
      const forms = ICON_FORMS.map((f) => JSON.stringify(form(`${kind}:${f}`)));
      expect(new Set(forms).size).toBe(ICON_FORMS.length);
    }
  });

  it('tells the kinds apart by glyph', () => {
    const drawn = ICON_KINDS.filter((kind) => kind !== 'airport-military' && kind !== 'city').map((kind) =>
      JSON.stringify(iconDrawing(`${kind}:operating`, theme).paths.map(({ d }) => d)),
    );
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});
