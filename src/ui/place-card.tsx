import type { ComponentChildren } from 'preact';
import type { Language } from '../domain/localised.ts';
import type { Place, UnverifiedFact } from '../domain/place.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { kindOf, nameOf, otherNameOf, provinceOf } from './describe.ts';
import { formatDistance, formatHectares, formatNumber, formatPosition } from './format.ts';
import { MESSAGES, type MessageKey } from './messages.ts';
import { StatusBadge } from './status-badge.tsx';

/** What a place is: names, status, facts with their units and sources. One design for every kind. */
export function PlaceCard({ place }: { place: Place }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const otherName = place.facts.kind === 'pin' ? null : otherNameOf(place, language);
  const province = provinceOf(place, language, t('provinceBefore'));
  return (
    <article class="card" aria-labelledby="place-name">
      <p class="card-kind">
        {kindOf(place, language)}
        <StatusBadge place={place} />
      </p>
      <h2 id="place-name">{nameOf(place, language)}</h2>
      {otherName !== null && (
        <p class="other-name" lang={language === 'en' ? 'vi' : 'en'}>
          {otherName}
        </p>
      )}
      <dl class="facts">
        <Fact name="province">{province ?? t('notInVietnam')}</Fact>
        {factRows(place, language).map(([name, value, note]) => (
          <Fact key={name} name={name} note={note}>
            {value}
          </Fact>
        ))}
        <Fact name="coordinates">{formatPosition(place.position)}</Fact>
        {place.accuracyMetres !== null && (
          <Fact name="accuracy">± {formatDistance(place.accuracyMetres, language)}</Fact>
        )}
        <Fact name="source">
          {place.facts.kind === 'pin' ? t('userSet') : place.source}
          {place.sourceDate !== null && ` (${place.sourceDate})`}
        </Fact>
      </dl>
    </article>
  );
}

function Fact({
  name,
  note,
  children,
}: {
  name: MessageKey;
  note?: string | undefined;
  children: ComponentChildren;
}) {
  const t = useText();
  return (
    <div class="fact">
      <dt>{t(name)}</dt>
      <dd>
        {children}
        {note !== undefined && <span class="fact-note"> {note}</span>}
      </dd>
    </div>
  );
}

type Row = [name: MessageKey, value: string, note?: string];

/** The facts that a kind of place has; those that are not known are left out. */
function factRows(place: Place, language: Language): Row[] {
  const rows: Row[] = [];
  const add = (name: MessageKey, value: string | null, note?: string | null): void => {
    if (value !== null && value !== '') rows.push(note ? [name, value, note] : [name, value]);
  };
  const count = (value: number | null, unit = ''): string | null =>
    value === null ? null : `${formatNumber(value, language)}${unit}`;
  const { facts } = place;
  switch (facts.kind) {
    case 'industrial-park': {
      const unsourced = (name: UnverifiedFact): string | null =>
        facts.unverified.includes(name) ? MESSAGES.unverified[language] : null;
      add('developer', facts.developer, unsourced('developer'));
      add(
        'area',
        facts.areaHa && formatHectares(facts.areaHa, language),
        unsourced('area_ha') ?? facts.areaSource,
      );
      add(
        'areaOutline',
        facts.outlineHa && formatHectares(facts.outlineHa, language),
        MESSAGES.areaMeasured[language],
      );
      add('opened', place.opened && String(place.opened), unsourced('opened'));
      break;
    }
    case 'airport':
      add('codes', [facts.iata, facts.icao].filter((code) => code !== null).join(' · '));
      add('runway', count(facts.runwayMetres, ' m'));
      add('passengers', count(facts.passengers), facts.passengersYear && `(${facts.passengersYear})`);
      add('opens', place.opens && String(place.opens));
      break;
    case 'port':
      add('codes', facts.unlocode);
      add('operator', facts.operator);
      add('throughput', count(facts.teu, ' TEU'), facts.teuYear && `(${facts.teuYear})`);
      add('opens', place.opens && String(place.opens));
      break;
    case 'station':
      add('line', facts.line && facts.line[language]);
      break;
    case 'city':
    case 'landmark':
    case 'plant':
    case 'institution':
    case 'border-gate':
    case 'logistics':
    case 'pin':
      break;
  }
  return rows;
}
