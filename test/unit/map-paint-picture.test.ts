import { describe, expect, it } from 'vitest';
import type { PictureWish } from '../../src/domain/picture.ts';
import { nearWhere } from '../../src/map/paint-picture.ts';
import { features } from '../../src/style/features.ts';
import { atlasState } from '../fixtures/atlas-state.ts';

const PADDING = { top: 0, right: 0, bottom: 0, left: 0 };
const wish = (frame: PictureWish['frame']): PictureWish => ({
  theme: 'light',
  scale: 1,
  title: '',
  notes: [],
  frame,
});

describe('a picture of a part', () => {
  const state = atlasState();

  it('has the outlines of parks from near, though the reader’s map has not come near', () => {
    const near = nearWhere(
      state,
      wish({ kind: 'around', bounds: [106, 21, 106.2, 21.1], width: 800, height: 600 }),
      PADDING,
    );
    expect(state.seen.near).toBe(false);
    expect(features(state)['park-outlines']).toMatchObject({ features: [] });
    expect(features(near)['park-outlines']).toHaveProperty('features.length', 1);
  });

  it('is as the state says from afar, and of what the map shows', () => {
    const country = wish({ kind: 'around', bounds: [102, 8, 110, 23.5], width: 800, height: 600 });
    expect(nearWhere(state, country, PADDING)).toBe(state);
    expect(nearWhere(state, wish({ kind: 'as shown' }), PADDING)).toBe(state);
  });
});
