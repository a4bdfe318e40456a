import type { DatasetId } from '../domain/catalogue.ts';
import { notLoaded } from '../domain/file-faults.ts';
import type { Localised } from '../domain/localised.ts';
import type { Problem } from '../domain/problem.ts';
import { parseJson } from './parse-json.ts';

export type Loaded =
  { readonly kind: 'json'; readonly json: unknown } | { readonly kind: 'problem'; readonly problem: Problem };

/** Path of a data file relative to the page. */
export function dataPath(id: DatasetId): string {
  return `geojson/${id}.geojson`;
}

export type LoadedText =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'problem'; readonly problem: Problem };

/** Fetches a data file once and reads it as JSON. Never rejects: what is no JSON at all is a problem, too. */
export async function loadJson(path: string, base: string): Promise<Loaded> {
  const loaded = await loadText(path, base);
  return loaded.kind === 'problem' ? loaded : parseJson(fileOf(path), loaded.text);
}

/** Never rejects: what is missing or broken off comes back as a problem that names the file. */
export async function loadText(path: string, base: string): Promise<LoadedText> {
  const file = fileOf(path);
  const problem = (reason: Localised): LoadedText => ({
    kind: 'problem',
    problem: { file, feature: null, reason },
  });
  try {
    const response = await fetch(new URL(path, base));
    if (!response.ok) return problem(notLoaded(file, response.status));
    return { kind: 'text', text: await response.text() };
  } catch {
    return problem(notLoaded(file));
  }
}

function fileOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
