import { useMemo } from 'preact/hooks';
import type { ProvinceDivision } from '../domain/layer.ts';
import { parkHectares, provinceName } from '../domain/park-filter.ts';
import { STATUSES, type Place } from '../domain/place.ts';
import type { Province } from '../domain/province.ts';
import { findProvince, membersOf, nowOf } from '../domain/province-relations.ts';
import { provinceSeat } from '../store/comparison.ts';
import { isFileAwaited } from '../store/subject-camera.ts';
import { useActions, useAtlasState, useText } from './atlas-context.ts';
import { BackButton } from './back-button.tsx';
import { Card, Fact, SourceFact } from './card.tsx';
import { describeProvince } from './describe.ts';
import { formatArea, formatHectares, formatNumber } from './format.ts';
import { KindIcon } from './kind-icon.tsx';
import { STATUS_NAMES } from './messages.ts';
import { PlaceLinks, ProvinceLinks } from './place-link.tsx';
import { PlaceList } from './place-list.tsx';
import { ProvinceFigures } from './province-figures.tsx';
import { SeatGateways } from './seat-gateways.tsx';
import { sortPlaces } from './sort-places.ts';
import { ANSWER_MESSAGES } from './answer-messages.ts';
import { PLACE_MESSAGES, PLACE_PHRASES } from './place-messages.ts';

/** A province: what it is, its figures, what it was merged from or belongs to now, what lies in it. */
export function ProvinceView({ division, code }: { division: ProvinceDivision; code: string }) {
  const t = useText();
  const province = useAtlasState((s) => findProvince({ division, code }, s.data.provinces));
  const isAwaited = useAtlasState((s) => isFileAwaited(s, `provinces-${division}`));
  return (
    <>
      <BackButton />
      {province === null ? (
        <p role="status">{t(isAwaited ? 'loading' : ANSWER_MESSAGES.provinceUnknown)}</p>
      ) : (
        <>
          <ProvinceCard province={province} />
          <ProvinceFigures province={province} />
          <SeatGateways />
          <Plants province={province} />
          <Parks province={province} />
        </>
      )}
    </>
  );
}

function ProvinceCard({ province }: { province: Province }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const seat = useAtlasState(provinceSeat);
  const note = language === 'vi' ? province.noteVi : province.noteEn;
  return (
    <Card
      thing={province}
      icon={<KindIcon thing={{ kind: 'province', province }} />}
      kind={describeProvince(province, language)}
    >
      <RelatedProvinces province={province} />
      {seat !== null && (
        <Fact name={t(PLACE_MESSAGES.seat)}>
          <PlaceLinks places={[seat]} />
        </Fact>
      )}
      <Fact
        name={t(PLACE_MESSAGES.area)}
        note={t(province.officialKm2 === null ? PLACE_MESSAGES.areaMeasured : PLACE_MESSAGES.areaOfficial)}
      >
        {formatArea(province.officialKm2 ?? province.areaKm2, language, units)}
      </Fact>
      {note !== null && <Fact name={t(PLACE_MESSAGES.note)}>{note}</Fact>}
      <SourceFact thing={province} />
    </Card>
  );
}

/** What became of an old unit, or what one of today was made of. */
function RelatedProvinces({ province }: { province: Province }) {
  const t = useText();
  const provinces = useAtlasState((s) => s.data.provinces);
  const members = membersOf(province, provinces);
  if (province.division === '34') {
    if (members.length === 0) return null;
    return (
      <Fact name={t('mergedFrom')} note={members.length === 1 ? `(${t(PLACE_MESSAGES.unchanged)})` : null}>
        <ProvinceLinks provinces={members} />
      </Fact>
    );
  }
  const now = nowOf(province, provinces);
  const others = members.filter((member) => member !== province);
  return (
    <>
      {now !== null && (
        <Fact name={t('nowPartOf')}>
          <ProvinceLinks provinces={[now]} />
        </Fact>
      )}
      {others.length > 0 && (
        <Fact name={t(PLACE_MESSAGES.mergedWith)}>
          <ProvinceLinks provinces={others} />
        </Fact>
      )}
    </>
  );
}

function Plants({ province }: { province: Province }) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const plants = useAtlasState((s) => s.data.places.plants);
  const here = useMemo(
    () => sortPlaces(within(plants, province), 'name', language, null),
    [plants, province, language],
  );
  if (here.length === 0) return null;
  return (
    <section aria-labelledby="plants-heading">
      <h2 id="plants-heading">
        {t(PLACE_MESSAGES.plantsHere)} <span class="count">{formatNumber(here.length, language)}</span>
      </h2>
      <PlaceList places={here} label={t(PLACE_MESSAGES.plantsHere)} />
    </section>
  );
}

/** All parks of the province, whatever the filter: the largest first. */
function Parks({ province }: { province: Province }) {
  const t = useText();
  const actions = useActions();
  const language = useAtlasState((s) => s.language);
  const units = useAtlasState((s) => s.units);
  const parks = useAtlasState((s) => s.data.places['industrial-parks']);
  const here = useMemo(
    () => sortPlaces(within(parks, province), 'size', language, null),
    [parks, province, language],
  );
  const hectares = here.reduce((sum, park) => sum + (parkHectares(park) ?? 0), 0);
  const byStatus = STATUSES.map((status) => ({
    status,
    count: here.filter((park) => park.status === status).length,
  })).filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="parks-heading">
      <div class="section-head">
        <h2 id="parks-heading">
          {t(PLACE_MESSAGES.parksHere)} <span class="count">{formatNumber(here.length, language)}</span>
        </h2>
        {here.length > 0 && (
          <button
            type="button"
            class="link-button"
            onClick={() => {
              actions.filterParks({ province: { division: province.division, nameEn: province.nameEn } });
              actions.showOverview();
            }}
          >
            {t('filter')}
          </button>
        )}
      </div>
      {here.length > 0 && (
        <p class="hint">
          {PLACE_PHRASES.parksSummary[language](
            byStatus.map(({ status, count }) => `${count} ${t(STATUS_NAMES[status])}`).join(', '),
            formatHectares(hectares, language, units),
          )}
        </p>
      )}
      <PlaceList
        places={here}
        label={t(PLACE_MESSAGES.parksHere)}
        figure={(park) => {
          const size = parkHectares(park);
          return size === null ? '' : formatHectares(size, language, units);
        }}
      />
    </section>
  );
}

function within(places: readonly Place[], province: Province): readonly Place[] {
  return places.filter((place) => provinceName(place, province.division) === province.nameEn);
}
