import { DATASET_IDS, type DatasetId } from '../domain/catalogue.ts';
import type { Actions } from '../store/actions.ts';
import type { SourceData } from '../style/subject.ts';

/**
 * Tells the state how the files fare that the map fetches by itself. `sent` when a source was given data, `failed`
 * for every error of the map; the latter is true where the error was about such a file.
 */
export function reportFiles(actions: Actions): {
  sent: (source: string, data: SourceData, done: unknown) => void;
  failed: (
    source: string | undefined,
    error: { readonly message: string; readonly status?: number },
  ) => boolean;
} {
  const waiting = new Set<DatasetId>();
  return {
    sent(source, data, done) {
      if (typeof data !== 'string' || !isDatasetId(source)) return;
      waiting.add(source);
      actions.fileLoading(source);
      // the promise is kept in either case; an error was reported before
      void Promise.resolve(done).then(() => {
        if (waiting.delete(source)) actions.fileLoaded(source);
      });
    },
    failed(source, error) {
      if (source === undefined || !isDatasetId(source)) return false;
      const file = `${source}.geojson`;
      waiting.delete(source);
      actions.fileFailed(source, { file, feature: null, reason: fileFault(file, error) });
      return true;
    },
  };
}

/** What is wrong with a file, as a sentence that names it. */
export function fileFault(
  file: string,
  error: { readonly message: string; readonly status?: number },
): string {
  const { message, status } = error;
  if (status !== undefined && status !== 0)
    return `${file} could not be fetched: the server answered with status ${status}.`;
  if (/failed to fetch|networkerror|load failed/i.test(message))
    return `${file} could not be fetched: the connection failed.`;
  if (/not a valid geojson/i.test(message)) return `${file} is not GeoJSON.`;
  if (/json|unexpected (token|end)|unterminated/i.test(message))
    return `${file} is not valid JSON; it may be cut off.`;
  return `${file} could not be read: ${message}`;
}

function isDatasetId(id: string): id is DatasetId {
  return (DATASET_IDS as readonly string[]).includes(id);
}
