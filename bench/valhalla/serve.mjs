/**
 * Valhalla as an HTTP server, on this machine: `node serve.mjs <extract.osm.pbf> [--port 8002] [--raised]`.
 * The npm package is the engine without its service; this is just enough of the service for the atlas: the same paths,
 * requests (POST, or GET with `?json=`), answers, error numbers and permission for pages of other addresses. One question
 * is answered at a time. `--raised` lifts Valhalla's own limits on the size of questions.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Actor } from '@valhallajs/valhallajs';
import { ensureTiles, serverConfig, tilesConfig } from './tiles.mjs';

/** Path → method of the engine. */
const ACTIONS = {
  status: 'status',
  locate: 'locate',
  route: 'route',
  sources_to_targets: 'matrix',
  isochrone: 'isochrone',
};

/**
 * The package throws Valhalla's words without the number that its service sends along with them; these are the ones
 * (src/exceptions.cc of Valhalla 3.6) that the questions of the atlas can meet.
 */
const CODES = [
  [100, 'Failed to parse json request'],
  [110, 'Insufficiently specified required parameter'],
  [120, 'Insufficient number of locations'],
  [121, 'Insufficient number of sources'],
  [122, 'Insufficient number of targets'],
  [124, 'No edge/node costing provided'],
  [125, 'No costing method found'],
  [130, 'Failed to parse location'],
  [150, 'Exceeded max locations'],
  [151, 'Exceeded max time'],
  [152, 'Exceeded max contours'],
  [154, 'Path distance exceeds'],
  [157, 'Exceeded max avoid locations'],
  [170, 'Locations are in unconnected regions'],
  [171, 'No suitable edges near location'],
  [441, 'Location is unreachable'],
  [442, 'No path could be found'],
];

function send(response, status, body, headers = {}) {
  response.writeHead(status, {
    'content-type': 'application/json;charset=utf-8',
    'access-control-allow-origin': '*',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

function sendError(response, status, code, error) {
  send(response, status, {
    error_code: code,
    error,
    status_code: status,
    status: status === 400 ? 'Bad Request' : 'Error',
  });
}

/** The JSON text of a request: its body, or the `json` of its address. */
async function questionOf(request, url) {
  if (request.method === 'GET') return url.searchParams.get('json') ?? '{}';
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8') || '{}';
}

/** Starts to serve and gives the server; `port` 0 takes a free one. */
export function serve(config, { port = 8002, host = '127.0.0.1' } = {}) {
  const actor = new Actor(config);
  let last = Promise.resolve();
  const inTurn = (work) => (last = last.then(work, work));

  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const method = ACTIONS[url.pathname.replace(/^\/|\/$/g, '')];
    if (request.method !== 'GET' && request.method !== 'POST')
      return sendError(response, 405, 101, 'Try a POST or GET request instead');
    if (method === undefined)
      return sendError(
        response,
        404,
        106,
        `Try any of: ${Object.keys(ACTIONS)
          .map((name) => `'/${name}'`)
          .join(' ')}`,
      );
    let isGone = false;
    response.on('close', () => (isGone = true));
    try {
      const question = await questionOf(request, url);
      const answer = await inTurn(() => (isGone ? null : actor[method](question)));
      if (isGone) return;
      response.writeHead(200, {
        'content-type': 'application/json;charset=utf-8',
        'access-control-allow-origin': '*',
      });
      response.end(answer);
    } catch (error) {
      const words = String(error.message ?? error).replace(/^\w+ error: /, '');
      const [code] = CODES.find(([, start]) => words.startsWith(start)) ?? [599];
      sendError(response, code === 599 ? 500 : 400, code, words);
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8002' },
      host: { type: 'string', default: '127.0.0.1' },
      raised: { type: 'boolean', default: false },
    },
  });
  if (positionals.length !== 1) {
    console.error('usage: node serve.mjs <extract.osm.pbf> [--port 8002] [--host 127.0.0.1] [--raised]');
    process.exit(2);
  }
  const folder = await ensureTiles(positionals[0]);
  const config = values.raised ? tilesConfig(folder) : serverConfig(folder);
  const server = await serve(config, { port: Number(values.port), host: values.host });
  const { address, port } = server.address();
  console.log(`Valhalla is at http://${address}:${port}`);
}
