import { useState } from 'preact/hooks';
import { EXAMPLE_IDS, type ExampleId } from '../domain/example.ts';
import { saidOf } from '../domain/fault.ts';
import type { Localised } from '../domain/localised.ts';
import { useActions, useAtlas, useAtlasState, useText } from './atlas-context.ts';
import { EXAMPLE_TEXTS, START_MESSAGES } from './start-messages.ts';

/** Three questions that are asked and answered with one click each. Who knows them folds them away, for good. */
export function StartExamples() {
  const t = useText();
  const actions = useActions();
  const isFolded = useAtlasState((s) => s.habits.isStartFolded);
  return (
    <details
      class="start-examples"
      open={!isFolded}
      onToggle={({ currentTarget: { open } }) => {
        if (open === isFolded) actions.setHabits({ isStartFolded: !open });
      }}
    >
      <summary>
        <h2>{t(START_MESSAGES.examples)}</h2>
      </summary>
      <ul class="examples">
        {EXAMPLE_IDS.map((id) => (
          <li key={id}>
            <ExampleButton id={id} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function ExampleButton({ id }: { id: ExampleId }) {
  const t = useText();
  const atlas = useAtlas();
  const [isComing, setIsComing] = useState(false);
  const [failure, setFailure] = useState<Localised | null>(null);
  const { question, does } = EXAMPLE_TEXTS[id];
  const run = async (): Promise<void> => {
    setIsComing(true);
    try {
      // what the questions are filled in with is not needed before
      const { runExample } = await import('./run-example.ts');
      runExample(atlas, id);
    } catch (error) {
      setFailure(saidOf(error));
      setIsComing(false);
    }
  };
  return (
    <button
      type="button"
      class="example"
      data-example={id}
      aria-busy={isComing}
      onClick={() => !isComing && void run()}
    >
      <span class="hub-name">{t(question)}</span>
      <span class="hub-where">{t(failure ?? does)}</span>
    </button>
  );
}
