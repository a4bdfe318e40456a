import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Position, Seconds } from '../../../src/domain/units.ts';
import type { Contestant, Question, Roads, Took } from '../contestant.ts';
import { timed } from '../contestant.ts';
import { ROOT } from '../root.ts';
import { readPlainGraph } from './plain-graph.ts';
import type { PlainGraph } from './plain-graph.ts';

/**
 * Routers in JavaScript on the same roads and times, junction to junction. They get the number of the node on the
 * spot and need not look for it; of a matrix they are asked some routes.
 */
const FOLDER = join(ROOT, 'bench/peers');

/** Why the peers cannot take part; null where they can. */
export function peersLack(): string | null {
  return existsSync(join(FOLDER, 'node_modules')) ? null : 'not installed: npm ci --prefix bench/peers';
}

const requirePeer = createRequire(join(FOLDER, 'package.json'));

type Node = { id: number; data: { x: number; y: number } };
type Link = { data: Seconds };
type Graph = {
  addNode(id: number, data: Node['data']): void;
  addLink(from: number, to: number, data: Seconds): void;
  getLink(from: number, to: number): Link;
};
type NgraphPath = {
  nba(
    graph: Graph,
    options: {
      oriented: boolean;
      distance(from: Node, to: Node, link: Link): number;
      heuristic(from: Node, to: Node): number;
    },
  ): { find(from: number, to: number): Node[] };
};

/** ngraph.path with NBA*, the fastest exact one of its searches by its own account. */
export async function openNgraph({ file }: Roads): Promise<Contestant> {
  const plain = await readPlainGraph(file);
  const createGraph = requirePeer('ngraph.graph') as () => Graph;
  const { nba } = requirePeer('ngraph.path') as NgraphPath;
  const graph = createGraph();
  for (let node = 0; node < plain.nodeCount; node++) {
    graph.addNode(node, { x: plain.x[node]!, y: plain.y[node]! });
  }
  // No link is faster than this, so the straight line at this speed is never an overestimate.
  let fastest = 0;
  for (const { from, to, seconds } of plain.links()) {
    graph.addLink(from, to, seconds);
    fastest = Math.max(fastest, plain.metres(from, to) / seconds);
  }
  const finder = nba(graph, {
    oriented: true,
    distance: (_from, _to, link) => link.data,
    heuristic: ({ data: a }, { data: b }) => Math.hypot(a.x - b.x, a.y - b.y) / fastest,
  });
  const secondsOf = (path: readonly Node[]): Seconds =>
    path.slice(1).reduce((sum, node, i) => sum + graph.getLink(path[i]!.id, node.id).data, 0);

  return routing(plain, async (from, to) => {
    const { ms, gives: path } = await timed(() => finder.find(from, to).reverse());
    return { ms, seconds: path.length === 0 && from !== to ? null : secondsOf(path) };
  });
}

type PathFinder = new (
  network: unknown,
  options: { tolerance: number; weight(a: Position, b: Position, properties: unknown): unknown },
) => { findPath(from: unknown, to: unknown): { weight: Seconds } | undefined };

/** geojson-path-finder, with a line of two points for each pair of joined junctions. */
export async function openPathFinder({ file }: Roads): Promise<Contestant> {
  const plain = await readPlainGraph(file);
  const { default: Finder } = requirePeer('geojson-path-finder') as { default: PathFinder };
  const features = [...plain.pairs()].map(({ from, to, ...properties }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates: [plain.position(from), plain.position(to)] },
  }));
  const network = { type: 'FeatureCollection', features };
  const finder = new Finder(network, { tolerance: 1e-6, weight: (_a, _b, properties) => properties });
  const point = (node: number) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates: plain.position(node) },
  });
  return routing(plain, async (from, to) => {
    const [start, end] = [point(from), point(to)];
    const { ms, gives } = await timed(() => finder.findPath(start, end));
    return { ms, seconds: gives?.weight ?? null };
  });
}

const SAMPLED_CELLS = 20;

/** A contestant that knows routes between nodes, and nothing else. */
function routing(plain: PlainGraph, route: (from: number, to: number) => Promise<Took>): Contestant {
  return {
    async ask(question: Question) {
      if (question.kind === 'areas') return null;
      if (question.kind === 'route') return route(plain.nearest(question.from), plain.nearest(question.to));
      const { origins, destinations } = question;
      let ms = 0;
      for (let i = 0; i < SAMPLED_CELLS; i++) {
        const from = plain.nearest(origins[(i * 7) % origins.length]!);
        const to = plain.nearest(destinations[(i * 11) % destinations.length]!);
        ms += (await route(from, to)).ms;
      }
      const cells = origins.length * destinations.length;
      return { ms: (ms * cells) / SAMPLED_CELLS, sampledCells: SAMPLED_CELLS };
    },
  };
}
