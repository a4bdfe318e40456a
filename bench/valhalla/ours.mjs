/** The project's own router, asked through its command line (`npm run drive`), as any user would. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** One question to the command line: JSON in, JSON out. `network` is a file, or undefined for the shipped one. */
function drive(question, takes, network) {
  return new Promise((resolve, reject) => {
    const args = [
      'run',
      '-s',
      'drive',
      '--',
      question,
      ...(network ? ['--network', path.resolve(network)] : []),
    ];
    const child = spawn('npm', args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`drive ${question}: ${(err || out).slice(-1000)}`));
      try {
        resolve(JSON.parse(out));
      } catch {
        reject(new Error(`drive ${question} did not answer with JSON: ${out.slice(0, 300)}`));
      }
    });
    child.stdin.on('error', () => {}); // a child that ends before it has read everything is reported by its code
    child.stdin.end(JSON.stringify(takes));
  });
}

/** Pairs in one matrix. A process for each pair would spend its time on loading; one for all would fill n² cells. */
const BATCH = 50;

/** Our router for a network file, with the two questions `compare.mjs` has. */
export function openOurs(network, profile) {
  return {
    /** { metres, seconds } or null for each pair of { from, to }. Taken from the diagonals of small matrices. */
    async many(pairs) {
      const answers = [];
      for (let start = 0; start < pairs.length; start += BATCH) {
        const batch = pairs.slice(start, start + BATCH);
        const { metres, seconds } = await drive(
          'matrix',
          { origins: batch.map(({ from }) => from), destinations: batch.map(({ to }) => to), profile },
          network,
        );
        batch.forEach((_, i) =>
          answers.push(metres[i][i] === null ? null : { metres: metres[i][i], seconds: seconds[i][i] }),
        );
      }
      return answers;
    },

    /** Our way between two points, { metres, positions }, or null. */
    async way({ from, to }) {
      const answer = await drive('route', { from, to, profile }, network);
      const positions = answer?.geometry?.coordinates;
      return positions ? { metres: answer.metres, positions } : null;
    },
  };
}
