import { describe, expect, it } from 'vitest';
import { HUBS } from '../../src/domain/hubs.ts';
import { KEYS } from '../../src/ui/keys.ts';
import { atlasOfEachTest, type OpenOptions } from './atlas-of-each-test.ts';
import { comparisonDriver } from './comparison-driver.ts';
import { PHONE } from './driver.ts';
import { firstMinuteDriver } from './first-minute-driver.ts';

/** The first minute: what somebody sees who has never been here, the questions that run with a click, help, keys. */

const openAtlas = atlasOfEachTest();

async function open(options: OpenOptions = {}) {
  const atlas = await openAtlas(options);
  return { ...atlas, ...firstMinuteDriver(atlas.page) };
}

const [VSIP, WTC] = HUBS.map(({ id }) => id) as [string, string];

describe('the first screen', () => {
  it('has a picture of the country until the map is wanted: by a hand, or by a link', async () => {
    const app = await open({ isUntouched: true, hasGraphics: true });
    const picture = app.page.locator('.first-picture');
    await app.figures(VSIP);
    // sea, neighbours, land, and more for borders, sites and names
    await expect.poll(app.firstPictureColours).toBeGreaterThan(10);
    expect(await picture.innerText()).toContain('OpenStreetMap');
    expect(await app.isMapThere()).toBe(false);
    // a search and a list are there to be used
    expect(await app.page.locator('.browse .place-list li').count()).toBeGreaterThan(5);

    await app.page.mouse.move(900, 400);
    await app.page.locator('[data-map-state=idle]').waitFor();
    await picture.waitFor({ state: 'detached' });

    const [start] = app.address().split('#');
    await app.page.goto('about:blank');
    await app.page.goto(`${start}#v=1!site.${VSIP}`);
    await app.page.locator('[data-map-state=idle]').waitFor();
    expect(await picture.count()).toBe(0);
  });

  it('shows both hubs with figures of the engine, and three questions that end in an answer', async () => {
    const app = await open();
    const figures = await app.figures(VSIP);
    expect(figures[0]?.to).toBe('airport-han');
    expect(figures[1]?.to).toMatch(/^port-hai-phong-lach-huyen/);
    expect((await app.figures(WTC))[0]?.to).toBe('airport-sgn');
    expect(await app.method()).toMatch(/by car.+roads of .*20\d\d/);
    expect(await app.inSight()).toEqual({ hubs: 2, examples: 3 });

    // the same figure as the site's own table
    await app.chooseHub(VSIP);
    const [nearest] = await app.gateways();
    expect([nearest?.id, nearest?.drive]).toEqual(['airport-han', `${figures[0]?.minutes} min`]);
    await app.back();

    // a claim: open, judged
    await app.run('claim');
    expect(await app.verdict('vsip2-city')).toMatch(/hold|depends/);
    expect(await app.isClaimOpen('vsip2-city')).toBe(true);
    await app.page.goBack();
    await app.figures(VSIP);

    // conditions of one's own are there again after the example, by the browser's button and by undo
    await app.openConditions();
    await app.setConditionMinutes(0, 77);
    await app.back();
    await app.run('conditions');
    expect(await app.foundParks()).toBeGreaterThan(3);
    await expect.poll(app.conditionMinutes).toEqual(['60', '90']);
    expect(await app.undoWords()).toBe('Undo: example opened');
    await app.page.goBack();
    await app.figures(VSIP);
    await app.openConditions();
    await expect.poll(app.conditionMinutes).toEqual(['77', '90', '45']);
    await app.back();

    // a ranking of five
    await app.run('score');
    const ranked = await app.ranked();
    expect(ranked).toHaveLength(5);
    expect(ranked[0]!.score).toBeGreaterThan(ranked[4]!.score);
    await app.page.goBack();

    // folded, and still so at the next visit
    expect(await app.areExamplesOpen()).toBe(true);
    await app.foldExamples();
    await app.reload();
    await app.figures(VSIP);
    expect(await app.areExamplesOpen()).toBe(false);
  });

  it('is there before the roads are, on a phone: what is asked early is answered once they have come', async () => {
    const app = await open({ viewport: PHONE, hasTouch: true });
    const release = await app.holdRoads();
    await app.reload();
    await expect.poll(() => app.pending(VSIP)).toEqual(['International airport …', 'Deep-sea port …']);
    expect((await app.inSight()).hubs).toBe(2);
    await app.run('conditions');
    await expect.poll(() => app.panelText()).toMatch(/Loading.*road network[^]*Working it out/);
    release();
    expect(await app.foundParks()).toBeGreaterThan(3);
  });
});

describe('where there is nothing yet', () => {
  it('a line says what to do next, and its button does it', async () => {
    const app = await open({ viewport: { width: 900, height: 700 } });
    await app.figures(VSIP);
    await app.goTo('#v=1!comparison');
    await app.doNext('Compare VSIP Bac Ninh II');
    await expect.poll(() => comparisonDriver(app.page).columns()).toHaveLength(2);

    await app.goTo('#v=1!table&g=1!.....-.-');
    await app.doNext('Industrial parks');
    await app.doNext('International airport');
    await expect.poll(() => app.isEmpty()).toBe(false);

    // which condition cuts most
    await app.goTo('#v=1!conditions&s=1!!60.c.*international-airports!1.k.*deep-sea-ports');
    expect(await app.nextWords()).toMatch(/Condition 2 keeps out most: \d+ would fit/);
    await app.doNext('Leave out condition 2');
    expect(await app.foundParks()).toBeGreaterThan(20);
    expect(await app.conditionMinutes()).toEqual(['60']);

    // nobody meets the limits
    await app.goTo('#v=1!score&w=1!!m.port.t,k,*seaports.1!u.area.a.30');
    await app.doNext('Switch the limits off');
    expect(await app.rankedCount()).toBeGreaterThan(100);

    await app.search('qqqq');
    expect(await app.page.locator('.search-nothing').innerText()).toContain('coordinates');
  });
});

describe('help', () => {
  it('tells every key, opens what can be asked, gives the focus back, prints', async () => {
    const app = await open();
    await app.figures(VSIP);
    await app.openHelp();
    await expect.poll(() => app.focused()).toBe('help-heading');
    const shown = new Set(await app.helpKeys());
    const names = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' };
    for (const key of KEYS.flatMap(({ keys }) => keys).filter((name) => !name.startsWith('Cmd+'))) {
      const named = Object.entries(names).reduce((text, [from, to]) => text.replace(from, to), key);
      const spaced = named.replace('PageUp', 'Page Up').replace('PageDown', 'Page Down').replace(/\s/g, '');
      expect([...shown].map((text) => text.toLowerCase())).toContain(spaced.toLowerCase());
    }
    expect(await app.helpText()).toMatch(/does not know[^]+Privacy[^]+OpenStreetMap[^]+version \d/);
    for (const link of await app.helpLinks()) {
      const answer = await app.page.request.get(link);
      // the page itself stands in for what the server does not have
      expect([link, answer.status(), /html/.test(answer.headers()['content-type'] ?? '')]).toEqual([
        link,
        200,
        false,
      ]);
    }
    expect(await app.onPaper()).toEqual({ isPageHidden: true, isWhole: true });
    await app.press('Escape');
    await expect.poll(() => app.isHelpGone()).toBe(true);
    expect(await app.focused()).toBe('help-button');

    await app.press('?');
    await app.askInHelp('tableQuestion');
    await expect.poll(() => app.view()).toMatch(/All sites/);
    expect(await app.isHelpGone()).toBe(true);
  });
});

describe('keys of the page', () => {
  it('do what help says, where single ones may be switched off, and never while somebody writes', async () => {
    const app = await open();
    await app.figures(VSIP);
    const proofs: Readonly<Record<string, () => Promise<void>>> = {
      Search: async () => {
        for (const key of ['/', 'Control+k']) {
          await app.press(key);
          await expect.poll(() => app.focused()).toBe('combobox');
          await app.leaveSearch();
        }
      },
      'This help': async () => {
        for (const key of ['?', 'F1']) {
          await app.press(key);
          await expect.poll(() => app.isHelpOpen()).toBe(true);
          await app.press('Escape');
          await expect.poll(() => app.isHelpGone()).toBe(true);
        }
      },
      'What the map shows, as a list; again to close it': async () => {
        for (const key of ['l', 'F2']) {
          await app.press(key);
          await expect.poll(() => app.isMapListed()).toBe(true);
          await app.leaveSearch();
          await app.press(key);
          await expect.poll(() => app.isMapListed()).toBe(false);
          await app.leaveSearch();
        }
      },
      'Give up what the next click on the map would do; close a dialog or a list': async () => {
        await app.startPin();
        await expect.poll(() => app.isAiming()).toBe(true);
        await app.press('Escape');
        await expect.poll(() => app.isAiming()).toBe(false);
      },
      'Undo what you did last': async () => {
        await app.run('score');
        await app.ranked();
        await app.leaveSearch();
        await app.press('Control+z');
        await expect.poll(() => app.redoWords()).toBe('Redo: example opened');
      },
      'Redo what you took back': async () => {
        await app.press('Control+Shift+z');
        await expect.poll(() => app.undoWords()).toBe('Undo: example opened');
        await app.press('Control+z');
        await expect.poll(() => app.redoWords()).toBe('Redo: example opened');
        await app.press('Control+y');
        await expect.poll(() => app.undoWords()).toBe('Undo: example opened');
      },
    };
    const everywhere = KEYS.filter(({ run }) => run !== undefined).map(({ does }) => does.en);
    expect(everywhere).toEqual(Object.keys(proofs));
    for (const prove of Object.values(proofs)) await prove();

    // letters in a field are letters
    await app.press('/');
    await app.page.keyboard.type('a?/b');
    expect(await app.searchText()).toBe('a?/b');
    expect(await app.isHelpOpen()).toBe(false);
    await app.press('Escape');
    await app.press('Escape');
    await app.leaveSearch();

    await app.press('F1');
    await app.switchSingleKeys();
    await app.press('Escape');
    await expect.poll(() => app.isHelpGone()).toBe(true);
    await app.press('?');
    await app.press('/');
    expect(await app.isHelpOpen()).toBe(false);
    expect(await app.focused()).not.toBe('combobox');
    await app.press('Control+k');
    await expect.poll(() => app.focused()).toBe('combobox');
  });
});
