import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where a Chromium may be; `CHROMIUM` in the environment comes first. */
const PATHS = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** On its own: no updates, no reports. */
const ALONE = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
] as const;

/** Nothing stands in for the graphics card: no WebGL, and a page costs a fraction of the processor time. */
export const ARGUMENTS_WITHOUT_GRAPHICS = [
  ...ALONE,
  '--disable-gpu',
  '--disable-software-rasterizer',
] as const;

/** WebGL drawn in software. */
export const CHROMIUM_ARGUMENTS = [
  ...ALONE,
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
] as const;

/**
 * Path of a Chromium. Where none is found and this is a Debian-like system with the rights to, it is installed.
 * Throws a sentence that says what to do otherwise; the tests never skip.
 */
export function findChromium(): string {
  const found = installed();
  if (found !== undefined) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const apt = (...args: string[]): void => {
      execFileSync('apt-get', args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    };
    console.log('No Chromium found: installing it with apt-get.');
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    const now = installed();
    if (now !== undefined) return now;
  }
  throw new Error(
    'The browser tests need Chromium and found none. Install it (Debian: "apt-get install chromium"), ' +
      'or set CHROMIUM to the path of a Chromium or Chrome.',
  );
}

function installed(): string | undefined {
  return PATHS.find((path) => path !== undefined && path !== '' && existsSync(path));
}
