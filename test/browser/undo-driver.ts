import type { Actions } from '../../src/store/actions.ts';
import type { Atlas } from './driver.ts';

type MapElement = HTMLElement & { readonly atlasActions: Actions };

/** The part of the driver that knows how what was done is taken back. */
export function undoOf({ page }: Atlas) {
  const bar = page.locator('.undo-bar');
  const [undo, redo] = [bar.getByRole('button').first(), bar.getByRole('button').last()];
  return {
    // when
    undo: () => undo.click(),
    redo: () => redo.click(),
    tapUndo: () => undo.tap(),
    /** Does something at once that takes many clicks by hand. */
    act: <N extends keyof Actions>(name: N, ...takes: Parameters<Actions[N]>) =>
      page.evaluate(
        ([action, given]) => {
          const { atlasActions } = document.querySelector('[data-map-state]') as MapElement;
          (atlasActions[action] as (...args: unknown[]) => void)(...given);
        },
        [name, takes as unknown[]] as const,
      ),
    /** Drags the pin without waiting for what follows it. */
    pullPin: async (right: number, down: number): Promise<void> => {
      const box = await page.locator('.maplibregl-marker').boundingBox();
      const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + right, y + down, { steps: 3 });
      await page.mouse.up();
    },
    pushPace: async (times: number): Promise<void> => {
      await page.locator('#pace').focus();
      for (let i = 0; i < times; i++) await page.locator('#pace').press('ArrowRight');
    },
    pulledPace: () => page.locator('#pace').inputValue(),
    removeClaim: (name: string) => page.getByRole('button', { name: `Delete: ${name}` }).click(),

    // get
    undoName: () => undo.innerText(),
    redoName: () => redo.innerText(),
    /** As voices have them: on a phone one is only a sign. */
    names: () => bar.getByRole('button').evaluateAll((all) => all.map((one) => one.textContent)),
    isThere: () => bar.isVisible(),
    /** Width and height of the smaller button. */
    target: async (): Promise<number> => {
      const boxes = await Promise.all([undo.boundingBox(), redo.boundingBox()]);
      return Math.min(...boxes.flatMap((box) => [box?.width ?? 0, box?.height ?? 0]));
    },
    isWithoutSideScroll: () =>
      page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    position: () => page.locator('.card .fact', { hasText: /°/ }).first().innerText(),
    openView: () => page.locator('#panel h1').innerText(),
  };
}
