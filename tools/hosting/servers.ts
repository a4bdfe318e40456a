import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLES } from './examples.ts';

/** Real servers of this machine, set up by the examples of docs/hosting as somebody would who follows them. */

export type Serving = {
  readonly address: string;
  /** Of the compressed twins, those that it sends: nginx has brotli only as a module of its own. */
  readonly encodings: readonly string[];
  readonly stop: () => Promise<void>;
};

type Setting = { readonly folder: string; readonly build: string; readonly port: number };
type Started = {
  readonly command: readonly [string, ...string[]];
  readonly encodings: readonly string[];
};

export type ServerKind = {
  readonly name: string;
  /** Packages of Debian. */
  readonly packages: string;
  /** Its program; null where it is not installed. */
  readonly program: () => string | null;
  /** Writes what it reads, and says how it is started. */
  readonly setUp: (program: string, setting: Setting) => Started;
};

/** What an example says of this machine is put in place of what it says of somebody's own. */
function filledIn(example: string, places: Readonly<Record<string, string>>): string {
  let text = EXAMPLES[example] ?? '';
  for (const [place, filling] of Object.entries(places)) {
    if (!text.includes(place)) throw new Error(`The example ${example} does not say “${place}” any more.`);
    text = text.replace(place, filling);
  }
  return text;
}

const foundIn = (paths: readonly string[]): string | null => paths.find((path) => existsSync(path)) ?? null;
const inPath = (name: string): string | null =>
  foundIn(
    (process.env['PATH'] ?? '')
      .split(':')
      .concat('/usr/sbin')
      .map((folder) => join(folder, name)),
  );

const NGINX: ServerKind = {
  name: 'nginx',
  packages: 'nginx libnginx-mod-http-brotli-static',
  program: () => inPath('nginx'),
  setUp(program, { folder, build, port }) {
    const brotli = foundIn(['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules'].map((path) => join(path, 'ngx_http_brotli_static_module.so'))); // prettier-ignore
    const types = foundIn(['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types']);
    const site = filledIn('nginx.conf', {
      'listen 80;': `listen 127.0.0.1:${port};`,
      'root /srv/atlas;': `root ${build};`,
      ...(brotli !== null && { '# brotli_static on;': 'brotli_static on;' }),
    });
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const file = join(folder, 'nginx.conf');
    writeFileSync(
      file,
      `${brotli === null ? '' : `load_module ${brotli};\n`}daemon off;
pid ${folder}/nginx.pid;
events {}
http {
${types === null ? '' : `include ${types};`}
default_type application/octet-stream;
access_log off;
${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
${site}
}
`,
    );
    return {
      command: [program, '-p', folder, '-e', join(folder, 'error.log'), '-c', file],
      encodings: brotli === null ? ['gzip'] : ['br', 'gzip'],
    };
  },
};

const APACHE_MODULES = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'rewrite', 'unixd'];

const APACHE: ServerKind = {
  name: 'Apache',
  packages: 'apache2',
  program: () => inPath('apache2') ?? inPath('httpd'),
  setUp(program, { folder, build, port }) {
    const modules = foundIn(['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2']);
    const builtIn = spawnSync(program, ['-l'], { encoding: 'utf8' }).stdout;
    const loaded = APACHE_MODULES.filter((name) => !builtIn.includes(`mod_${name}.c`)).filter((name) =>
      existsSync(join(modules ?? '', `mod_${name}.so`)),
    );
    const types = foundIn(['/etc/mime.types', '/etc/apache2/mime.types', '/etc/httpd/conf/mime.types']);
    const file = join(folder, 'httpd.conf');
    writeFileSync(
      file,
      `${loaded.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
${types === null ? '' : `TypesConfig ${types}`}
DirectoryIndex index.html
DocumentRoot ${build}
<Directory ${build}>
  Require all granted
  AllowOverride All
</Directory>
`,
    );
    writeFileSync(join(build, '.htaccess'), EXAMPLES['apache.htaccess'] ?? '');
    return {
      command: [program, '-d', folder, '-f', file, '-DFOREGROUND'],
      encodings: ['br', 'gzip'],
    };
  },
};

const CADDY: ServerKind = {
  name: 'Caddy',
  packages: 'caddy',
  program: () => inPath('caddy'),
  setUp(program, { folder, build, port }) {
    const site = filledIn('Caddyfile', {
      'atlas.example.org {': `http://127.0.0.1:${port} {`,
      'root * /srv/atlas': `root * ${build}`,
    });
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, `{\n  admin off\n  auto_https off\n}\n\n${site}`);
    return {
      command: [program, 'run', '--config', file, '--adapter', 'caddyfile'],
      encodings: ['br', 'gzip'],
    };
  },
};

export const SERVER_KINDS: readonly ServerKind[] = [NGINX, APACHE, CADDY];

/** Serves a build at the root of an address of this machine. Rejects, with what the server said, where it does not answer. */
export async function serve(kind: ServerKind, program: string, build: string): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-server-'));
  // they work as somebody who may do less
  chmodSync(folder, 0o755);
  const port = await freePort();
  const { command, encodings } = kind.setUp(program, { folder, build, port });
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const [file, ...args] = command;
  const child = spawn(file, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (told = `${told}${text.toString()}`.slice(-4000)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}/`;
  if (await answers(address, child)) return { address, encodings, stop };
  await stop();
  throw new Error(`${kind.name} does not answer. It said: ${told.trim()}`);
}

async function answers(address: string, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
    if (await fetch(address).then(() => true, () => false)) return true; // prettier-ignore
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
