/**
 * Runs in the page before anything of it does: WebGL that takes every call and does nothing, at once. The map's library does all of its own
 * work; no shader is compiled, nothing is sent to the browser's graphics process, nothing drawn.
 */
export function idleGraphics(): void {
  type Call = (...taken: unknown[]) => unknown;
  const { prototype } = WebGL2RenderingContext;
  const answers: Readonly<Record<string, Call>> = {
    checkFramebufferStatus: () => prototype.FRAMEBUFFER_COMPLETE,
    getAttribLocation: () => 0,
    getContextAttributes: () => ({ alpha: true, antialias: true, depth: true, stencil: true }),
    getError: () => 0,
    getExtension: () => ({}),
    // large enough for whatever is asked: sizes of textures, numbers of units
    getParameter: () => 4096,
    getProgramInfoLog: () => '',
    getProgramParameter: (_program, what) => what === prototype.LINK_STATUS,
    getShaderInfoLog: () => '',
    getShaderParameter: () => true,
    getShaderPrecisionFormat: () => ({ precision: 23, rangeMin: 127, rangeMax: 127 }),
    getSupportedExtensions: () => [],
    isContextLost: () => false,
  };
  const contextOf = (canvas: HTMLCanvasElement): unknown => {
    const context = Object.create(prototype) as object;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const { value } = Object.getOwnPropertyDescriptor(prototype, name) ?? {};
      if (typeof value !== 'function' || name === 'constructor') continue;
      const isMade = /^(create|getUniformLocation)/.test(name);
      const call: Call = answers[name] ?? (isMade ? () => ({}) : () => undefined);
      Object.defineProperty(context, name, { value: call });
    }
    return Object.defineProperties(context, {
      canvas: { value: canvas },
      drawingBufferWidth: { get: () => canvas.width },
      drawingBufferHeight: { get: () => canvas.height },
    });
  };
  const { getContext } = HTMLCanvasElement.prototype;
  const contexts = new WeakMap<HTMLCanvasElement, unknown>();
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: []) {
    if (kind !== 'webgl2') return getContext.call(this, kind, ...rest);
    if (!contexts.has(this)) contexts.set(this, contextOf(this));
    return contexts.get(this);
  } as typeof getContext;
}
