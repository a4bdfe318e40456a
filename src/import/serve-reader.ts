// oxlint-disable unicorn/require-post-message-target-origin, unicorn/prefer-add-event-listener --
// a port has no origin to name, and it has one listener: ours; setting it also starts the port.
import { portionsOf } from './portions.ts';
import type { ReadQuestion } from './protocol.ts';
import { readFile } from './read-file.ts';
import type { FromImportWorker } from './worker-messages.ts';

/** What a worker's global scope and a `MessagePort` have in common. */
type Port = {
  postMessage(message: FromImportWorker): void;
  onmessage: ((event: MessageEvent<ReadQuestion>) => void) | null;
};

/** Reads the files that come in on a port: that of a worker, or where there are none, one in the page. */
export function serveReader(port: Port): void {
  const say = (message: FromImportWorker): void => port.postMessage(message);
  port.onmessage = async ({ data }) => {
    const answer = await readFile(data, (done) => say({ done }));
    if (answer.kind !== 'read') {
      say({ answer });
      return;
    }
    for (const portion of portionsOf(answer.features)) say({ portion });
    say({ answer: { ...answer, features: [] } });
  };
  // a sign of life
  say({ done: 0 });
}
