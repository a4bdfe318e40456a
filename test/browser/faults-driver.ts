import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Actions } from '../../src/store/actions.ts';

/** Ways in which a host, or what lies between, fails to give a file. */
export const WAYS = [
  'is missing',
  'is a page of the host',
  'is cut off',
  'is other data',
  'is refused',
] as const;
export type Way = (typeof WAYS)[number];

/** Actions that open a view of the panel. */
type ShowView = Extract<
  keyof Actions,
  'showConditions' | 'showTable' | 'showClaims' | 'showScore' | 'showData' | 'showComparison'
>;

type MapElement = HTMLElement & { atlasActions: Actions };

export function faultsDriver(page: Page) {
  let broken: Readonly<Record<string, Way>> = {};
  const asked = new Set<string>();

  /** Does what a reader does somewhere in the page. */
  const act = async <A extends keyof Actions>(action: A, ...given: Parameters<Actions[A]>): Promise<void> => {
    await page.locator('[data-map-state]').waitFor({ state: 'attached' });
    // named plainly: the browser library would unfold the parameters of every action, which costs the type check minutes
    const call: { name: string; given: unknown } = { name: action, given };
    await page.evaluate(({ name, given: parts }) => {
      const { atlasActions } = document.querySelector('[data-map-state]') as MapElement;
      (atlasActions[name as keyof Actions] as (...all: unknown[]) => void)(...(parts as unknown[]));
    }, call);
  };

  return {
    /** From now on these files, by their path in the build, come so; all others as they are. */
    breakFiles: async (files: Readonly<Record<string, Way>>): Promise<void> => {
      const isFirst = Object.keys(broken).length === 0 && asked.size === 0;
      broken = files;
      asked.clear();
      if (!isFirst) return;
      await page.context().route('**/*', async (route) => {
        // below the folder from which the host gives the build
        const path = new URL(route.request().url()).pathname.replace(/^\/(site\/atlas\/)?/, '');
        asked.add(path);
        switch (broken[path]) {
          case undefined:
            return route.fallback();
          case 'is missing':
            return route.fulfill({ status: 404, body: 'Not found' });
          case 'is a page of the host':
            return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' });
          case 'is other data':
            return route.fulfill({ contentType: 'application/json', body: '{"type":"Point"}' });
          case 'is refused':
            return route.abort('connectionrefused');
          case 'is cut off': {
            const response = await route.fetch();
            const body = await response.body();
            return route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
          }
        }
      });
    },
    asked: (): ReadonlySet<string> => asked,
    act,
    /** Opens another view, and waits until that is drawn: it comes after the frame in which the button answers. */
    show: async (view: ShowView): Promise<void> => {
      await page.locator('.panel-body').evaluate((body) => body.setAttribute('data-before', ''));
      await act(view);
      await page.locator('.panel-body:not([data-before])').waitFor();
    },
    isOpened: () => page.locator('.hub').first().waitFor(),
    /** What is told of files, whole. */
    problems: () => page.locator('.problems', { hasText: /could|Không tải/ }).allInnerTexts(),
    // the list of layers says for itself what it lacks
    missingCode: () => page.locator('.panel-body [data-missing-code]'),
    mishap: () => page.locator('[data-mishap]'),
    brokenView: () => page.locator('[data-broken]'),
  };
}

/** Scripts that the page of a build names itself: without them nothing begins. */
export function firstScripts(build: string): readonly string[] {
  const page = readFileSync(join(build, 'index.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, path = '']) => path);
}

/** A script that stands for another one of the build: what it exports is all the same object. */
export function inPlaceOf(build: string, path: string, body: string): string {
  const [, clause = ''] =
    /export\{([^}]*)\};?\s*(?:\/\/#.*)?\s*$/.exec(readFileSync(join(build, path), 'utf8')) ?? [];
  const names = clause.split(',').map((part) => part.split(' as ').at(-1)!.trim());
  return `${body}\nexport { module as ${names.join(', module as ')} };`;
}
