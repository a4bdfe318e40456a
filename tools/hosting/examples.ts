import { DOOR_FOLDER, HEADERS } from './policy.ts';

/** The headers in the words of common static hosts, for a build at the root of a site. By file name, as text. */

type Kind = keyof typeof HEADERS;
const OF_SOME = ['page', 'workers', 'door'] as const satisfies readonly Kind[];

/** Paths of a build: a star stands for anything. */
const PATHS: Readonly<Record<Kind, readonly string[]>> = {
  everything: ['/*'],
  page: ['/', '/index.html'],
  workers: ['/assets/*', '/sw.js'],
  door: [`/${DOOR_FOLDER}/*`],
};

/** The same as a regular expression of the whole path. */
const PATTERNS: Readonly<Record<(typeof OF_SOME)[number], string>> = {
  page: '/(index\\.html)?$',
  workers: '/(assets/[^/]+|sw\\.js)$',
  door: `/${DOOR_FOLDER}/[^/]+$`,
};

const MADE_BY = 'Made by "npm run hosting" from tools/hosting/policy.ts.';

const entriesOf = (kind: Kind): [string, string][] => Object.entries(HEADERS[kind]);

/** Every header of page, workers and door, with what it says for each of them. */
function byHeader(): [name: string, values: (readonly [kind: (typeof OF_SOME)[number], value: string])[]][] {
  const names = [...new Set(OF_SOME.flatMap((kind) => Object.keys(HEADERS[kind])))];
  return names.map((name) => [
    name,
    OF_SOME.flatMap((kind) => {
      const value = HEADERS[kind][name];
      return value === undefined ? [] : [[kind, value] as const];
    }),
  ]);
}

/** Netlify, Cloudflare Pages. */
function headersFile(): string {
  const rules = (['everything', ...OF_SOME] as const).flatMap((kind) =>
    PATHS[kind].map((path) => [path, ...entriesOf(kind).map(([name, value]) => `  ${name}: ${value}`)]),
  );
  return `# ${MADE_BY}\n\n${rules.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function vercel(): string {
  const rule = (source: string, kind: Kind) => ({
    source,
    headers: entriesOf(kind).map(([key, value]) => ({ key, value })),
  });
  const star = (path: string): string => path.replace('*', '(.*)');
  const headers = (['everything', ...OF_SOME] as const).flatMap((kind) =>
    PATHS[kind].map((path) => rule(star(path), kind)),
  );
  return `${JSON.stringify({ headers }, null, 2)}\n`;
}

function nginx(): string {
  const variable = (name: string): string => `$atlas_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = byHeader().map(([name, values]) =>
    [
      `map $uri ${variable(name)} {`,
      '  default "";',
      ...values.map(([kind, value]) => `  "~${PATTERNS[kind].replaceAll('\\', '\\\\')}" "${value}";`),
      '}',
    ].join('\n'),
  );
  const lines = [
    ...entriesOf('everything').map(([name, value]) => `  add_header ${name} "${value}" always;`),
    // what is empty is not sent
    ...byHeader().map(([name]) => `  add_header ${name} ${variable(name)} always;`),
  ];
  return `# ${MADE_BY}
# Beside the server block, inside http:

${maps.join('\n\n')}

server {
  listen 80;
  root /srv/atlas;

  # the map's worker is a module: browsers refuse it under another type
  location ~ \\.mjs$ {
    types { text/javascript mjs; }
  }

${lines.join('\n')}
}
`;
}

/** `.htaccess`, or inside a `Directory`; Apache 2.4.10 and newer, with mod_headers. */
function apache(): string {
  const lines = [
    ...entriesOf('everything').map(([name, value]) => `Header always set ${name} "${value}"`),
    ...OF_SOME.flatMap((kind) =>
      entriesOf(kind).map(
        ([name, value]) =>
          `Header always set ${name} "${value}" "expr=%{REQUEST_URI} =~ m#${PATTERNS[kind]}#"`,
      ),
    ),
  ];
  return `# ${MADE_BY}
# The map's worker is a module: browsers refuse it under another type.
AddType text/javascript .mjs

${lines.join('\n')}
`;
}

function caddy(): string {
  const block = (matcher: string, kind: Kind): string =>
    [`  header ${matcher}{`, ...entriesOf(kind).map(([name, value]) => `    ${name} "${value}"`), '  }'].join(
      '\n',
    );
  const some = OF_SOME.map((kind) => `  @${kind} path ${PATHS[kind].join(' ')}\n${block(`@${kind} `, kind)}`);
  return `# ${MADE_BY}

atlas.example.org {
  root * /srv/atlas
  file_server

${[block('', 'everything'), ...some].join('\n\n')}
}
`;
}

export const EXAMPLES: Readonly<Record<string, string>> = {
  _headers: headersFile(),
  'vercel.json': vercel(),
  'nginx.conf': nginx(),
  'apache.htaccess': apache(),
  Caddyfile: caddy(),
};
