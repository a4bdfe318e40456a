/** What a file is called in messages: the last part of its address. */
export function fileOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

/** Fetches a file whole. Rejects with a sentence that names it. */
export async function fetchBytes(url: string): Promise<ArrayBuffer> {
  const file = fileOf(url);
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(url);
    bytes = await response.arrayBuffer();
  } catch (cause) {
    throw new Error(`${file} could not be loaded: the connection failed.`, { cause });
  }
  if (!response.ok) throw new Error(`${file} could not be loaded: the server answered ${response.status}.`);
  return bytes;
}
