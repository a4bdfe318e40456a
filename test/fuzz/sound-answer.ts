import assert from 'node:assert/strict';
import type { Localised } from '../../src/domain/localised.ts';
import type { ReadAnswer, Refusal } from '../../src/import/protocol.ts';
import { refusalWords, remarkWords, skippedWords } from '../../src/ui/import-words.ts';

/** What must hold of every answer about a file, whatever the file is. */

/** A sentence in each language: some words, an end, nothing that a program left in it. */
export function assertSaid({ en, vi }: Localised): void {
  for (const text of [en, vi]) {
    assert.match(text, /\p{L}{2}[^]*[.?!]["”)]?$/u, `no sentence: ${text}`);
    assert.ok(!/\bundefined\b|\[object |\bNaN\b(?!”|")/.test(withoutQuotations(text)), `no words: ${text}`);
  }
  assert.notEqual(en, vi);
}

/** What stands in quotation marks is the file's, and so is the id of the feature or claim with that number. */
function withoutQuotations(text: string): string {
  return text.replaceAll(/“[^”]*”|"[^"]*"|(?<=\d) \([^)]*\)/g, '');
}

/**
 * What counts as a place in the reader's own files. The whole is the place where it is empty, too large, of another format or without a
 * KML, where nothing of it could be used (its report tells each row or feature), and of numbers that are no degrees, which are given.
 */
export const IN_A_FILE: Place = {
  is: 'line, row, feature, byte, file in the archive, or the words of the file that are not understood',
  said: /\b(?:line|row|feature|byte|dòng|hàng|đối tượng) [\d.,]+|“[^”]+”/,
  whole:
    /^(?:The file is (?:empty|too large)|Tệp (?:trống|quá lớn)|This is |Đây là |There is no KML|Không có KML|Nothing in it|Không dùng được gì)|are no degrees|không phải là độ/,
};

export function assertRefusal(why: Refusal): Localised {
  assert.notEqual(why.kind, 'reader broke');
  const said = { en: refusalWords(why, 'en'), vi: refusalWords(why, 'vi') };
  assertPlaced(said, IN_A_FILE);
  return said;
}

/** What counts as a place in what a reader reads. `whole`: sentences of which the whole is the place. */
export type Place = { readonly is: string; readonly said: RegExp; readonly whole?: RegExp };

/** A sentence in each language, with a place. */
export function assertPlaced(said: Localised, { is, said: pattern, whole }: Place): void {
  assertSaid(said);
  for (const text of [said.en, said.vi])
    assert.ok(pattern.test(text) || whole?.test(text), `no place (${is}): ${text}`);
}

/** Whatever was read can be drawn, found, said, and sent from the worker to the page; nothing got lost without a word. */
export function assertSound(answer: Extract<ReadAnswer, { kind: 'read' }>): void {
  const { features, report, checksum } = answer;
  assert.deepEqual(structuredClone(answer), answer);
  assert.equal(new Set(features.map(({ id }) => id)).size, features.length, 'ids are not unique');
  assert.ok(features.length >= report.read);
  assert.equal(report.skipped.length, Math.min(200, report.skippedCount));
  for (const skipped of report.skipped) {
    for (const language of ['en', 'vi'] as const) {
      const words = skippedWords(skipped, language);
      assert.match(words, /\d.*: .*\p{L}/su);
      assert.ok(!/\bundefined\b|\[object /.test(withoutQuotations(words)), words);
    }
  }
  for (const remark of report.remarks)
    assertSaid({ en: remarkWords(remark, 'en'), vi: remarkWords(remark, 'vi') });
  for (const { id, name, fields, geometry } of features) {
    assert.ok(id.startsWith(`own-${checksum}-`));
    assert.ok(name.length < 220);
    assert.ok(fields.length <= 50 && fields.flat().every((text) => typeof text === 'string'));
    assertGeometry(geometry);
  }
}

const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  LineString: 1,
  Polygon: 2,
  MultiLineString: 2,
  MultiPolygon: 3,
};

export function assertGeometry({ type, coordinates }: { type: string; coordinates: unknown }): void {
  const depth = DEPTHS[type];
  assert.ok(depth !== undefined, type);
  const isArea = type.endsWith('Polygon');
  const visit = (value: unknown, left: number): void => {
    assert.ok(Array.isArray(value) && value.length > 0);
    if (left === 0) {
      assert.equal(value.length, 2);
      assert.ok(Math.abs(value[0]) <= 180 && Math.abs(value[1]) <= 90, `${value} is not on the earth`);
      return;
    }
    for (const part of value) visit(part, left - 1);
    if (left !== 1) return;
    assert.ok(value.length >= (isArea ? 4 : 2));
    if (isArea) assert.deepEqual(value[0], value.at(-1), 'a ring is not closed');
  };
  visit(coordinates, depth);
}
