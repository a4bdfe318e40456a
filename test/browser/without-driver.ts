import type { Page } from 'playwright-core';

type Picture = { type: string; width: number; height: number; colours: number };

type MapElement = HTMLElement & {
  atlasMap: {
    rendered(): Record<string, number>;
    picture(wish: object): Promise<Blob>;
  };
};

/** What a visitor whose browser lacks something does and sees. */
export function withoutDriver(page: Page) {
  const gl = 'canvas.maplibregl-canvas';
  return {
    /** The reason that is told for the still picture. */
    stillBecause: async (): Promise<string | null> => {
      const note = page.locator('[data-still]');
      await note.waitFor();
      return note.getAttribute('data-still');
    },
    /** Beside the panel's own flow: what somebody is about to press stays where it is when the note comes. */
    noteIsBelowThePanel: async (): Promise<boolean> => {
      const [note, panel] = await Promise.all(
        [page.locator('.without'), page.locator('.panel-body')].map((one) => one.boundingBox()),
      );
      return note!.height > 0 && note!.y >= panel!.y + panel!.height - 1;
    },
    noteRead: () => page.getByRole('button', { name: /^(OK|Đã hiểu)$/ }).click(),
    /** Waits until the picture is there: it is told of before its code has come. */
    waitForStill: () => page.locator('.still-svg').waitFor(),
    /** Letters of the picture: of what is drawn of a layer. */
    words: (layer: string) => page.locator(`.still-svg [data-layer=${layer}] text`).allTextContents(),
    pressOnMap: (name: string) =>
      page.locator('.still-map').getByRole('button', { name, exact: true }).click(),
    /** A picture as the page saves it: what it is, and how many colours are in it. */
    picture: (): Promise<Picture> =>
      page.evaluate(async () => {
        const { atlasMap } = document.querySelector('[data-map-state]') as MapElement;
        const blob = await atlasMap.picture({
          frame: { kind: 'around', bounds: [105, 20, 107, 22], width: 400, height: 300 },
          theme: 'light',
          scale: 2,
          title: 'Title',
          notes: ['Note'],
        });
        const image = await createImageBitmap(blob);
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const colours = new Set<number>();
        for (let at = 0; at < data.length; at += 4)
          colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
        return { type: blob.type, width: image.width, height: image.height, colours: colours.size };
      }),
    /** Takes the graphics from the map, as a browser does that is short of them. */
    loseGraphics: () =>
      page.evaluate((selector) => {
        const context = document.querySelector<HTMLCanvasElement>(selector)!.getContext('webgl2')!;
        const extension = context.getExtension('WEBGL_lose_context')!;
        Object.assign(globalThis, { lostGraphics: extension });
        return new Promise<void>((resolve) => {
          document
            .querySelector(selector)!
            .addEventListener('webglcontextlost', () => setTimeout(resolve), { once: true });
          extension.loseContext();
        });
      }, gl),
    restoreGraphics: () =>
      page.evaluate(() =>
        (globalThis as unknown as { lostGraphics: { restoreContext(): void } }).lostGraphics.restoreContext(),
      ),
    /** Layers that the map draws, and how many features of the given ones. */
    drawn: async (...layers: string[]): Promise<number[]> => {
      await page.locator('[data-map-state=idle]').waitFor();
      return page.evaluate((ids) => {
        const counts = (document.querySelector('[data-map-state]') as MapElement).atlasMap.rendered();
        return ids.map((id) => counts[id] ?? 0);
      }, layers);
    },
    /** Share of the map's pixels that are not of the most common colour. */
    paintedShare: async (): Promise<number> => {
      const shot = await page.locator('[data-map-state]').screenshot();
      return page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes]));
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const counts = new Map<number, number>();
        for (let at = 0; at < data.length; at += 4) {
          const colour = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        return 1 - Math.max(...counts.values()) / (data.length / 4);
      }, shot.toString('base64'));
    },
    openFile: (name: string, text: string) =>
      page.evaluate(
        ([file, content]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], file));
          for (const type of ['dragenter', 'dragover', 'drop'])
            document.body.dispatchEvent(
              new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
            );
        },
        [name, text] as const,
      ),
  };
}

/** Takes away what came to browsers after Chrome 88, Firefox 78 and Safari 14.1, as far as anything of ours might use it. */
export function asIn2021(): void {
  const remove = (from: object | undefined, ...names: string[]): void => {
    for (const name of names) if (from !== undefined) Reflect.deleteProperty(from, name);
  };
  const typed = Object.getPrototypeOf(Int8Array.prototype) as object;
  const lists = ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'];
  for (const prototype of [Array.prototype, String.prototype, typed]) remove(prototype, ...lists);
  remove(Object, 'hasOwn', 'groupBy');
  remove(Map, 'groupBy');
  remove(Array, 'fromAsync');
  remove(Promise, 'withResolvers', 'try');
  remove(
    Set.prototype,
    'union',
    'intersection',
    'difference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  );
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  remove(
    iterator,
    'map',
    'filter',
    'take',
    'drop',
    'flatMap',
    'reduce',
    'toArray',
    'forEach',
    'some',
    'every',
    'find',
  );
  remove(String.prototype, 'isWellFormed', 'toWellFormed');
  remove(AbortSignal, 'any', 'timeout');
  remove(AbortSignal.prototype, 'throwIfAborted', 'reason');
  remove(
    globalThis,
    'structuredClone',
    'DecompressionStream',
    'CompressionStream',
    'OffscreenCanvas',
    'HTMLDialogElement',
  );
  remove(
    globalThis,
    'Worker',
    'SharedWorker',
    'reportError',
    'Iterator',
    'scheduler',
    'requestIdleCallback',
    'navigation',
  );
  remove(HTMLCanvasElement.prototype, 'transferControlToOffscreen');
  remove(CanvasRenderingContext2D.prototype, 'roundRect', 'reset');
  remove(Element.prototype, 'checkVisibility', 'setHTML');
  remove(HTMLElement.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover', 'inert');
  remove(HTMLDialogElementOf(), 'showModal', 'close');
  remove(Crypto.prototype, 'randomUUID');
  remove(Intl, 'Segmenter', 'DurationFormat');
  remove(Navigator.prototype, 'locks', 'scheduling', 'userAgentData');

  /** What a dialog's element is of, gone by name already. */
  function HTMLDialogElementOf(): object {
    return Object.getPrototypeOf(document.createElement('dialog')) as object;
  }
}
