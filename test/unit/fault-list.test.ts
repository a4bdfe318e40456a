import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAULTS, faultTable } from '../fixtures/faults.ts';

/** The list of faults is true: its tests exist, its sentences are said, its page is written from it. */

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(`src/${name}`, 'utf8'))
  .join('\n');

describe('the list of faults', () => {
  it.each(FAULTS.map((row) => [row.fault, row] as const))('%s: its tests exist', (_fault, { tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const [file, name] of tests) expect(readFileSync(`test/${file}`, 'utf8'), file).toContain(name);
  });

  it('says each sentence in two languages, and no two faults are one', () => {
    for (const { said } of FAULTS) if (said !== null) expect(said.en).not.toBe(said.vi);
    expect(new Set(FAULTS.map(({ fault }) => fault)).size).toBe(FAULTS.length);
  });

  it.each([
    'The drive-time engine stopped twice while working on this question.',
    'Bộ tính thời gian lái xe đã dừng hai lần khi xử lý yêu cầu này.',
    'The reader of files broke down. It may have run out of memory.',
    'Bộ đọc tệp gặp sự cố. Có thể do hết bộ nhớ.',
    'holds a web page instead of data.',
    'chứa một trang web thay vì dữ liệu.',
  ])('quotes what is said: %s', (sentence) => {
    expect(sources).toContain(sentence);
  });

  it('is the table of docs/faults.md', () => {
    expect(readFileSync('docs/faults.md', 'utf8')).toContain(faultTable());
  });

  it('the clock is asked only for what is shown, or where a wrong one does no harm', () => {
    const asking = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (name) => /\.tsx?$/.test(name) && /Date\.now\(|new Date\(\)/.test(readFileSync(`src/${name}`, 'utf8')),
    );
    // the question an hour later for a new version, the wait that a server asks for, the age of saved work
    const HARMLESS = ['keep-offline.ts', 'engine/server/valhalla-client.ts', 'service-worker/keeping.ts'];
    const others = asking.filter((name) => !/^(ui|session)\//.test(name) && !HARMLESS.includes(name));
    expect(others).toEqual([]);
  });
});
