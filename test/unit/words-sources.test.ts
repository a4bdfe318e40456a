import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceInVietnamese } from '../../src/domain/source-phrases.ts';
import { englishIn } from '../fixtures/words.ts';

const FOLDER = 'public/geojson';

/** Titles and names inside sources that nobody translates. */
const TITLES =
  `The Saigon Times|The Leader|The Star|World Port Index|VietnamPlus|Natural Earth|Vietnam Investment Review
|Viet Nam News|SGGP News|Hellenic Shipping News|Invest Vietnam`.split(/\s*\|/);

function sources(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.geojson'))) {
    const { features } = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as {
      features: { properties: Record<string, unknown> }[];
    };
    for (const { properties } of features)
      for (const [key, value] of Object.entries(properties))
        if (/(^|_)source$/.test(key) && typeof value === 'string') found.add(value);
  }
  const { datasets } = JSON.parse(readFileSync(`${FOLDER}/catalogue.json`, 'utf8')) as {
    datasets: { sources: string[]; licence: string }[];
  };
  for (const { sources: of, licence } of datasets) for (const source of [...of, licence]) found.add(source);
  return [...found];
}

describe('sources for Vietnamese readers', () => {
  it('have no English words left but titles and names', () => {
    const said = sources().map(sourceInVietnamese);
    expect(said.length).toBeGreaterThan(300);
    expect(said.filter((source) => englishIn(source, TITLES).length > 0)).toEqual([]);
  });

  it('keep addresses, numbers and ids', () => {
    expect(
      sourceInVietnamese('© OpenStreetMap contributors (way/1019000034); class: name in OpenStreetMap'),
    ).toBe('© Cộng đồng OpenStreetMap (way/1019000034); cấp: tên trên OpenStreetMap');
    expect(sourceInVietnamese('pcivietnam.vn/position, node/4604')).toBe('pcivietnam.vn/position, node/4604');
  });
});
