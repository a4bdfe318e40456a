import { unpackPeople } from '../data/people-file.ts';
import type { PeopleGrid } from '../domain/people.ts';
import { Fault, saidOf } from '../domain/fault.ts';
import { notUsable } from '../domain/file-faults.ts';
import { fetchBytes, fileOf } from './fetch-bytes.ts';

/** Fetches and reads a file of people. Rejects with a `Fault` that names it. */
export async function fetchPeople(url: string): Promise<PeopleGrid> {
  const bytes = await fetchBytes(url);
  try {
    return await unpackPeople(bytes);
  } catch (cause) {
    throw new Fault(notUsable(fileOf(url), saidOf(cause)), { cause });
  }
}
