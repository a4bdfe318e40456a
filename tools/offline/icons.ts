import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../test/browser/chromium.ts';

/** `npm run icons`: the icons of the installed app in `public/icons`, drawn from `public/favicon.svg` by the tests' Chromium. */

const PUBLIC = join(dirname(fileURLToPath(import.meta.url)), '../../public');

/** The ground of the sign: icons that a system cuts into its own shape are filled with it to the edge. */
const GROUND = '#0e5570';

type Icon = { readonly file: string; readonly size: number; readonly ground: string };

const ICONS: readonly Icon[] = [
  { file: 'icon-192.png', size: 192, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, ground: 'transparent' },
  // the sign stands within the inner 80 %, which no shape cuts off: https://w3c.github.io/manifest/#icon-masks
  { file: 'maskable-192.png', size: 192, ground: GROUND },
  { file: 'maskable-512.png', size: 512, ground: GROUND },
  { file: 'apple-touch-icon.png', size: 180, ground: GROUND },
];

const sign = (await readFile(join(PUBLIC, 'favicon.svg'))).toString('base64');
const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
await mkdir(join(PUBLIC, 'icons'), { recursive: true });
for (const { file, size, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0;background:${ground}"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${sign}">`,
    { waitUntil: 'load' },
  );
  await writeFile(join(PUBLIC, 'icons', file), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
