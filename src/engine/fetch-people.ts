import { unpackPeople } from '../data/people-file.ts';
import type { PeopleGrid } from '../domain/people.ts';
import { sentenceOf } from '../domain/sentence.ts';
import { fetchBytes, fileOf } from './fetch-bytes.ts';

/** Fetches and reads a file of people. Rejects with a sentence that names it. */
export async function fetchPeople(url: string): Promise<PeopleGrid> {
  const bytes = await fetchBytes(url);
  try {
    return await unpackPeople(bytes);
  } catch (cause) {
    throw new Error(`${fileOf(url)} cannot be used. ${sentenceOf(cause)}`, { cause });
  }
}
