import { PROFILES, type Profile } from '../domain/assumptions.ts';
import { UNITS_OF, type ClaimDraft } from '../domain/claim-draft.ts';
import { SAID_WORDS } from '../domain/claim.ts';
import type { DraftFault } from '../domain/read-draft.ts';
import { useText } from './atlas-context.ts';
import { faultId } from './claim-fault-id.ts';
import { CLAIM_TEXTS, UNIT_NAMES, WORD_NAMES } from './claims-messages.ts';
import { PROFILE_NAMES } from './messages.ts';
import { SelectField } from './select-field.tsx';

/** "about" [20] [minutes] by [car]. */
export function ClaimFigureFields({
  draft,
  fault,
  onChange,
}: {
  draft: ClaimDraft;
  /** What was typed is no figure yet, or not in order. */
  fault: DraftFault | null;
  onChange: (change: Partial<ClaimDraft>) => void;
}) {
  const t = useText();
  const { kind, word, figures, unit, profile, isPlotInside } = draft;
  const [first, second] = figures;
  return (
    <>
      <div class="claim-figures">
        <SelectField
          label={t(CLAIM_TEXTS.word)}
          value={word}
          options={SAID_WORDS.map((value) => ({ value, label: t(WORD_NAMES[value]) }))}
          onChange={(chosen) => onChange({ word: chosen })}
        />
        <NumberField
          label={t(CLAIM_TEXTS.figure)}
          value={first}
          fault={fault}
          onChange={(typed) => onChange({ figures: [typed, second] })}
        />
        {word === 'between' && (
          <NumberField
            label={t(CLAIM_TEXTS.figureTo)}
            value={second}
            fault={fault}
            onChange={(typed) => onChange({ figures: [first, typed] })}
          />
        )}
        <SelectField
          label={t(CLAIM_TEXTS.unit)}
          value={unit}
          options={UNITS_OF[kind].map((value) => ({ value, label: t(UNIT_NAMES[value]) }))}
          onChange={(chosen) => onChange({ unit: chosen })}
        />
      </div>
      {kind === 'drive-time' && (
        <SelectField<Profile | 'any'>
          label={t(CLAIM_TEXTS.vehicle)}
          value={profile ?? 'any'}
          options={[
            { value: 'any', label: t(CLAIM_TEXTS.anyVehicle) },
            ...PROFILES.map((value) => ({ value, label: t(PROFILE_NAMES[value]) })),
          ]}
          onChange={(chosen) => onChange({ profile: chosen === 'any' ? null : chosen })}
        />
      )}
      {kind === 'area' && (
        <label class="claim-check">
          <input
            type="checkbox"
            checked={isPlotInside}
            onChange={(event) => onChange({ isPlotInside: event.currentTarget.checked })}
          />
          {t(CLAIM_TEXTS.plot)}
        </label>
      )}
    </>
  );
}

function NumberField({
  label,
  value,
  fault,
  onChange,
}: {
  label: string;
  value: string;
  fault: DraftFault | null;
  onChange: (typed: string) => void;
}) {
  return (
    <label class="text-field">
      {label}
      <input
        type="number"
        min={0}
        step="any"
        inputMode="decimal"
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : faultId(fault)}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
