import { COMPASS_SIDES, type CompassSide, type ProvinceRef } from '../domain/claim.ts';
import type { ClaimDraft } from '../domain/claim-draft.ts';
import { useAtlasState, useText } from './atlas-context.ts';
import { useClaimNames } from './claim-names.ts';
import { CLAIM_TEXTS, SIDE_NAMES } from './claims-messages.ts';
import { describeProvince } from './describe.ts';
import { findProvince } from '../domain/province-relations.ts';
import { SearchField } from './search-field.tsx';
import { SelectField } from './select-field.tsx';

/** Two provinces that are said to be neighbours, of today's division or of the one before. */
export function ClaimProvinceFields({
  draft: { provinces, side },
  onChange,
}: {
  draft: ClaimDraft;
  onChange: (change: Partial<ClaimDraft>) => void;
}) {
  const t = useText();
  const [one, other] = provinces;
  return (
    <>
      <ProvinceField
        label={t(CLAIM_TEXTS.province)}
        province={one}
        onChange={(province) => onChange({ provinces: [province, other] })}
      />
      <ProvinceField
        label={t(CLAIM_TEXTS.neighbour)}
        province={other}
        onChange={(province) => onChange({ provinces: [one, province] })}
      />
      <SelectField<CompassSide | 'none'>
        label={t(CLAIM_TEXTS.side)}
        value={side ?? 'none'}
        options={[
          { value: 'none', label: t(CLAIM_TEXTS.noSide) },
          ...COMPASS_SIDES.map((value) => ({ value, label: t(SIDE_NAMES[value]) })),
        ]}
        onChange={(chosen) => onChange({ side: chosen === 'none' ? null : chosen })}
      />
    </>
  );
}

function ProvinceField({
  label,
  province,
  onChange,
}: {
  label: string;
  province: ProvinceRef | null;
  onChange: (province: ProvinceRef | null) => void;
}) {
  const t = useText();
  const language = useAtlasState((s) => s.language);
  const known = useAtlasState((s) => (province === null ? null : findProvince(province, s.data.provinces)));
  const { nameOfProvince } = useClaimNames();
  return (
    <fieldset class="claim-end">
      <legend>{label}</legend>
      {province === null ? (
        <SearchField
          label={label}
          placeholder={label}
          accepts={(found) => found.kind === 'province'}
          onTake={(found) =>
            found.kind === 'province' &&
            onChange({ division: found.province.division, code: found.province.code })
          }
        />
      ) : (
        <>
          <span class="claim-end-name">
            {nameOfProvince(province, language)}{' '}
            <span class="count">{known !== null && describeProvince(known, language)}</span>
          </span>
          <button
            type="button"
            class="link-button"
            aria-label={`${label}: ${t(CLAIM_TEXTS.change)}`}
            onClick={() => onChange(null)}
          >
            {t(CLAIM_TEXTS.change)}
          </button>
        </>
      )}
    </fieldset>
  );
}
