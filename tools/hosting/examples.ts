import { EVERY_FILE, GROUP_NAMES, GROUPS, patternOf, type GroupName } from './policy.ts';

/**
 * The headers in the words of common static hosts, for a build at the root of a site, and that its compressed twins (`.br`, `.gz`) are
 * sent where the browser takes them. By file name, as text.
 */

const MADE_BY = 'Made by "npm run hosting" from tools/hosting/policy.ts.';

type Entry = readonly [name: string, value: string];

const entriesOf = (name: GroupName): readonly Entry[] => Object.entries(GROUPS[name].headers);

/** Every header of the groups, with what it says for each of them. */
function byHeader(): readonly (readonly [
  header: string,
  values: readonly (readonly [GroupName, string])[],
])[] {
  const headers = [...new Set(GROUP_NAMES.flatMap((name) => entriesOf(name).map(([header]) => header)))];
  return headers.map((header) => [
    header,
    GROUP_NAMES.flatMap((name) =>
      entriesOf(name)
        .filter(([each]) => each === header)
        .map(([, value]) => [name, value] as const),
    ),
  ]);
}

/** Netlify, Cloudflare Pages; they compress by themselves. */
function headersFile(): string {
  const rule = (path: string, entries: readonly Entry[]): string =>
    [path, ...entries.map(([header, value]) => `  ${header}: ${value}`)].join('\n');
  const rules = [
    rule('/*', Object.entries(EVERY_FILE)),
    ...GROUP_NAMES.flatMap((name) => GROUPS[name].paths.map((path) => rule(path, entriesOf(name)))),
  ];
  return `# ${MADE_BY}\n\n${rules.join('\n\n')}\n`;
}

/** It compresses by itself. */
function vercel(): string {
  const rule = (path: string, entries: readonly Entry[]) => ({
    source: path.replace('*', '(.*)'),
    headers: entries.map(([key, value]) => ({ key, value })),
  });
  const headers = [
    rule('/*', Object.entries(EVERY_FILE)),
    ...GROUP_NAMES.flatMap((name) => GROUPS[name].paths.map((path) => rule(path, entriesOf(name)))),
  ];
  return `${JSON.stringify({ headers }, null, 2)}\n`;
}

/** That a file is missing is nothing to be kept for a year: it may have come a moment later. */
const onErrors = (header: string): string => (header === 'Cache-Control' ? '' : ' always');

function nginx(): string {
  const variable = (header: string): string => `$atlas_${header.toLowerCase().replaceAll('-', '_')}`;
  const maps = byHeader().map(([header, values]) =>
    [
      `map $uri ${variable(header)} {`,
      '  default "";',
      ...values.map(([name, value]) => `  "~${patternOf(name).replaceAll('\\', '\\\\')}" "${value}";`),
      '}',
    ].join('\n'),
  );
  const lines = [
    ...Object.entries(EVERY_FILE).map(([header, value]) => `  add_header ${header} "${value}" always;`),
    // what is empty is not sent
    ...byHeader().map(([header]) => `  add_header ${header} ${variable(header)}${onErrors(header)};`),
  ];
  return `# ${MADE_BY}
# Beside the server block, inside http:

${maps.join('\n\n')}

server {
  listen 80;
  root /srv/atlas;

  # the compressed twins of the files; brotli is a module of its own (Debian: libnginx-mod-http-brotli-static)
  gzip_static on;
  gzip_vary on;
  # brotli_static on;

  # the map's worker is a module: browsers refuse it under another type
  location ~ \\.mjs$ {
    types { text/javascript mjs; }
  }

${lines.join('\n')}
}
`;
}

/** `.htaccess`, or inside a `Directory`; Apache 2.4.10 and newer, with mod_headers and, for the compressed twins, mod_rewrite. */
function apache(): string {
  // a twin that is sent instead is asked for by its own name
  const twin = '(\\.(br|gz))?';
  const lines = [
    ...Object.entries(EVERY_FILE).map(([header, value]) => `Header always set ${header} "${value}"`),
    ...GROUP_NAMES.flatMap((name) =>
      entriesOf(name).map(
        ([header, value]) =>
          `Header${onErrors(header)} set ${header} "${value}" "expr=%{REQUEST_URI} =~ m#${patternOf(name, twin)}#"`,
      ),
    ),
  ];
  const sent = (
    ending: string,
    accepted: string,
  ): string => `  RewriteCond %{HTTP:Accept-Encoding} ${accepted}
  RewriteCond %{REQUEST_FILENAME} !\\.(br|gz)$
  RewriteCond %{REQUEST_FILENAME}.${ending} -f
  RewriteRule ^(.+)$ $1.${ending} [L]`;
  return `# ${MADE_BY}
# The map's worker is a module: browsers refuse it under another type.
AddType text/javascript .mjs

# The compressed twins of the files: their type is that of the file.
RemoveType .br .gz
AddEncoding br .br
AddEncoding gzip .gz
<IfModule mod_rewrite.c>
  RewriteEngine On
${sent('br', '\\bbr\\b')}
${sent('gz', '\\bgzip\\b')}
</IfModule>
Header append Vary Accept-Encoding

${lines.join('\n')}
`;
}

function caddy(): string {
  const block = (matcher: string, entries: readonly Entry[]): string =>
    [`  header ${matcher}{`, ...entries.map(([header, value]) => `    ${header} "${value}"`), '  }'].join(
      '\n',
    );
  const some = GROUP_NAMES.map((name) => {
    // what is missing is not kept for a year, either
    const matcher = `@${name} {\n    path ${GROUPS[name].paths.join(' ')}${name === 'page' ? '' : '\n    file'}\n  }`;
    return `  ${matcher}\n${block(`@${name} `, entriesOf(name))}`;
  });
  return `# ${MADE_BY}

atlas.example.org {
  root * /srv/atlas
  file_server {
    precompressed br gzip
  }

${[block('', Object.entries(EVERY_FILE)), ...some].join('\n\n')}
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
