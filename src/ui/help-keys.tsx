import { Fragment } from 'preact';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { HELP_MESSAGES, HELP_PHRASES, KEY_NAMES, SCOPE_NAMES } from './help-messages.ts';
import { isSingleKey, KEY_SCOPES, KEYS, partsOf, type KeyBinding } from './keys.ts';

/** Keys for Apple's keyboards on these alone, and the others on the others. */
const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const isOnKeyboard = (name: string): boolean => !name.startsWith(isApple ? 'Ctrl+' : 'Cmd+');

/** Keys of the page that are single characters, and the others that do the same. */
const BOTH = KEYS.filter(({ run, keys }) => run !== undefined && keys.some(isSingleKey)).flatMap(({ keys }) =>
  keys.filter(isOnKeyboard),
);
const SINGLES = BOTH.filter(isSingleKey);
const OTHERS = BOTH.filter((name) => !isSingleKey(name));
const namesOf = (names: readonly string[]): string => names.map(nameOf).join(', ');

/** All keys, by where they work; and the switch for those that are single characters. */
export function HelpKeys() {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const hasSingleKeys = useAtlasState((s) => s.habits.hasSingleKeys);
  return (
    <section aria-labelledby="help-keys">
      <h2 id="help-keys">{t(HELP_MESSAGES.keys)}</h2>
      <p>{t(HELP_MESSAGES.keysHint)}</p>
      <label class="help-switch">
        <input
          type="checkbox"
          checked={hasSingleKeys}
          onChange={({ currentTarget }) => actions.setHabits({ hasSingleKeys: currentTarget.checked })}
        />
        <span>{HELP_PHRASES.singleKeys[language](namesOf(SINGLES), namesOf(OTHERS))}</span>
      </label>
      <div class="help-scopes">
        {KEY_SCOPES.map((scope) => (
          <table key={scope} class="help-table">
            <caption>{t(SCOPE_NAMES[scope])}</caption>
            <tbody>
              {KEYS.filter((binding) => binding.scope === scope).map((binding) => (
                <tr key={binding.keys.join()}>
                  <th scope="row">
                    <Keys binding={binding} />
                  </th>
                  <td>{t(binding.does)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}

function Keys({ binding: { keys } }: { binding: KeyBinding }) {
  const t = useText();
  const own = keys.filter(isOnKeyboard);
  return (
    <>
      {own.map((name, at) => (
        <Fragment key={name}>
          {at > 0 && ' '}
          <span class="help-key">
            {partsOf(name).map((part, i) => (
              <Fragment key={part}>
                {i > 0 && '+'}
                <kbd>{KEY_NAMES[part] === undefined ? nameOf(part) : t(KEY_NAMES[part])}</kbd>
              </Fragment>
            ))}
          </span>
        </Fragment>
      ))}
    </>
  );
}

/** As it stands on the keyboard. */
function nameOf(part: string): string {
  return part.length === 1 ? part.toUpperCase() : part;
}
