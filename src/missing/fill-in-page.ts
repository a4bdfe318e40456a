import './older.css';

/** What older browsers lack of the page: as much of it as ours uses. */
export function fillInPage(): void {
  if (!('checkVisibility' in Element.prototype))
    define(Element.prototype, 'checkVisibility', function (this: Element): boolean {
      return this.getClientRects().length > 0 && getComputedStyle(this).visibility === 'visible';
    });
  if (!('roundRect' in CanvasRenderingContext2D.prototype))
    define(CanvasRenderingContext2D.prototype, 'roundRect', roundRect);
  if (!('HTMLDialogElement' in globalThis)) fillInDialogs();
  if (!('OffscreenCanvas' in globalThis)) define(globalThis, 'OffscreenCanvas', canvasInPage);
  if (!('transferControlToOffscreen' in HTMLCanvasElement.prototype))
    define(HTMLCanvasElement.prototype, 'transferControlToOffscreen', function (this: HTMLCanvasElement) {
      return this;
    });
}

/** Called by `new`: a canvas that is in no page does what one outside of it would, only not in a worker. */
function canvasInPage(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}

function define(to: object, name: string, value: unknown): void {
  Object.defineProperty(to, name, { value, writable: true, configurable: true });
}

function roundRect(
  this: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  const r = Math.min(radius, width / 2, height / 2);
  this.moveTo(x + r, y);
  this.arcTo(x + width, y, x + width, y + height, r);
  this.arcTo(x + width, y + height, x, y + height, r);
  this.arcTo(x, y + height, x, y, r);
  this.arcTo(x, y, x + width, y, r);
  this.closePath();
}

/** Opens as a box over the page; Escape closes it, and the focus goes back to where it was. */
function fillInDialogs(): void {
  let cameFrom: Element | null = null;
  const isDialog = (element: Element): boolean => element.localName === 'dialog';
  define(HTMLElement.prototype, 'showModal', function (this: HTMLElement): void {
    if (!isDialog(this)) return;
    cameFrom = document.activeElement;
    this.setAttribute('open', '');
    this.tabIndex = -1;
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-modal', 'true');
    this.focus();
  });
  define(HTMLElement.prototype, 'close', function (this: HTMLElement): void {
    if (!isDialog(this) || !this.hasAttribute('open')) return;
    this.removeAttribute('open');
    if (cameFrom instanceof HTMLElement) cameFrom.focus();
    this.dispatchEvent(new Event('close'));
  });
  document.addEventListener('keydown', (event) => {
    const open = document.querySelector<HTMLDialogElement>('dialog[open]');
    if (event.key !== 'Escape' || open === null) return;
    event.preventDefault();
    open.close();
  });
}
