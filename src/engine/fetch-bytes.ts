import { Fault } from '../domain/fault.ts';
import { notLoaded } from '../domain/file-faults.ts';

/** What a file is called in messages: the last part of its address. */
export function fileOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

/** Fetches a file whole. Rejects with a `Fault` that names it. */
export async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const file = fileOf(url);
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(url);
    bytes = await response.arrayBuffer();
  } catch (cause) {
    throw new Fault(notLoaded(file), { cause });
  }
  if (!response.ok) throw new Fault(notLoaded(file, response.status));
  return bytes;
}
