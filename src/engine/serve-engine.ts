// oxlint-disable unicorn/require-post-message-target-origin -- a port has no origin to name.
import { createAnswers } from './answers.ts';
import { fetchNetwork } from './fetch-network.ts';
import { fetchPeople } from './fetch-people.ts';
import { ALIVE, serve, type Port } from './serve.ts';

/** The engine behind a port: that of a worker, or where there are none, one in the page. */
export function serveEngine(port: Port): void {
  serve(port, createAnswers(fetchNetwork, fetchPeople));
  port.postMessage(ALIVE);
}
