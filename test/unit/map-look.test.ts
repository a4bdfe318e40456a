import { expect, it } from 'vitest';
import { createLook } from '../../src/map/look.ts';
import { initialState } from '../../src/store/store.ts';

const state = initialState('en');
const at = (longitude: number) =>
  ({ ...state, view: { kind: 'site', site: { kind: 'pin', position: [longitude, 21] } } }) as const;

it('is worked out once while something is dragged', () => {
  const look = createLook();
  const begun = look({ ...at(105), dragging: true });
  expect(look({ ...at(106), dragging: true })).toBe(begun);
  expect(look(at(106))).not.toBe(begun);
});

it('is worked out again where something is switched meanwhile', () => {
  const look = createLook();
  const begun = look({ ...at(105), dragging: true });
  const dark = look({ ...at(105), theme: 'dark', dragging: true });
  expect(dark).not.toEqual(begun);
  expect(dark).toEqual(look({ ...at(105), theme: 'dark' }));
});
