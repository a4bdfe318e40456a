import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inFront } from '../valhalla/in-front.ts';
import { startValhalla, type RealValhalla } from '../valhalla/real-valhalla.ts';
import { openAtlas, PHONE, type Atlas } from './driver.ts';
import { serverDriver } from './server-driver.ts';

/** A real Valhalla as the engine: set in the page, in use, failing, back; and nothing sent anywhere before. */

const VSIP = 'VSIP Bac Ninh II';
const NOI_BAI = 'airport-han';

let valhalla: RealValhalla;
let front: Awaited<ReturnType<typeof inFront>>;
let atlas: Atlas | null = null;
beforeAll(async () => {
  valhalla = await startValhalla();
  front = await inFront(valhalla.address);
});
afterAll(async () => {
  await front?.close();
  await valhalla?.stop();
});

async function open(options: Parameters<typeof openAtlas>[0] = {}) {
  // a browser writes every refusal on the console, whoever expects it
  atlas = await openAtlas({ expected: /Failed to load resource|blocked by CORS/, ...options });
  front.become('passes on');
  front.asked.length = 0;
  return { ...atlas, ...serverDriver(atlas.page) };
}

afterEach(async () => {
  const ended = await atlas?.close();
  atlas = null;
  expect(ended?.troubles).toEqual([]);
  expect(ended?.foreign.filter((url) => new URL(url).host !== front.host)).toEqual([]);
});

const minutesTo = (lines: readonly { id: string; drive: string }[], id: string): number =>
  Number(/\d+/.exec(lines.find((line) => line.id === id)?.drive ?? '')?.[0]);

describe('a routing server', () => {
  it('answers once it is set, says so beside its figures, and is left again', async () => {
    const at = await open();
    await at.chooseHub(VSIP);
    const [ours, bandsBefore] = [await at.gateways(), await at.bands()];
    expect(await at.isAnythingMadeBy()).toBe(false);
    expect(front.asked).toEqual([]);

    await at.openServer();
    expect(await at.promise()).toContain('Nothing leaves the browser');
    expect(await at.serverText()).toContain('the positions of sites');
    await at.useServer(front.host);
    const told = await at.serverInUse();
    expect(told).toContain('Valhalla 3.6.1');
    expect(told).toContain('20.25–21.75° N, 105.50–107.75° E');
    expect(await at.promise()).toContain('the positions that you look at are sent to it');
    // nothing is shown that it could answer, so it was asked only what it is
    expect(new Set(front.asked.map(({ action }) => action))).toEqual(new Set(['status']));

    await at.back();
    await at.chooseHub(VSIP);
    expect(await at.madeBy('gateways', 'server')).toContain(`${front.host} (Valhalla 3.6.1)`);
    expect(await at.madeBy('reach', 'server')).toContain('Areas drawn by');
    expect(await at.serverNotice()).toContain('the places you look at are sent there');
    const theirs = await at.gateways();
    // the same road, free of the pace of towns: nearer to it than half and double
    expect(minutesTo(theirs, NOI_BAI)).toBeGreaterThan(minutesTo(ours, NOI_BAI) / 2);
    expect(minutesTo(theirs, NOI_BAI)).toBeLessThan(minutesTo(ours, NOI_BAI) * 2);
    expect(theirs).not.toEqual(ours);
    const bands = await at.bands();
    expect(bands.map(({ minutes }) => minutes)).toEqual(bandsBefore.map(({ minutes }) => minutes));
    expect(bands).not.toEqual(bandsBefore);
    await at.pinGateway(NOI_BAI);
    await expect.poll(at.routeText).toMatch(/Drives worked out by 127\.0\.0\.1/);
    await expect.poll(() => at.drawn('route-line')).toBeGreaterThan(0);
    for (const { body } of front.asked) expect(body).not.toMatch(/VSIP|airport|Noi Bai/i);

    await at.openServer();
    await at.pressServer('Back to the built-in engine');
    await at.back();
    await at.chooseHub(VSIP);
    expect(await at.gateways()).toEqual(ours);
    await expect.poll(at.isAnythingMadeBy).toBe(false);
  });

  it('that stops gives way to the built-in engine with a sentence, and comes back when it does', async () => {
    const at = await open();
    await at.openServer();
    await at.useServer(front.host);
    await at.serverInUse();
    await at.back();
    await front.goAway();
    await at.chooseHub(VSIP);
    expect(await at.serverFailure()).toContain(`${front.host} cannot be reached`);
    expect(await at.serverFailure()).toContain('The built-in engine answers; nothing is sent there.');
    expect((await at.gateways()).length).toBeGreaterThan(5);
    expect(await at.isAnythingMadeBy()).toBe(false);
    await front.comeBack();
    await at.tryAgain();
    expect(await at.madeBy('gateways', 'server')).toContain(front.host);
  });

  it('is told in words what is wrong with it', async () => {
    const at = await open({ viewport: PHONE });
    await at.openServer();
    await at.useServer('not an address');
    expect(await at.serverMistake()).toContain('That is no address of a server.');
    front.become('lets nobody read');
    await at.useServer(front.host);
    expect(await at.serverFailure()).toContain('(CORS)');
    front.become('lies');
    await at.pressServer('Try again');
    await at.page.locator('[data-server-failure="not valhalla"]').waitFor();
    expect(await at.serverFailure()).toContain('is no Valhalla');
    front.become('says not now');
    await at.pressServer('Try again');
    await at.page.locator('[data-server-failure=overloaded]').waitFor();
    expect(await at.serverFailure()).toContain('asked too much at the moment (429)');
    expect(await at.scrollsSideways()).toBe(false);
  });

  it('that never answers can be given up', async () => {
    const at = await open();
    await at.openServer();
    front.become('never answers');
    await at.useServer(front.host);
    await at.page.getByText(`Asking ${front.host}…`).waitFor();
    await at.pressServer('Cancel');
    expect(await at.page.locator('.server-trial').count()).toBe(0);
    await at.back();
    await at.chooseHub(VSIP);
    expect((await at.gateways()).length).toBeGreaterThan(5);
    expect(await at.isAnythingMadeBy()).toBe(false);
  });

  it('is not asked while the pin is dragged', async () => {
    const at = await open({ hasGraphics: true });
    await at.openServer();
    await at.useServer(front.host);
    await at.serverInUse();
    await at.page.evaluate(() =>
      (
        document.querySelector('[data-map-state]') as Element & {
          atlasActions: { dropPin: (position: readonly number[]) => void };
        }
      ).atlasActions.dropPin([105.93, 21.22]),
    );
    await at.madeBy('gateways', 'server');
    await at.atRest();
    const before = front.asked.length;
    await at.dragPin([12, 8], [10, -14], [-6, 10]);
    expect(front.asked.length).toBe(before);
    await at.letGo();
    await expect.poll(() => front.asked.length).toBeGreaterThan(before);
    await at.madeBy('gateways', 'server');
    await at.madeBy('reach', 'server');
  });

  it('is used again on the next visit only if that was wished', async () => {
    const at = await open();
    await at.openServer();
    await at.useServer(front.host);
    await at.serverInUse();
    await at.reload();
    await at.openServer();
    expect(await at.promise()).toContain('Nothing leaves the browser');
    await at.useServer(front.host);
    await at.serverInUse();
    await at.keepServer();
    expect(at.address()).not.toContain('127.0.0.1:' + front.host.split(':')[1]);
    await at.reload();
    await at.openServer();
    expect(await at.serverInUse()).toContain(front.host);
  });
});
