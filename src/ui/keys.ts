import type { Localised } from '../domain/localised.ts';
import type { Actions } from '../store/actions.ts';
import type { State } from '../store/state.ts';

/** Where a key works: anywhere on the page but in fields for text, or only in a part of it. */
export const KEY_SCOPES = ['everywhere', 'search', 'map', 'measuring', 'lists', 'table', 'fields'] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

/**
 * A key and what it does. Those of `everywhere` have a `run`, which the page calls; the others are served by the parts
 * that have the focus, and stand here so that help tells of all keys from one list.
 */
export type KeyBinding = {
  readonly scope: KeyScope;
  /** As `KeyboardEvent.key` has them, of which any does: `['Ctrl+Z', 'Cmd+Z']`. */
  readonly keys: readonly string[];
  readonly does: Localised;
  readonly run?: (state: State, actions: Actions) => void;
};

/** The field that finds places, which every view but help has. */
const SEARCH = '.panel-header [role=combobox]';

const ANYWHERE: readonly KeyBinding[] = [
  {
    scope: 'everywhere',
    keys: ['/', 'Ctrl+K', 'Cmd+K'],
    does: { en: 'Search', vi: 'Tìm kiếm' },
    run: () => document.querySelector<HTMLElement>(SEARCH)?.focus(),
  },
  {
    scope: 'everywhere',
    keys: ['?', 'F1'],
    does: { en: 'This help', vi: 'Trợ giúp này' },
    run: (_, actions) => actions.showHelp(),
  },
  {
    scope: 'everywhere',
    keys: ['l', 'F2'],
    does: {
      en: 'What the map shows, as a list; again to close it',
      vi: 'Danh sách những gì có trên bản đồ; nhấn lại để đóng',
    },
    run: (_, actions) => actions.toggleMapList(),
  },
  {
    scope: 'everywhere',
    keys: ['Escape'],
    does: {
      en: 'Give up what the next click on the map would do; close a dialog or a list',
      vi: 'Bỏ việc mà lần nhấp tới trên bản đồ sẽ làm; đóng hộp thoại hoặc danh sách',
    },
    run: ({ nextClick }, actions) => nextClick !== 'choose' && actions.setNextClick('choose'),
  },
];

/** Taking back and doing again. */
const HISTORY: readonly KeyBinding[] = [
  {
    scope: 'everywhere',
    keys: ['Ctrl+Z', 'Cmd+Z'],
    does: { en: 'Undo what you did last', vi: 'Hoàn tác việc vừa làm' },
    run: (_, actions) => actions.undo(),
  },
  {
    scope: 'everywhere',
    keys: ['Ctrl+Shift+Z', 'Cmd+Shift+Z', 'Ctrl+Y'],
    does: { en: 'Redo what you took back', vi: 'Làm lại việc vừa hoàn tác' },
    run: (_, actions) => actions.redo(),
  },
];

const PRINTING: readonly KeyBinding[] = [
  {
    scope: 'everywhere',
    keys: ['Ctrl+P', 'Cmd+P'],
    does: { en: 'Print what is shown, with the map', vi: 'In nội dung đang xem, kèm bản đồ' },
  },
];

const IN_SEARCH: readonly KeyBinding[] = [
  {
    scope: 'search',
    keys: ['ArrowDown', 'ArrowUp'],
    does: { en: 'Through what was found', vi: 'Di chuyển trong kết quả' },
  },
  { scope: 'search', keys: ['Enter'], does: { en: 'Take it', vi: 'Chọn' } },
  {
    scope: 'search',
    keys: ['Escape'],
    does: { en: 'Close the list, then empty the field', vi: 'Đóng danh sách, rồi xóa ô tìm kiếm' },
  },
];

const ON_MAP: readonly KeyBinding[] = [
  {
    scope: 'map',
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    does: {
      en: 'Move the map, or the pin that has the focus; with Shift in small steps, a pin in large ones',
      vi: 'Dời bản đồ, hoặc ghim đang chọn; giữ Shift: bản đồ dời bước nhỏ, ghim dời bước lớn',
    },
  },
  { scope: 'map', keys: ['+', '=', '-'], does: { en: 'Zoom in and out', vi: 'Phóng to, thu nhỏ' } },
  {
    scope: 'map',
    keys: ['Enter', 'Space'],
    does: {
      en: 'Choose what is under the crosshair, or do what was announced there',
      vi: 'Chọn nơi dưới dấu thập, hoặc làm tại đó việc đã báo',
    },
  },
  { scope: 'map', keys: ['p'], does: { en: 'Drop a pin at the crosshair', vi: 'Ghim điểm tại dấu thập' } },
  {
    scope: 'map',
    keys: ['Escape'],
    does: { en: 'Back to where you came from', vi: 'Về chỗ cũ trên trang' },
  },
];

const MEASURING: readonly KeyBinding[] = [
  {
    scope: 'measuring',
    keys: ['Enter'],
    does: {
      en: 'Set a point at the crosshair; again to end',
      vi: 'Đặt điểm tại dấu thập; nhấn lần nữa để kết thúc',
    },
  },
  { scope: 'measuring', keys: ['Backspace'], does: { en: 'Take the last point back', vi: 'Bỏ điểm cuối' } },
  {
    scope: 'measuring',
    keys: ['Escape'],
    does: { en: 'End drawing, then leave measuring', vi: 'Kết thúc vẽ, rồi rời chế độ đo' },
  },
  {
    scope: 'measuring',
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    does: {
      en: 'Move the point that has the focus; with Shift in large steps',
      vi: 'Dời điểm đang chọn; giữ Shift để dời bước lớn',
    },
  },
  {
    scope: 'measuring',
    keys: ['PageUp', 'PageDown', 'Home', 'End'],
    does: { en: 'From point to point along the line', vi: 'Từ điểm này sang điểm khác dọc theo đường' },
  },
  {
    scope: 'measuring',
    keys: ['Delete', 'Backspace'],
    does: { en: 'Remove the point that has the focus', vi: 'Xóa điểm đang chọn' },
  },
  {
    scope: 'measuring',
    keys: ['Alt'],
    does: {
      en: 'Held down: points do not jump to places nearby',
      vi: 'Giữ phím: điểm không tự bám vào địa điểm gần đó',
    },
  },
];

const IN_LISTS: readonly KeyBinding[] = [
  {
    scope: 'lists',
    keys: ['ArrowUp', 'ArrowDown'],
    does: { en: 'From line to line', vi: 'Từng dòng' },
  },
  {
    scope: 'lists',
    keys: ['ArrowLeft', 'ArrowRight'],
    does: {
      en: 'Within a line, and along choices side by side',
      vi: 'Trong một dòng, và giữa các lựa chọn cạnh nhau',
    },
  },
  { scope: 'lists', keys: ['PageUp', 'PageDown'], does: { en: 'Ten lines on', vi: 'Mười dòng một lần' } },
  {
    scope: 'lists',
    keys: ['Home', 'End'],
    does: { en: 'To the first, to the last', vi: 'Về đầu, về cuối' },
  },
  {
    scope: 'lists',
    keys: ['a', 'z'],
    does: { en: 'Letters go to the next name that begins so', vi: 'Gõ chữ để đến tên bắt đầu bằng chữ ấy' },
  },
  { scope: 'lists', keys: ['Enter'], does: { en: 'Open the line', vi: 'Mở dòng đang chọn' } },
];

const IN_TABLE: readonly KeyBinding[] = [
  {
    scope: 'table',
    keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'],
    does: { en: 'From cell to cell', vi: 'Từng ô' },
  },
  {
    scope: 'table',
    keys: ['PageUp', 'PageDown'],
    does: { en: 'By as many rows as are seen', vi: 'Theo số dòng đang thấy' },
  },
  {
    scope: 'table',
    keys: ['Home', 'End'],
    does: { en: 'Along the row to its ends', vi: 'Về đầu, về cuối dòng' },
  },
  {
    scope: 'table',
    keys: ['Ctrl+Home', 'Ctrl+End', 'Cmd+Home', 'Cmd+End'],
    does: { en: 'To the first and to the last cell', vi: 'Về ô đầu, ô cuối của bảng' },
  },
  {
    scope: 'table',
    keys: ['Enter', 'Space'],
    does: { en: 'Draw the way of the cell on the map', vi: 'Vẽ tuyến đường của ô trên bản đồ' },
  },
  { scope: 'table', keys: ['Escape'], does: { en: 'Remove the way', vi: 'Bỏ tuyến đường' } },
];

const IN_FIELDS: readonly KeyBinding[] = [
  {
    scope: 'fields',
    keys: ['ArrowUp', 'ArrowDown'],
    does: {
      en: 'A number up and down; the height of the panel on a phone',
      vi: 'Tăng, giảm con số; chiều cao của bảng trên điện thoại',
    },
  },
];

/** All keys of the page, in the order in which help tells of them. */
export const KEYS: readonly KeyBinding[] = [
  ...ANYWHERE,
  ...HISTORY,
  ...PRINTING,
  ...IN_SEARCH,
  ...ON_MAP,
  ...MEASURING,
  ...IN_LISTS,
  ...IN_TABLE,
  ...IN_FIELDS,
];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A single character, which somebody who speaks to the page may press by accident (WCAG 2.1.4). */
export function isSingleKey(name: string): boolean {
  return [...name].length === 1;
}

/** The keys that are held down together: `+` is one, too. */
export function partsOf(name: string): readonly string[] {
  return isSingleKey(name) ? [name] : name.split('+');
}

/** Whether these keys were pressed: `Ctrl+Shift+Z` with just those two, `?` however the keyboard makes it. */
export function isPressed(name: string, pressed: Pressed): boolean {
  const parts = partsOf(name);
  const key = parts[parts.length - 1] ?? '';
  const has = (modifier: string): boolean => parts.includes(modifier);
  return (
    pressed.key.toLowerCase() === key.toLowerCase() &&
    pressed.ctrlKey === has('Ctrl') &&
    pressed.metaKey === has('Cmd') &&
    pressed.altKey === has('Alt') &&
    (isSingleKey(name) || pressed.shiftKey === has('Shift'))
  );
}
