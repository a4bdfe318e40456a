// oxlint-disable unicorn/require-post-message-target-origin, unicorn/prefer-add-event-listener --
// a worker has no origin to name, and it has one listener: ours.
import { portionsOf } from './portions.ts';
import { readFile } from './read-file.ts';
import type { ReadQuestion } from './protocol.ts';
import type { FromImportWorker } from './worker-messages.ts';

const say = (message: FromImportWorker): void => self.postMessage(message);

self.onmessage = async ({ data }: MessageEvent<ReadQuestion>) => {
  const answer = await readFile(data, (done) => say({ done }));
  if (answer.kind !== 'read') {
    say({ answer });
    return;
  }
  for (const portion of portionsOf(answer.features)) say({ portion });
  say({ answer: { ...answer, features: [] } });
};
