import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { EVERY_FILE, GROUP_NAMES, GROUPS, headersOf } from './policy.ts';

/** What a server says with a file, against what it was told to say. */

export type Answer = {
  readonly status: number;
  /** By name, in small letters; as often as it was said. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Buffer;
};

/** A file of a build as it is to be sent. */
export type Expected = {
  /** Begins with a slash. */
  readonly path: string;
  readonly bytes: Buffer;
  /** Endings by which compressed twins of it are there, and are sent by this server to who takes them. */
  readonly twins: readonly string[];
};

/** What is named in the policy of any file. */
const NAMES: readonly string[] = [
  ...new Set([EVERY_FILE, ...GROUP_NAMES.map((name) => GROUPS[name].headers)].flatMap(Object.keys)),
];

/** Browsers refuse scripts and styles of another type, once they are told not to guess. */
const TYPES: readonly (readonly [RegExp, RegExp])[] = [
  [/(\/|\.html)$/, /^text\/html\b/],
  [/\.m?js$/, /^(text|application)\/javascript\b/],
  [/\.css$/, /^text\/css\b/],
  [/\.svg$/, /^image\/svg\+xml\b/],
];

const UNPACK: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: (bytes) => brotliDecompressSync(bytes),
  gzip: (bytes) => gunzipSync(bytes),
};

export function asks(url: string, headers: IncomingHttpHeaders = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headersDistinct as Record<string, string[]>,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** What is otherwise than it should be, for a browser that takes these encodings, best first; nothing where all is as stated. */
export function wrongIn(
  { path, bytes, twins }: Expected,
  accepted: readonly string[],
  { status, headers, body }: Answer,
): readonly string[] {
  const wrong: string[] = [];
  const said = (name: string): string => headers[name.toLowerCase()]?.join(' | ') ?? '';
  if (status !== 200) return [`is answered ${status}`];
  const wanted = headersOf(path);
  for (const name of NAMES)
    if (said(name) !== (wanted[name] ?? ''))
      wrong.push(`says ${name} “${said(name)}”, not “${wanted[name] ?? ''}”`);
  const encoding = accepted.find((each) => twins.includes(each)) ?? '';
  if (said('content-encoding') !== encoding)
    wrong.push(`is sent as “${said('content-encoding')}”, not “${encoding}”`);
  // or somebody between keeps what was packed for one, and gives it to another
  if (encoding !== '' && !/accept-encoding/i.test(said('vary'))) wrong.push('says no Vary: Accept-Encoding');
  for (const [files, type] of TYPES)
    if (files.test(path) && !type.test(said('content-type')))
      wrong.push(`has the type “${said('content-type')}”`);
  if (!isSame(body, bytes, said('content-encoding'))) wrong.push('has other bytes than the build');
  if (said('etag') === '' && said('last-modified') === '')
    wrong.push('cannot be asked whether it has changed');
  return wrong;
}

function isSame(body: Buffer, bytes: Buffer, encoding: string): boolean {
  try {
    return (UNPACK[encoding]?.(body) ?? body).equals(bytes);
  } catch {
    return false;
  }
}

/** Asked whether it is still what it was, a server answers that it is, and sends it not again. */
export function wrongInSecond({ status, body }: Answer): readonly string[] {
  return status === 304 && body.length === 0 ? [] : [`is sent again although it has not changed (${status})`];
}

/** What is missing is told so, under the same rules, and nobody keeps that for a year. */
export function wrongInMissing({ status, headers }: Answer): readonly string[] {
  const wrong = status === 404 ? [] : [`is answered ${status}`];
  for (const [name, value] of Object.entries(EVERY_FILE))
    if (headers[name.toLowerCase()]?.join(' | ') !== value) wrong.push(`says no ${name}`);
  if (/immutable/.test(headers['cache-control']?.join() ?? '')) wrong.push('is kept for good');
  return wrong;
}
