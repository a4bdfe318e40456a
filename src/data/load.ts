import type { DatasetId } from '../domain/catalogue.ts';
import type { Problem } from '../domain/problem.ts';
import { parseJson } from './parse-json.ts';

export type Loaded =
  { readonly kind: 'json'; readonly json: unknown } | { readonly kind: 'problem'; readonly problem: Problem };

/** Path of a data file relative to the page. */
export function dataPath(id: DatasetId): string {
  return `geojson/${id}.geojson`;
}

/**
 * Fetches a data file once and reads it as JSON. Never rejects: what is missing, broken off or no JSON at all
 * comes back as a problem that names the file.
 */
export async function loadJson(path: string, base: string): Promise<Loaded> {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const problem = (reason: string): Loaded => ({ kind: 'problem', problem: { file, feature: null, reason } });
  try {
    const response = await fetch(new URL(path, base));
    if (!response.ok) return problem(`${file} could not be loaded: the server answered ${response.status}.`);
    return parseJson(file, await response.text());
  } catch {
    return problem(`${file} could not be loaded: the connection failed.`);
  }
}
