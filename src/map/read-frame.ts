import type { Map as MapLibreMap } from 'maplibre-gl';

/** Milliseconds between two looks whether the graphics card is done. */
const LOOK_MS = 4;

/**
 * The pixels of the frame that the map has just painted, without waiting for the graphics card, which would hold up the page for
 * as long as the frame takes. To be called in the task in which the map painted itself, for later the pixels are gone.
 * Resolves to null where the map has lost its context.
 */
export async function readFrame(map: MapLibreMap): Promise<OffscreenCanvas | null> {
  const gl = map.getCanvas().getContext('webgl2');
  if (gl === null || gl.isContextLost()) return null;
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  const buffer = gl.createBuffer();
  // the map library believes what it bound last to be bound still
  const bound = gl.getParameter(gl.FRAMEBUFFER_BINDING) as WebGLFramebuffer | null;
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
  gl.bufferData(gl.PIXEL_PACK_BUFFER, width * height * 4, gl.STREAM_READ);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  gl.bindFramebuffer(gl.FRAMEBUFFER, bound);
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();

  // a context that was lost, be it given back by now, knows neither the fence nor the buffer of before
  const isDone = (): boolean =>
    fence === null || !gl.isSync(fence) || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const frame = gl.isBuffer(buffer) ? takeOut(gl, buffer, width, height) : null;
  gl.deleteSync(fence);
  gl.deleteBuffer(buffer);
  return frame;
}

function takeOut(
  gl: WebGL2RenderingContext,
  buffer: WebGLBuffer | null,
  width: number,
  height: number,
): OffscreenCanvas {
  const read = new Uint8ClampedArray(width * height * 4);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
  gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, read);
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
  const frame = new OffscreenCanvas(width, height);
  const pixels = new ImageData(width, height);
  // WebGL has the top row last
  const row = width * 4;
  for (let y = 0; y < height; y++) {
    const from = (height - 1 - y) * row;
    pixels.data.set(read.subarray(from, from + row), y * row);
  }
  withoutAlphaInColours(pixels.data);
  frame.getContext('2d', { willReadFrequently: true })?.putImageData(pixels, 0, 0);
  return frame;
}

/** WebGL's colours are multiplied by their alpha, those of a canvas are not. */
function withoutAlphaInColours(pixels: Uint8ClampedArray): void {
  for (let at = 3; at < pixels.length; at += 4) {
    const alpha = pixels[at]!;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = at - 3; channel < at; channel++) pixels[channel] = (pixels[channel]! * 255) / alpha;
  }
}
