import type { Build, BuildFile, FailureReason, FileFailure, KeptFiles } from '../domain/kept-files.ts';

/**
 * What the service worker decides, as functions of plain data. Kept files lie in one cache under their path *and* their hash:
 * two versions stand side by side without copies, an update fetches only what changed, and which version answers is
 * decided by whose list is asked. So a switch between versions is whole or does not happen.
 */

/** What matters of a request. */
export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly isNavigation: boolean;
  readonly isRange: boolean;
};

export type Answer =
  /** The browser does what it would do without a service worker. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'file'; readonly file: BuildFile }
  /** Code with its hash in its name that is not of this version: a tab of the former one may still need it. */
  | { readonly kind: 'former'; readonly path: string };

const UNTOUCHED: Answer = { kind: 'untouched' };
const PAGE = 'index.html';
/** Folders of files that have their hash in their name. */
const HASHED = /^(assets|outside)\//;

/** How a request is answered. `scope` is the address of the folder in which the app lies, with its slash at the end. */
export function answerTo(asked: Asked, scope: string, build: Build): Answer {
  if (asked.method !== 'GET' || asked.isRange) return UNTOUCHED;
  const { origin, pathname, search } = new URL(asked.url);
  const folder = new URL(scope);
  if (origin !== folder.origin || !pathname.startsWith(folder.pathname)) return UNTOUCHED;
  const path = pathname.slice(folder.pathname.length);
  // `?embed` and the like are for the page; it is the same one
  if (asked.isNavigation && (path === '' || path === PAGE)) return fileAnswer(PAGE, build);
  if (search !== '') return UNTOUCHED;
  const answer = fileAnswer(path, build);
  return answer.kind === 'untouched' && HASHED.test(path) ? { kind: 'former', path } : answer;
}

function fileAnswer(path: string, build: Build): Answer {
  const file = build.files.find((each) => each.path === path);
  return file === undefined ? UNTOUCHED : { kind: 'file', file };
}

/** Under which address a file is kept. */
export function keyOf(file: Pick<BuildFile, 'path' | 'hash'>, scope: string): string {
  const key = new URL(file.path, scope);
  key.search = file.hash;
  return key.href;
}

/** What is still to be fetched, small files first: the more of them are there when the network goes, the better. */
export function missingFiles(
  files: readonly BuildFile[],
  keys: ReadonlySet<string>,
  scope: string,
): readonly BuildFile[] {
  return files.filter((file) => !keys.has(keyOf(file, scope))).sort((a, b) => a.bytes - b.bytes);
}

/** Kept addresses that are of no use to this build, the notes of the service worker itself apart. */
export function staleKeys(
  keys: Iterable<string>,
  build: Build,
  notes: readonly string[],
  scope: string,
): readonly string[] {
  const wanted = new Set([...build.files.map((file) => keyOf(file, scope)), ...notes]);
  return [...keys].filter((key) => !wanted.has(key));
}

/** Why an answer is not the file of the list, or null where it is. */
export function faultOf(
  file: BuildFile,
  answer: { readonly status: number; readonly bytes: number; readonly hash: string },
): FailureReason | null {
  if (answer.status !== 200) return { kind: 'status', status: answer.status };
  if (answer.hash !== file.hash) return { kind: 'content', bytes: answer.bytes, expected: file.bytes };
  return null;
}

export function summaryOf(
  build: Build,
  keys: ReadonlySet<string>,
  scope: string,
  now: { since: string | null; isFetching: boolean; failures: readonly FileFailure[] },
): KeptFiles {
  const { version, release, dataDate, files } = build;
  const missing = missingFiles(files, keys, scope);
  const ofBytes = bytesOf(files);
  return {
    version,
    release,
    dataDate,
    files: files.length - missing.length,
    ofFiles: files.length,
    bytes: ofBytes - bytesOf(missing),
    ofBytes,
    hasFirst: !missing.some((file) => file.isFirst),
    since: missing.length === 0 ? now.since : null,
    isFetching: now.isFetching,
    failures: now.failures,
  };
}

function bytesOf(files: readonly BuildFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Whether the former version can go: none of the tabs that were open when it was replaced is open any more. */
export function isFormerFree(formerTabs: readonly string[], openTabs: readonly string[]): boolean {
  return !formerTabs.some((tab) => openTabs.includes(tab));
}
