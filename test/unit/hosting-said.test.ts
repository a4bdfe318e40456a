import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { headersOf } from '../../tools/hosting/policy.ts';
import { wrongIn, wrongInMissing, wrongInSecond, type Answer } from '../../tools/hosting/said.ts';

/** By which `npm run hosting -- --try` tells whether a server says what it was told to say. */

const bytes = Buffer.from('export {};');
const file = { path: '/assets/index-1.js', bytes, twins: ['gzip'] };
const listed = (headers: Readonly<Record<string, string>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]]));
const right: Answer = {
  status: 200,
  headers: {
    ...listed(headersOf(file.path)),
    ...listed({
      ETag: '"1"',
      'Content-Type': 'text/javascript',
      'Content-Encoding': 'gzip',
      Vary: 'Accept-Encoding',
    }),
  },
  body: gzipSync(bytes),
};
const but = (headers: Readonly<Record<string, readonly string[]>>): Answer => ({
  ...right,
  headers: { ...right.headers, ...headers },
});

describe('what a server says with a file', () => {
  it('is right, packed and not packed', () => {
    expect(wrongIn(file, ['br', 'gzip'], right)).toEqual([]);
    expect(wrongIn(file, [], { ...but({ 'content-encoding': [], vary: [] }), body: bytes })).toEqual([]);
  });

  const POLICY = right.headers['content-security-policy']![0]!;
  it.each([
    ['another status', { ...right, status: 500 }, /answered 500/],
    ['no policy', but({ 'content-security-policy': [] }), /Content-Security-Policy “”/],
    ['two policies', but({ 'content-security-policy': [POLICY, POLICY] }), /Content-Security-Policy/],
    ['a header of another file', but({ 'permissions-policy': ['camera=()'] }), /Permissions-Policy/],
    ['another time to be kept', but({ 'cache-control': ['no-cache'] }), /Cache-Control “no-cache”/],
    ['a type that browsers refuse', but({ 'content-type': ['text/plain'] }), /type “text\/plain”/],
    ['not packed', { ...but({ 'content-encoding': [] }), body: bytes }, /sent as “”, not “gzip”/],
    ['no word that it is packed for some', but({ vary: [] }), /Vary/],
    ['other bytes', { ...right, body: gzipSync('export') }, /other bytes/],
    ['bytes that cannot be unpacked', { ...right, body: bytes }, /other bytes/],
    ['no sign by which to ask again', but({ etag: [] }), /whether it has changed/],
  ] as const)('is told: %s', (_, answer, sentence) => {
    const wrong = wrongIn(file, ['gzip'], answer);
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(sentence);
  });

  it('is asked a second time, and of what is missing', () => {
    expect(wrongInSecond({ ...right, status: 304, body: Buffer.alloc(0) })).toEqual([]);
    expect(wrongInSecond(right)).toHaveLength(1);
    const missing = { ...but({ 'cache-control': [] }), status: 404 };
    expect(wrongInMissing(missing)).toEqual([]);
    expect(wrongInMissing({ ...right, status: 404 })).toEqual(['is kept for good']);
    expect(wrongInMissing(but({ 'cache-control': [], 'referrer-policy': [] }))).toHaveLength(2);
  });
});
