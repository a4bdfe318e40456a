import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { howToReturn, partsBetween } from '../../src/session/how-to-return.ts';
import { DAYS_LEFT, MOST_LEFT } from '../../src/session/left-work.ts';
import { pieceStarts } from '../../src/session/pieces.ts';
import type { NewClaim } from '../../src/store/claims-actions.ts';
import type { OwnSet } from '../../src/domain/own-set.ts';
import { openFile, ownSet } from '../fixtures/deeds.ts';
import { device, type Device, type OpenTab } from '../fixtures/saved-work.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const rest = (ms = 3000): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const DAY_MS = 86_400_000;

const CLAIM: NewClaim = {
  text: { en: 'Right beside the port', vi: 'Ngay cạnh cảng' },
  published: { title: { en: '', vi: '' }, date: null, url: null },
  note: null,
  quantity: { kind: 'on-road', of: { kind: 'place', id: 'park-a' }, road: 'QL18' },
};

type Opened = OpenTab & { readonly on: Device };

async function opened(
  on: Device = device(),
  address = '',
  options: Parameters<Device['open']>[1] = {},
): Promise<Opened> {
  const tab = await on.open(address, options);
  await tab.isBack;
  await rest();
  return { ...tab, on };
}
const works = ({ saved }: Device): string[] => [...saved.keys()].filter((key) => key.startsWith('work/'));
const files = ({ saved }: Device): string[] => [...saved.keys()].filter((key) => key.startsWith('file/'));
const claims = (tab: Pick<OpenTab, 'getState'>): number => tab.getState().claims.own.length;

describe('what is saved', () => {
  it('is nothing where nothing was made: looks, settings, a link that was opened', async () => {
    const tab = await opened(device(), 'x=1!!park-a!park-b');
    expect(tab.getState().compared.length).toBe(2);
    tab.actions.showTable();
    tab.actions.mapRested({ centre: [105, 21], zoom: 9 });
    await rest();
    expect([...tab.on.saved.keys()]).toEqual([]);
    expect(tab.session.size).toBe(0);
    const other = await opened();
    other.actions.setAssumptions({ profile: 'truck' });
    await rest();
    expect([...other.on.saved.keys()]).toEqual([]);
  });

  it('goes when nothing of it is left', async () => {
    const { on, actions, session } = await opened();
    actions.claimAdded(CLAIM);
    await rest();
    expect(works(on).length).toBe(1);
    expect(session.has('id')).toBe(true);
    actions.undo();
    await rest();
    expect(works(on)).toEqual([]);
    expect(session.has('id')).toBe(false);
  });

  it('is written once for many changes, files once for all', async () => {
    const { on, actions, getState } = await opened();
    openFile(actions, getState(), 'a');
    await rest();
    expect(on.written().filter((key) => key.startsWith('file/')).length).toBe(1);
    for (let i = 0; i < 10; i++) actions.setAssumptions({ pace: 0.8 + i / 100 });
    await rest();
    expect(on.written().filter((key) => key.startsWith('work/')).length).toBe(1);
    actions.startDragging();
    actions.closeRoad([105, 21]);
    await rest();
    expect(on.written()).toEqual([]);
    actions.stopDragging();
    await rest();
    expect(on.written().map((key) => key.split('/')[0])).toEqual(['work', 'count']);
  });

  it('while changes go on, is written now and then', async () => {
    const { on, actions } = await opened();
    for (let i = 0; i < 20; i++) {
      actions.closeRoad([105, i]);
      await rest(200);
    }
    expect(on.written().filter((key) => key.startsWith('work/')).length).toBeGreaterThanOrEqual(2);
  });

  it('is written at once when the page is hidden or left', async () => {
    // a claim half written is in no address
    const draft = (tab: OpenTab): string | undefined => tab.getState().claimsView.draft?.text;
    const tab = await opened();
    tab.actions.startClaim();
    tab.actions.changeClaimDraft({ text: 'Half', road: 'QL18' });
    const session = tab.leave();
    const again = await opened(tab.on, tab.address(), { session, isReload: true });
    expect(draft(again)).toBe('Half');
    again.actions.changeClaimDraft({ text: 'Half a claim' });
    again.hide();
    const third = await opened(tab.on, again.address(), { session: again.crash(), isReload: true });
    expect(draft(third)).toBe('Half a claim');
  });

  it('is written again where somebody has cleared it away meanwhile', async () => {
    const { on, actions, getState, address, crash } = await opened();
    openFile(actions, getState(), 'a');
    await rest();
    on.saved.clear();
    actions.claimAdded(CLAIM);
    await rest();
    const again = await opened(on, address(), { session: crash(), isReload: true });
    expect(again.getState().own.sets.length).toBe(1);
    expect(claims(again)).toBe(1);
  });

  it('leaves out a file of which the user wants nothing here, and nothing when that is wanted', async () => {
    const { on, actions, getState } = await opened();
    openFile(actions, getState(), 'a');
    openFile(actions, getState(), 'b');
    await rest();
    expect(files(on).length).toBe(2);
    actions.removeOwnSet('own-b');
    await rest();
    expect(files(on).length).toBe(1);
    actions.forgetOwnSets();
    await rest();
    expect([works(on), files(on)]).toEqual([[], []]);
    actions.claimAdded(CLAIM);
    await rest();
    expect([works(on).length, files(on)]).toEqual([1, []]);
    actions.setHabits({ isWorkSaved: false });
    await rest();
    actions.claimAdded(CLAIM);
    await rest();
    expect([works(on), files(on)]).toEqual([[], []]);
    actions.setHabits({ isWorkSaved: true });
    await rest();
    expect(works(on).length).toBe(1);
  });
});

describe('work comes back', () => {
  it('to its tab after a crash between address and device: the newer of both, part by part', async () => {
    const { on, actions, getState, address, crash } = await opened();
    openFile(actions, getState(), 'a');
    actions.claimAdded(CLAIM);
    actions.closeRoad([105, 21]);
    await rest();
    actions.closeRoad([106, 21]);
    actions.compare({ kind: 'place', id: 'park-a' });
    // the address was written, the device not yet
    const again = await opened(on, address(), { session: crash(), isReload: true });
    expect(again.getState().assumptions.closures.length).toBe(2);
    expect(again.getState().compared.length).toBe(1);
    expect(again.getState().own.sets.length).toBe(1);
    expect(claims(again)).toBe(1);
  });

  it('not over another link that was opened in its tab, but is offered there', async () => {
    const { on, actions, crash } = await opened();
    actions.claimAdded(CLAIM);
    await rest();
    const tab = await opened(on, 'x=1!!park-b', { session: crash() });
    expect(claims(tab)).toBe(0);
    const { offer } = tab.getState().session;
    expect(offer?.isFromHere).toBe(true);
    // what is made now does not write over it
    tab.actions.compare({ kind: 'place', id: 'park-c' });
    await rest();
    expect(works(on).length).toBe(2);
    tab.actions.sessionWished({ kind: 'restore', id: offer?.id ?? '' });
    await rest();
    expect([claims(tab), tab.getState().compared.length]).toEqual([1, 0]);
    // nor does bringing it back over what was made; and it is a step
    expect(tab.getState().session.left.map(({ holds }) => holds.compared)).toEqual([2]);
    tab.actions.undo();
    expect([claims(tab), tab.getState().compared.length]).toEqual([0, 2]);
  });

  it('to the same address in a tab that does not know it only if wanted', async () => {
    const { on, actions, getState, address, crash } = await opened();
    actions.claimAdded(CLAIM);
    openFile(actions, getState(), 'a');
    await rest();
    crash();
    const tab = await opened(on, address());
    expect(tab.getState().own.sets.length).toBe(0);
    expect(tab.getState().session.offer?.isFromHere).toBe(true);
  });

  it('to both of two tabs made from one, and each then has a record of its own', async () => {
    for (const hasLocks of [true, false]) {
      const { on, actions, getState, address, session, isBack } = await opened(device(), '', { hasLocks });
      await isBack;
      actions.claimAdded(CLAIM);
      openFile(actions, getState(), 'a');
      await rest();
      const copy = await opened(on, address(), { session: new Map(session), hasLocks });
      expect([claims(copy), copy.getState().own.sets.length]).toEqual([1, 1]);
      copy.actions.claimAdded(CLAIM);
      actions.claimRemoved('own-1');
      await rest();
      copy.actions.closeRoad([105, 21]);
      actions.closeRoad([106, 21]);
      await rest();
      expect(works(on).length).toBe(2);
      const one = await opened(on, address(), { session: new Map(session), isReload: true, hasLocks });
      const other = await opened(on, copy.address(), { session: copy.crash(), isReload: true, hasLocks });
      expect([claims(one), claims(other)]).toEqual([0, 2]);
      expect([one.getState().own.sets.length, other.getState().own.sets.length]).toEqual([1, 1]);
    }
  });

  it('not a third time by itself where it ended the page twice', async () => {
    const { on, actions, getState, address, crash } = await opened();
    openFile(actions, getState(), 'a');
    await rest();
    let session = crash();
    for (const expected of [1, 1, 0]) {
      const tab = await on.open(address(), { session, isReload: true });
      await tab.isBack;
      await rest(100);
      // what the address carries is there in any case: the files are not
      expect(tab.getState().own.sets.length).toBe(expected);
      expect(tab.getState().session.offer === null).toBe(expected === 1);
      session = tab.crash();
    }
  });

  it('as a claim that was half written', async () => {
    const { on, actions, address, crash } = await opened();
    actions.startClaim();
    actions.changeClaimDraft({ text: 'Half a cl', road: 'QL18' });
    await rest();
    const again = await opened(on, address(), { session: crash(), isReload: true });
    expect(again.getState().claimsView.draft).toMatchObject({ text: 'Half a cl', road: 'QL18' });
  });

  it('without what cannot be read, which is said; what a newer version wrote is left alone', async () => {
    const { on, actions, getState, address, crash } = await opened();
    actions.claimAdded(CLAIM);
    actions.compare({ kind: 'place', id: 'park-a' });
    openFile(actions, getState(), 'a');
    await rest();
    const session = crash();
    const [key = ''] = works(on);
    const record = on.saved.get(key) as { version: number; parts: Record<string, unknown> };
    const damaged = {
      ...record,
      parts: { ...record.parts, claims: [{ id: 7 }], __proto__: { polluted: 1 } },
    };
    on.saved.set(key, damaged);
    on.saved.delete(files(on)[0] ?? '');
    const tab = await opened(on, address(), { session: new Map(session), isReload: true });
    expect(tab.getState().session.lost).toEqual(['claims', 'files']);
    expect(tab.getState().compared.length).toBe(1);
    tab.crash();

    on.saved.set(key, { ...record, version: 2 });
    const older = await opened(on, '', { session: new Map(session) });
    expect(older.getState().session).toMatchObject({ lost: null, left: [], offer: null });
    older.actions.claimAdded(CLAIM);
    await rest();
    expect(on.saved.get(key)).toEqual({ ...record, version: 2 });
    older.crash();

    on.saved.set(key, 'nonsense');
    const third = await opened(on, '', { session: new Map(session) });
    expect(third.getState().session.lost).toBe('all');
    expect(on.saved.has(key)).toBe(false);
  });

  it('with files that are kept on the device from there, unless they were deleted meanwhile', async () => {
    const { on, actions, getState, address, crash } = await opened();
    openFile(actions, getState(), 'a');
    actions.setOwnKept('own-a', true);
    actions.claimAdded(CLAIM);
    await rest();
    expect(files(on)).toEqual([]);
    const session = crash();
    on.kept.set('import/own-a', { version: 1, ...ownSet('a') });
    const again = await opened(on, address(), { session: new Map(session), isReload: true });
    expect(again.getState().own.sets).toMatchObject([{ id: 'own-a', isKept: true }]);
    again.crash();
    on.kept.clear();
    const later = await opened(on, address(), { session: new Map(session), isReload: true });
    expect(later.getState().own.sets).toEqual([]);
    expect(later.getState().session.lost).toBeNull();
  });
});

describe('work of tabs that are gone', () => {
  const leaveWork = async (on: Device, closed: number): Promise<void> => {
    const tab = await opened(on);
    for (let i = 0; i < closed; i++) tab.actions.closeRoad([105, i]);
    await rest();
    tab.crash();
  };

  it('is told of, the latest first whatever the clock says, and only five stay', async () => {
    const on = device();
    for (let i = 1; i <= MOST_LEFT + 2; i++) {
      on.setClock(Date.UTC(2026, 10, 22) - i * DAY_MS);
      await leaveWork(on, i);
    }
    const tab = await opened(on);
    const { left, offer } = tab.getState().session;
    expect(left.map(({ holds }) => holds.closures)).toEqual([7, 6, 5, 4, 3]);
    expect(offer).toEqual({ id: left[0]?.id, isFromHere: false });
    expect(works(on).length).toBe(MOST_LEFT);
    tab.actions.sessionWished({ kind: 'discard', id: left[0]?.id ?? '' });
    await rest();
    expect(tab.getState().session.left.length).toBe(MOST_LEFT - 1);
    expect(tab.getState().session.offer).toBeNull();
    tab.actions.sessionWished({ kind: 'discard all' });
    await rest();
    expect([works(on), files(on)]).toEqual([[], []]);
  });

  it('goes after thirty days, unless the clock was wrong only once', async () => {
    const on = device();
    await leaveWork(on, 1);
    const right = on.clock();
    on.setClock(right + 400 * DAY_MS);
    expect((await opened(on)).getState().session.left).toEqual([]);
    on.setClock(right + DAY_MS);
    const tab = await opened(on);
    expect(tab.getState().session.left.length).toBe(1);
    on.setClock(right + (DAYS_LEFT + 1) * DAY_MS);
    await opened(on);
    on.setClock(right + (DAYS_LEFT + 3) * DAY_MS);
    await opened(on);
    expect(works(on)).toEqual([]);
  });

  it('stays though the clock was wrong more than once, and right in between', async () => {
    const on = device();
    await leaveWork(on, 1);
    const right = on.clock();
    for (let day = 1; day <= 4; day++) {
      on.setClock(right + (400 + 2 * day) * DAY_MS);
      await opened(on);
      on.setClock(right + day * DAY_MS);
      expect((await opened(on)).getState().session.left.length).toBe(1);
    }
  });

  it('is not that of tabs that are alive', async () => {
    const { on, actions } = await opened();
    actions.claimAdded(CLAIM);
    await rest();
    const other = await opened(on);
    expect(other.getState().session).toMatchObject({ left: [], offer: null });
  });
});

describe('a device that does not save', () => {
  it('is told of, and asked is only about what the address does not carry', async () => {
    const { on, actions, getState, isAsked } = await opened();
    on.fail('SecurityError');
    actions.compare({ kind: 'place', id: 'park-a' });
    await rest();
    expect(getState().session.failure).toBe('forbidden');
    expect(isAsked()).toBe(false);
    openFile(actions, getState(), 'a');
    await rest();
    expect(isAsked()).toBe(true);
    on.fail('QuotaExceededError');
    actions.closeRoad([105, 21]);
    await rest();
    expect(getState().session.failure).toBe('full');
    // and saves again once it can
    on.fail(null);
    actions.closeRoad([106, 21]);
    await rest();
    expect(getState().session.failure).toBeNull();
    expect(isAsked()).toBe(false);
    expect(works(on).length).toBe(1);
  });

  it('is no reason for the page not to begin', async () => {
    const on = device();
    on.fail('SecurityError');
    const tab = await opened(on, 'x=1!!park-a', { session: new Map([['id', 'gone']]) });
    expect(tab.getState().session).toMatchObject({ isWatched: true, failure: null });
  });
});

it('how work returns is decided by address, reload and failed attempts', () => {
  const one = { saved: 'a=1!k', now: 'a=1!k', isReload: false, tries: 0 };
  expect(howToReturn(one)).toBe('whole');
  expect(howToReturn({ ...one, now: '' })).toBe('offered');
  expect(howToReturn({ ...one, now: '', isReload: true })).toBe('older');
  expect(howToReturn({ ...one, tries: 2 })).toBe('offered');
  expect(partsBetween('a=1!k', 'a=1!k&x=1!!park-a')).toEqual(['compared', 'comparison']);
});

it('a file is cut into pieces that hold it whole', () => {
  const { features } = ownSet('a');
  const many = Array.from({ length: 2500 }, () => features[0]!);
  expect(pieceStarts(many)).toEqual([0, 1000, 2000]);
  const line = (length: number): OwnSet['features'][number] => ({
    ...features[0]!,
    geometry: { type: 'LineString', coordinates: Array.from({ length }, () => [105, 21]) },
  });
  expect(pieceStarts([line(15_000), line(15_000), line(50_000), line(2)])).toEqual([0, 1, 2, 3]);
  expect(pieceStarts([])).toEqual([]);
});
