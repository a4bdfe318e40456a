import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between the page and the real Valhalla does with a request. */
export type Mood = 'passes on' | 'never answers' | 'says not now' | 'lies' | 'lets nobody read';

/** A host in front of a real Valhalla that can be slow, busy, lying or gone, always at the same address. */
export async function inFront(target: string) {
  let mood: Mood = 'passes on';
  const asked: { readonly action: string; readonly body: string }[] = [];
  const open = { 'access-control-allow-origin': '*' };

  const answer = async (action: string, body: string, response: ServerResponse): Promise<void> => {
    switch (mood) {
      case 'never answers':
        return;
      case 'says not now':
        response.writeHead(429, { ...open, 'retry-after': '3600' }).end('slow down');
        return;
      case 'lies':
        response.writeHead(200, open).end('<!doctype html><title>Welcome to our network</title>');
        return;
      case 'lets nobody read':
        response.writeHead(200).end('{"version":"3.6.1"}');
        return;
      case 'passes on': {
        const given = await fetch(`${target}/${action}`, { method: 'POST', body });
        response.writeHead(given.status, open).end(await given.text());
      }
    }
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const action = (request.url ?? '').slice(1).replace(/\?.*/, '');
      const body = Buffer.concat(chunks).toString();
      asked.push({ action, body });
      answer(action, body, response).catch(() => response.destroy());
    });
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    host: `127.0.0.1:${port}`,
    asked,
    become: (next: Mood): void => void (mood = next),
    goAway: close,
    comeBack: () => listen(port),
    close: async (): Promise<void> => {
      if (server.listening) await close();
    },
  };
}
