import { PRESENT_YEAR } from '../domain/assumptions.ts';
import { PLANNED_UNTIL } from '../store/scenario-years.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { QUESTIONS } from './questions.ts';
import { START_MESSAGES } from './start-messages.ts';

/** Questions that the atlas answers, each asked by one click. */
export function QuestionList() {
  const t = useText();
  const actions = useActions();
  return (
    <section aria-labelledby="questions-heading">
      <h2 id="questions-heading">{t(START_MESSAGES.more)}</h2>
      <ul class="questions">
        {QUESTIONS.map(({ text, detail, ask }) => (
          <Question key={text} text={t(text)} detail={t(detail)} onAsk={() => ask(actions)} />
        ))}
        <ProductQuestion />
        <FutureQuestion />
      </ul>
    </section>
  );
}

function Question({
  text,
  detail,
  isOn,
  onAsk,
}: {
  text: string;
  detail: string;
  /** For questions that are answered on the map as long as they are on. */
  isOn?: boolean;
  onAsk: () => void;
}) {
  return (
    <li>
      <button type="button" class="question" aria-pressed={isOn} onClick={onAsk}>
        <span class="hub-name">{text}</span>
        <span class="hub-where">{detail}</span>
      </button>
    </li>
  );
}

function ProductQuestion() {
  const t = useText();
  const actions = useActions();
  const isOn = useAtlasState((s) => s.provinceTheme === 'grdp');
  const toggle = (): void => {
    actions.setProvinceTheme(isOn ? 'none' : 'grdp');
    actions.setLayerShown('provinces', true);
  };
  return (
    <Question text={t('productQuestion')} detail={t('productQuestionDetail')} isOn={isOn} onAsk={toggle} />
  );
}

function FutureQuestion() {
  const t = useText();
  const actions = useActions();
  const year = useAtlasState((s) => s.assumptions.year);
  const isOn = year === PLANNED_UNTIL;
  return (
    <Question
      text={t('futureQuestion')}
      detail={t('futureQuestionDetail')}
      isOn={isOn}
      onAsk={() => actions.setAssumptions({ year: isOn ? PRESENT_YEAR : PLANNED_UNTIL })}
    />
  );
}
