import type { FeatureCollection } from 'geojson';
import type { reportFiles } from '../map/file-report.ts';
import type { SourceId } from '../style/order.ts';
import type { SourceData } from '../style/subject.ts';

type Collections = Partial<Record<SourceId, FeatureCollection>>;

/**
 * What the sources hold: data as it is, files once they have arrived. As the live map does it, each file is fetched when it
 * is first named, and how it fares is reported. `onArrival` is called when there is more than before.
 */
export function createSources(files: ReturnType<typeof reportFiles>, onArrival: () => void) {
  const fetched = new Map<string, FeatureCollection | null>();
  let waiting = 0;

  const read = (id: SourceId, address: string): void => {
    fetched.set(address, null);
    waiting++;
    const arrived = fetchJson(address).then(
      (data) => {
        if (isCollection(data)) fetched.set(address, data);
        return data;
      },
      (error: unknown) => {
        // before `sent` looks what has come
        files.failed(id, error as { message: string; status?: number });
        return null;
      },
    );
    void files.sent(id, address, { getData: () => arrived }, arrived);
    void arrived.then(() => {
      waiting--;
      onArrival();
    });
  };

  /** The same objects for the same data, so that whoever draws them can compare. */
  const resolve = (data: Partial<Record<SourceId, SourceData>>): Collections => {
    const found: Collections = {};
    for (const [id, value] of Object.entries(data) as [SourceId, SourceData][]) {
      if (typeof value === 'string' && !fetched.has(value)) read(id, value);
      const collection = typeof value === 'string' ? fetched.get(value) : value;
      if (collection) found[id] = collection;
    }
    return found;
  };

  return { resolve, isWaiting: () => waiting > 0 };
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw Object.assign(new Error('The server refused.'), { status: response.status });
  return response.json();
}

function isCollection(data: unknown): data is FeatureCollection {
  const { type, features } = (data ?? {}) as { type?: unknown; features?: unknown };
  return type === 'FeatureCollection' && Array.isArray(features);
}
