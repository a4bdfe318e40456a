import { describe, expect, it } from 'vitest';
import { beginDraft, withKind, type ClaimDraft } from '../../src/domain/claim-draft.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { draftOf, readDraft } from '../../src/domain/read-draft.ts';
import { sentenceFor } from '../../src/ui/claim-figures.ts';

const PARK = { kind: 'place', id: 'park-a' } as const;
const PORT = { kind: 'any', ids: ['port-a', 'port-b'] } as const;
const WHOLE: ClaimDraft = { ...beginDraft(PARK), to: PORT, figures: ['20', ''] };

const sentence = () => ({ en: 'made', vi: 'đặt' });
const read = (draft: ClaimDraft) => readDraft(draft, sentence);
const faults = (change: Partial<ClaimDraft>) => {
  const result = read({ ...WHOLE, ...change });
  return result.kind === 'faults' ? result.faults : [];
};

describe('a claim of one’s own', () => {
  it('is what was typed, in base units, whatever the unit', () => {
    const claim = (change: Partial<ClaimDraft>) => {
      const result = read({ ...WHOLE, ...change });
      return result.kind === 'claim' ? result.claim.quantity : result.faults;
    };
    expect(claim({})).toEqual({
      kind: 'drive-time',
      from: PARK,
      to: PORT,
      profile: null,
      said: { word: 'about', value: 1200 },
    });
    expect(claim({ figures: ['1.1', ''], unit: 'h', word: 'less than' })).toMatchObject({
      said: { word: 'less than', value: 3960 },
    });
    expect(claim({ kind: 'distance', unit: 'km', word: 'between', figures: ['0.3', '30'] })).toMatchObject({
      said: { word: 'between', least: 300, most: 30_000 },
    });
    expect(claim({ kind: 'area', unit: 'km2', figures: ['0.14', ''], isPlotInside: true })).toEqual({
      kind: 'area',
      of: PARK,
      isPlotInside: true,
      said: { word: 'about', value: 14 },
    });
  });

  it('tells everything that is wanting at once', () => {
    expect(
      faults({ from: null, to: null, figures: ['', ''], date: 'soon', url: 'javascript:alert(1)' }),
    ).toEqual(['from missing', 'to missing', 'figure missing', 'no date', 'no web address']);
  });

  it.each([
    [{ to: PARK }, 'same place twice'],
    [{ figures: ['0', ''] }, 'figure missing'],
    [{ figures: ['-3', ''] }, 'figure missing'],
    [{ word: 'between', figures: ['3', ''] }, 'figure missing'],
    [{ word: 'between', figures: ['5', '3'] }, 'figures the wrong way round'],
    [{ kind: 'on-road', road: 'eighteen' }, 'road missing'],
    [{ kind: 'adjacent' }, 'province missing'],
    [{ text: 'x'.repeat(501) }, 'text too long'],
  ] as const)('is not taken: %j (%s)', (change, fault) => {
    expect(faults(change as Partial<ClaimDraft>)).toContain(fault);
  });

  it('comes into the form as it went out of it', () => {
    const drafts: ClaimDraft[] = [
      {
        ...WHOLE,
        profile: 'truck',
        text: 'Twenty minutes',
        title: 'A page',
        date: '2024-05',
        url: 'https://a.vn/',
      },
      { ...WHOLE, kind: 'distance', unit: 'km', word: 'between', figures: ['30', '40.5'], text: 'x' },
      { ...WHOLE, kind: 'area', unit: 'ha', figures: ['14', ''], isPlotInside: true, text: 'x' },
      { ...WHOLE, kind: 'on-road', road: 'QL.18', text: 'x' },
      {
        ...WHOLE,
        kind: 'adjacent',
        provinces: [
          { division: '63', code: '74' },
          { division: '63', code: '79' },
        ],
        side: 'north',
        text: 'x',
      },
    ];
    for (const draft of drafts) {
      const result = read(draft);
      if (result.kind !== 'claim') throw new Error(result.faults.join());
      const claim: Claim = { ...result.claim, id: 'own-1' };
      expect(read(draftOf(claim, ({ en }) => en))).toEqual(result);
    }
  });

  it('keeps no figure of a unit that another kind does not have', () => {
    expect(withKind(WHOLE, 'distance')).toMatchObject({ unit: 'km', figures: ['', ''] });
    expect(withKind(WHOLE, 'on-road').figures).toEqual(['20', '']);
  });

  it('gets a sentence in both languages where it has no words', () => {
    const result = readDraft({ ...WHOLE, figures: ['12.5', ''], profile: 'truck' }, (quantity) =>
      sentenceFor(
        quantity,
        (end) => (end.kind === 'place' ? 'A' : 'B'),
        () => '',
      ),
    );
    expect(result).toMatchObject({
      claim: {
        text: {
          en: 'The drive from A to B by truck takes about 12.5 min.',
          vi: 'Từ A đến B mất khoảng 12,5 phút bằng xe tải.',
        },
      },
    });
  });
});
