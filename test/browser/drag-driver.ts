import type { Page } from 'playwright-core';

/** Counts from now on in how many frames WebGL paints the map while something is dragged; `paints()` says how many. */
export async function countMapPaints(page: Page): Promise<{ readonly paints: () => Promise<number> }> {
  await page.evaluate(() => {
    const counted = window as Window & { mapPaints?: number };
    counted.mapPaints = 0;
    let isPainting = false;
    const { drawElements } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawElements = function (...taken) {
      drawElements.apply(this, taken);
      if (isPainting || document.querySelector('[data-dragging]') === null) return;
      isPainting = true;
      counted.mapPaints!++;
      requestAnimationFrame(() => (isPainting = false));
    };
  });
  return { paints: () => page.evaluate(() => (window as Window & { mapPaints?: number }).mapPaints ?? 0) };
}

/** Pixels of the page in the colour of expressways, as a reader sees them, left of the list of layers: it hides while a pin is dragged. */
export async function expresswayPixels(page: Page): Promise<number> {
  const list = await page.locator('.layers').boundingBox();
  const clip = { x: 0, y: 0, width: list?.x ?? 0, height: page.viewportSize()?.height ?? 0 };
  const png = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (seen) => {
    const bytes = Uint8Array.from(atob(seen), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    const [red, green, blue] = [0xe0, 0x8a, 0x1e];
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4)
      if (
        Math.abs(pixels[at]! - red) + Math.abs(pixels[at + 1]! - green) + Math.abs(pixels[at + 2]! - blue) <
        12
      )
        count++;
    return count;
  }, png);
}

/** A finger on the pin that moves step by step, each once `followed` says so, and is lifted. */
export async function dragByFinger(
  page: Page,
  steps: readonly (readonly [right: number, down: number])[],
  followed: () => Promise<unknown>,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const box = await page.locator('.maplibregl-marker').boundingBox();
  let [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd'): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  await touch('touchStart');
  for (const [right, down] of steps) {
    [x, y] = [x + right, y + down];
    await touch('touchMove');
    await followed();
  }
  await touch('touchEnd');
  await session.detach();
}
