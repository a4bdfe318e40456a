import type { Place } from '../domain/place.ts';
import { provinceNamed } from '../domain/province-relations.ts';
import { nearestOf, relatedPlaces } from '../domain/related-places.ts';
import { allPlaces } from '../store/select.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { Card, Fact, SourceFact } from './card.tsx';
import { CopyButton } from './copy-button.tsx';
import { kindOf } from './describe.ts';
import { formatDistance, formatPosition } from './format.ts';
import { KindIcon } from './kind-icon.tsx';
import { OwnFields } from './own-fields.tsx';
import { fileName, OWN_TEXTS } from './own-messages.ts';
import { factLines } from './place-facts.ts';
import { PlaceLinks, ProvinceLinks } from './place-link.tsx';
import { RELATION_NAMES, PLACE_MESSAGES, PLACE_PHRASES } from './place-messages.ts';
import { StatusBadge } from './status-badge.tsx';
import { ANSWER_MESSAGES } from './answer-messages.ts';

/** What a place is: names, status, facts with their units and sources, what belongs to it, where it is. */
export function PlaceCard({ place }: { place: Place }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const isPin = place.facts.kind === 'pin';
  const accuracy =
    place.accuracyMetres === null
      ? null
      : PLACE_PHRASES.roughly[language](formatDistance(place.accuracyMetres, language, units));
  return (
    <>
      <Card
        thing={place}
        icon={<KindIcon thing={{ kind: 'place', place }} />}
        kind={
          <>
            {kindOf(place, language)}
            <StatusBadge place={place} />
          </>
        }
        hasOtherName={!isPin}
      >
        {factLines(place, language, units).map(({ name, value, note }) => (
          <Fact key={name} name={t(PLACE_MESSAGES[name])} note={note}>
            {value}
          </Fact>
        ))}
        {place.note !== null && <Fact name={t(PLACE_MESSAGES.note)}>{t(place.note)}</Fact>}
        <RelatedFacts place={place} />
        <ProvinceFact place={place} />
        {place.commune !== null && (
          <Fact name={t(PLACE_MESSAGES.commune)}>
            <span lang="vi">{place.commune}</span>
          </Fact>
        )}
        <NearestCityFact place={place} />
        <Fact name={t(PLACE_MESSAGES.coordinates)} note={accuracy}>
          {formatPosition(place.position, language, units)} <CopyButton position={place.position} />
        </Fact>
        <PlaceSource place={place} />
      </Card>
      {place.facts.kind === 'own' && <OwnFields fields={place.facts.fields} />}
    </>
  );
}

function PlaceSource({ place }: { place: Place }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const { facts } = place;
  if (facts.kind === 'pin') return <Fact name={t(PLACE_MESSAGES.source)}>{t(PLACE_MESSAGES.userSet)}</Fact>;
  if (facts.kind === 'own')
    return (
      <Fact name={t(PLACE_MESSAGES.source)}>
        <span dir="auto">
          {facts.file === null ? t(OWN_TEXTS.fileNotOpen) : fileName(facts.file, language)}
        </span>
      </Fact>
    );
  return <SourceFact thing={place} />;
}

function RelatedFacts({ place }: { place: Place }) {
  const t = useText();
  const all = useAtlasState(allPlaces);
  return (
    <>
      {relatedPlaces(place, all).map(({ relation, places }) => (
        <Fact key={relation} name={t(RELATION_NAMES[relation])}>
          <PlaceLinks places={places} />
        </Fact>
      ))}
    </>
  );
}

/** The province by the division that the map shows first, and by the other where it is not the same. */
function ProvinceFact({ place }: { place: Place }) {
  const t = useText();
  const provinces = useAtlasState((s) => s.data.provinces);
  const division = useAtlasState((s) => s.division);
  const names = place.province;
  if (names === null) return <Fact name={t(PLACE_MESSAGES.province)}>{t(ANSWER_MESSAGES.notInVietnam)}</Fact>;
  const now = provinceNamed(names.nowEn, '34', provinces);
  const before = names.beforeEn === null ? null : provinceNamed(names.beforeEn, '63', provinces);
  const isSame = before === null || names.beforeEn === names.nowEn;
  const [first, second] = division === '63' && before !== null ? [before, now] : [now, before];
  return (
    <Fact name={t(PLACE_MESSAGES.province)}>
      {first === null ? t('loading') : <ProvinceLinks provinces={[first]} />}
      {!isSame && second !== null && (
        <span class="also">
          (<ProvinceLinks provinces={[second]} />{' '}
          {t(second.division === '34' ? PLACE_MESSAGES.provinceSince : PLACE_MESSAGES.provinceBefore)})
        </span>
      )}
    </Fact>
  );
}

function NearestCityFact({ place }: { place: Place }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const cities = useAtlasState((s) => s.data.places.places);
  const nearest = nearestOf(
    place,
    cities.filter(({ facts }) => facts.kind === 'city'),
  );
  if (nearest === null) return null;
  return (
    <Fact
      name={t(PLACE_MESSAGES.nearestCity)}
      note={PLACE_PHRASES.straight[language](formatDistance(nearest.metres, language, units))}
    >
      <PlaceLinks places={[nearest.place]} />
    </Fact>
  );
}
