import { DATASET_IDS, type DatasetId } from '../domain/catalogue.ts';
import { noFeatures, notLoaded } from '../domain/file-faults.ts';
import type { Localised } from '../domain/localised.ts';
import type { Actions } from '../store/actions.ts';
import { nextTask } from '../store/next-task.ts';
import type { SourceData } from '../style/subject.ts';

/** A source as far as its report goes: `setData` is done, what does it hold? */
export type FileSource = { getData(): Promise<unknown> };

type MapError = { readonly message: string; readonly status?: number };

/**
 * Tells the state how the files fare that the map fetches by itself. `sent` when a source was given data, `failed`
 * for every error of the map; the latter is true where the error was about such a file.
 */
export function reportFiles(actions: Actions) {
  const waiting = new Set<DatasetId>();
  const asked = new Set<DatasetId>();

  const fail = (id: DatasetId, error: MapError): void => {
    const file = `${id}.geojson`;
    waiting.delete(id);
    actions.fileFailed(id, { file, feature: null, reason: fileFault(file, error) });
  };

  return {
    async sent(id: string, data: SourceData, source: FileSource, done: unknown): Promise<void> {
      if (!isDatasetId(id)) return;
      if (typeof data !== 'string') {
        waiting.delete(id);
        if (asked.delete(id)) actions.fileGivenBack(id);
        return;
      }
      asked.add(id);
      waiting.add(id);
      actions.fileLoading(id);
      // kept in either case; an error was reported before
      await done;
      // the worker's answer is work of its own, and the page draws what it hears of in the same task
      await nextTask();
      if (!waiting.has(id)) return;
      // the map takes any JSON for an empty layer: a reader should know that it is not one
      if (!isCollection(await dataOf(source))) return fail(id, { message: 'not a valid GeoJSON' });
      waiting.delete(id);
      actions.fileLoaded(id);
    },
    failed(id: string | undefined, error: MapError): boolean {
      if (id === undefined || !isDatasetId(id)) return false;
      fail(id, error);
      return true;
    },
  };
}

/** What a source holds, or null: where the file was `null` MapLibre waits for more, for ever. */
async function dataOf(source: FileSource): Promise<unknown> {
  const soon = new Promise<null>((resolve) => setTimeout(resolve, 0, null));
  return Promise.race([source.getData().catch(() => null), soon]);
}

function isCollection(data: unknown): boolean {
  const { type, features } = (data ?? {}) as { type?: unknown; features?: unknown };
  return type === 'FeatureCollection' && Array.isArray(features);
}

/** What is wrong with a file, as a sentence that names it. */
export function fileFault(file: string, { message, status }: MapError): Localised {
  if (status !== undefined && status !== 0) return notLoaded(file, status);
  if (/failed to fetch|networkerror|load failed/i.test(message)) return notLoaded(file);
  if (/not a valid geojson|cannot read|undefined|not iterable/i.test(message)) return noFeatures(file);
  if (/json|unexpected (token|end)|unterminated/i.test(message))
    return {
      en: `${file} is not valid JSON; it may be cut off.`,
      vi: `${file} không phải JSON hợp lệ; có thể tệp bị cắt.`,
    };
  return {
    en: `${file} could not be read: ${message}`,
    vi: `Không đọc được ${file} (nguyên văn: “${message}”).`,
  };
}

function isDatasetId(id: string): id is DatasetId {
  return (DATASET_IDS as readonly string[]).includes(id);
}
