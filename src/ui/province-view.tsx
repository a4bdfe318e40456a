import { useMemo } from 'preact/hooks';
import type { ProvinceDivision } from '../domain/layer.ts';
import type { Language } from '../domain/localised.ts';
import type { Place } from '../domain/place.ts';
import type { Province } from '../domain/province.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { describeProvince, nameOf, otherNameOf } from './describe.ts';
import { formatArea, formatNumber } from './format.ts';

/** A province: what it is, what it was merged from or belongs to now, and its industrial parks. */
export function ProvinceView({ division, code }: { division: ProvinceDivision; code: string }) {
  const t = useText();
  const actions = useActions();
  const home = useAtlasState((s) => s.home);
  const language = useAtlasState((s) => s.language);
  const provinces = useAtlasState((s) => s.data.provinces);
  const allParks = useAtlasState((s) => s.data.places['industrial-parks']);
  const province = provinces[division].find((p) => p.code === code && !p.disputed);
  const parks = useMemo(
    () => (province === undefined ? [] : parksIn(province, allParks, language)),
    [province, allParks, language],
  );
  if (province === undefined) return <p role="status">{t('loading')}</p>;

  const related = relatedProvinces(province, provinces);
  const note = language === 'vi' ? province.noteVi : province.noteEn;
  const otherName = otherNameOf(province, language);
  return (
    <>
      <button type="button" class="back" onClick={actions.goBack}>
        <span aria-hidden="true">←</span> {t(home === 'overview' ? 'back' : 'whereIs')}
      </button>
      <article class="card" aria-labelledby="province-name">
        <p class="card-kind">{describeProvince(province, language)}</p>
        <h2 id="province-name">{nameOf(province, language)}</h2>
        {otherName !== null && (
          <p class="other-name" lang={language === 'en' ? 'vi' : 'en'}>
            {otherName}
          </p>
        )}
        <dl class="facts">
          <div class="fact">
            <dt>{t('area')}</dt>
            <dd>
              {formatArea(province.areaKm2, language)} <span class="fact-note">{t('areaMeasured')}</span>
            </dd>
          </div>
          {province.figures.population !== null && (
            <div class="fact">
              <dt>{t('population')}</dt>
              <dd>
                {formatNumber(province.figures.population.value, language)}{' '}
                <span class="fact-note">({province.figures.population.year})</span>
              </dd>
            </div>
          )}
          {related.length > 0 && (
            <div class="fact">
              <dt>{t(division === '34' ? 'mergedFrom' : 'nowPartOf')}</dt>
              <dd>{related.map((p) => nameOf(p, language)).join(', ')}</dd>
            </div>
          )}
          {note !== null && (
            <div class="fact">
              <dt>{t('disputedNote')}</dt>
              <dd>{note}</dd>
            </div>
          )}
          <div class="fact">
            <dt>{t('source')}</dt>
            <dd>
              {province.source}
              {province.sourceDate !== null && ` (${province.sourceDate})`}
            </dd>
          </div>
        </dl>
      </article>
      <section aria-labelledby="parks-heading">
        <h2 id="parks-heading">
          {t('parksHere')} <span class="count">{formatNumber(parks.length, language)}</span>
        </h2>
        <ul class="place-list">
          {parks.map((park) => (
            <li key={park.id}>
              <button type="button" onClick={() => actions.choosePlace(park)}>
                <span class="result-name">{nameOf(park, language)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function parksIn(province: Province, parks: readonly Place[], language: Language): readonly Place[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return parks
    .filter(
      (park) =>
        province.nameEn === (province.division === '34' ? park.province?.nowEn : park.province?.beforeEn),
    )
    .sort((a, b) => collator.compare(nameOf(a, language), nameOf(b, language)));
}

/** The old units that became this one, or the unit that an old one belongs to now. */
function relatedProvinces(
  province: Province,
  provinces: Readonly<Record<ProvinceDivision, readonly Province[]>>,
): readonly Province[] {
  if (province.division === '34')
    return provinces['63'].filter((p) => !p.disputed && province.mergedFrom.includes(p.code));
  return provinces['34'].filter((p) => !p.disputed && p.code === province.nowCode);
}
