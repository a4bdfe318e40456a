import type { Atlas } from './driver.ts';

export type FoundLine = {
  readonly name: string;
  /** What each condition is met by, in their order. */
  readonly figures: readonly string[];
  /** The figure by which it has its rank. */
  readonly ranking: string;
};

/** The search for a site as a person uses it. */
export function searchOf({ page }: Atlas) {
  const conditions = page.locator('.condition');
  const found = page.locator('.found-parks');
  return {
    removeAllConditions: async (): Promise<void> => {
      await conditions.first().waitFor();
      for (let left = await conditions.count(); left > 0; left--) {
        await conditions
          .first()
          .getByRole('button', { name: /^Remove/ })
          .click();
        await page.waitForFunction((n) => document.querySelectorAll('.condition').length === n, left - 1);
      }
    },
    /** Adds "within [minutes] min by [vehicle] of any [target]", or of at least so many people. */
    addCondition: async (
      minutes: number,
      vehicle: string,
      target: string,
      people: string | null = null,
    ): Promise<void> => {
      const before = await conditions.count();
      await page.getByRole('button', { name: '+ Add a condition' }).click();
      const row = conditions.nth(before);
      await row.getByLabel('Minutes at most').fill(String(minutes));
      await row.getByLabel('Vehicle').selectOption({ label: vehicle });
      await row.getByLabel('What is to be near', { exact: true }).selectOption({ label: target });
      if (people === null) return;
      await row.getByLabel('People at least').fill(people);
      await row.getByLabel('People at least').press('Enter');
    },
    rankBy: (label: string) => page.getByLabel('Ranked by').selectOption({ label }),
    showAll: () => found.getByRole('button', { name: /^Show all/ }).click(),
    handOver: (name: 'Rank these by score' | 'Into the table') => found.getByRole('button', { name }).click(),

    /** How many parks there would be without each condition. */
    without: async (): Promise<number[]> =>
      (await page.locator('.condition-without').allInnerTexts()).map((text) =>
        Number(text.replace(/\D/g, '')),
      ),
    lines: async (): Promise<FoundLine[]> => {
      await page.locator('.found-parks[aria-busy=false] .place-list li').first().waitFor();
      const lines = await found.locator('.place-list li').all();
      return Promise.all(
        lines.map(async (line) => ({
          name: (await line.locator('.result-name').textContent()) ?? '',
          figures: await line.locator('.result-drives > span').allTextContents(),
          ranking: (await line.locator('.line-figure').textContent()) ?? '',
        })),
      );
    },
    peopleNote: () => page.locator('[data-people-note]').first().innerText(),
  };
}
