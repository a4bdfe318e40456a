import { PRESENT_YEAR } from '../domain/assumptions.ts';
import { scenarioYears } from '../store/scenario-years.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';

/** Plans of most ministries end with this year. */
const PLANNED_UNTIL = 2030;

/** Questions that the atlas answers, each asked by one click. */
export function QuestionList() {
  const t = useText();
  const actions = useActions();
  return (
    <section aria-labelledby="questions-heading">
      <h2 id="questions-heading">{t('questions')}</h2>
      <ul class="questions">
        <Question text={t('whereIs')} detail={t('whereIsTagline')} onAsk={actions.showConditions} />
        <Question text={t('hubsQuestion')} detail={t('hubsQuestionDetail')} onAsk={actions.showHubs} />
        <InvestmentQuestion />
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

function InvestmentQuestion() {
  const t = useText();
  const actions = useActions();
  const isOn = useAtlasState((s) => s.provinceTheme === 'fdi');
  const toggle = (): void => {
    actions.setProvinceTheme(isOn ? 'none' : 'fdi');
    actions.setLayerShown('provinces', true);
  };
  return <Question text={t('fdiQuestion')} detail={t('fdiQuestionDetail')} isOn={isOn} onAsk={toggle} />;
}

function FutureQuestion() {
  const t = useText();
  const actions = useActions();
  const year = useAtlasState((s) => s.assumptions.year);
  const years = useAtlasState(scenarioYears);
  const future = years.find((offered) => offered >= PLANNED_UNTIL);
  if (future === undefined) return null;
  const isOn = year === future;
  return (
    <Question
      text={t('futureQuestion')}
      detail={t('futureQuestionDetail')}
      isOn={isOn}
      onAsk={() => actions.setAssumptions({ year: isOn ? PRESENT_YEAR : future })}
    />
  );
}
