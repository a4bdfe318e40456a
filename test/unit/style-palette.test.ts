import { describe, expect, it } from 'vitest';
import { iconDrawing, ICON_FORMS, ICON_KINDS, SHIELD_IDS } from '../../src/style/icons.ts';
import { bandColors, bandOverLand, channels, contrast, LIGHT } from '../../src/style/palette.ts';

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

describe('palette', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  it('writes every label at 4.5 to 1 or better on its halo', () => {
    const { paper, land, sea, seaShallow, neighbour } = LIGHT;
    const pairs: [string, string, string][] = [
      ['cities', LIGHT.ink, paper],
      ['quiet words', LIGHT.inkQuiet, paper],
      ['provinces', LIGHT.provinceInk, land],
      ['disputed islands', LIGHT.provinceInk, seaShallow],
      ['neighbours', LIGHT.neighbourInk, neighbour],
      ['seas', LIGHT.seaInk, sea],
      ['parks', LIGHT.parkInk, paper],
      ['airports', LIGHT.airportInk, paper],
      ['ports', LIGHT.portInk, paper],
      ['stations', LIGHT.stationInk, paper],
      ['landmarks', LIGHT.landmarkInk, paper],
      ['the chosen site', LIGHT.chosenInk, paper],
      ['expressway shields', paper, LIGHT.expresswayInk],
      ['national shields', LIGHT.nationalInk, paper],
    ];
    for (const [what, ink, ground] of pairs)
      expect({ what, enough: contrast(ink, ground) >= 4.5 }).toEqual({ what, enough: true });
  });

  it('keeps words readable where a halo meets a band or a park', () => {
    for (const ground of [...bandColors(3).map((color) => bandOverLand(color)), LIGHT.parkFill])
      expect(contrast(LIGHT.ink, ground)).toBeGreaterThan(4.5);
  });

  it('draws icons at 3 to 1 or better on the land', () => {
    for (const color of [
      LIGHT.airport,
      LIGHT.airportMilitary,
      LIGHT.portSea,
      LIGHT.portRiver,
      LIGHT.portDry,
      LIGHT.park,
    ])
      expect(contrast(color, LIGHT.land)).toBeGreaterThanOrEqual(3);
  });
});

describe('bandColors', () => {
  it.each([1, 2, 3, 4, 6])('gives %i steps, from dark to pale without going back', (count) => {
    const colors = bandColors(count).map((color) => bandOverLand(color));
    expect(colors).toHaveLength(count);
    const lightness = colors.map((color) => lab(color, 'full')[0]);
    expect(lightness).toEqual([...lightness].sort((a, b) => a - b));
  });

  it('begins and ends with the colours of the theme', () => {
    for (const count of [2, 3, 6]) {
      const colors = bandColors(count);
      expect([colors[0], colors.at(-1)]).toEqual([LIGHT.bands[0], LIGHT.bands[2]]);
    }
    expect(bandColors(3)).toEqual([...LIGHT.bands]);
  });

  it.each(Object.keys(VISION))(
    'is told apart from one another, from land and from sea with %s vision',
    (vision) => {
      const colors = bandColors(3).map((color) => bandOverLand(color));
      const [short = '', middle = '', long = ''] = colors;
      for (const [a, b] of [
        [short, middle],
        [middle, long],
        [long, LIGHT.land],
        [long, LIGHT.sea],
        [middle, LIGHT.sea],
      ] as const)
        expect(difference(a, b, vision)).toBeGreaterThan(10);
    },
  );

  it.each(Object.keys(VISION))(
    'leaves what was chosen, roads and parks visible on it with %s vision',
    (vision) => {
      for (const band of bandColors(3).map((color) => bandOverLand(color)))
        for (const color of [LIGHT.chosen, LIGHT.expressway, LIGHT.park, LIGHT.airport, LIGHT.portSea])
          expect(difference(color, band, vision)).toBeGreaterThan(15);
    },
  );
});

describe('iconDrawing', () => {
  it('draws every kind in every form, from colours and paths alone', () => {
    for (const kind of ICON_KINDS)
      for (const form of ICON_FORMS) {
        const { paths, size } = iconDrawing(`${kind}:${form}`);
        expect(size).toBeGreaterThan(8);
        expect(paths.length).toBeGreaterThan(0);
        for (const { d, fill, stroke } of paths) {
          expect(d).toMatch(/^M[\d.\s\-a-zA-Z,]+$/);
          expect(fill ?? stroke).toMatch(/^#[0-9a-f]{6}$/i);
        }
      }
    for (const id of SHIELD_IDS) expect(iconDrawing(id).stretch).not.toBeNull();
  });

  it('tells the status by form: a reader without colours sees it too', () => {
    const form = (id: Parameters<typeof iconDrawing>[0]): unknown =>
      iconDrawing(id).paths.map(({ d, fill, stroke, dash }) => [
        d,
        fill === LIGHT.paper,
        stroke !== null,
        dash !== null,
      ]);
    for (const kind of ['airport', 'port-sea', 'port-river', 'port-dry', 'park'] as const) {
      const forms = ICON_FORMS.map((f) => JSON.stringify(form(`${kind}:${f}`)));
      expect(new Set(forms).size).toBe(ICON_FORMS.length);
    }
  });

  it('tells the kinds apart by glyph', () => {
    const glyphs = ['airport', 'port-sea', 'port-river', 'port-dry', 'park', 'landmark'] as const;
    const drawn = glyphs.map((kind) =>
      JSON.stringify(iconDrawing(`${kind}:operating`).paths.map(({ d }) => d)),
    );
    expect(new Set(drawn).size).toBe(glyphs.length);
  });
});
