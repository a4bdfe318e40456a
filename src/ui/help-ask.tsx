import { EXAMPLE_IDS } from '../domain/example.ts';
import { useAtlas, useText } from './atlas-context.ts';
import { HELP_MESSAGES } from './help-messages.ts';
import { QUESTIONS } from './questions.ts';
import { runExample } from './run-example.ts';
import { EXAMPLE_TEXTS } from './start-messages.ts';

/** What can be asked, each a line that asks it: help closes, and the answer is there. */
export function HelpAsk({ close }: { close: () => void }) {
  const t = useText();
  const atlas = useAtlas();
  const lines = [
    ...EXAMPLE_IDS.map((id) => ({
      key: id,
      words: t(EXAMPLE_TEXTS[id].question),
      ask: () => runExample(atlas, id),
    })),
    ...QUESTIONS.map(({ text, ask }) => ({ key: text, words: t(text), ask: () => ask(atlas.actions) })),
    { key: 'pin', words: t('dropPin'), ask: () => atlas.actions.setNextClick('drop pin') },
  ];
  return (
    <section aria-labelledby="help-ask">
      <h2 id="help-ask">{t(HELP_MESSAGES.ask)}</h2>
      <p>{t(HELP_MESSAGES.askHint)}</p>
      <ul class="help-asks">
        {lines.map(({ key, words, ask }) => (
          <li key={key}>
            <button
              type="button"
              class="link-button"
              data-ask={key}
              onClick={() => {
                close();
                ask();
              }}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
