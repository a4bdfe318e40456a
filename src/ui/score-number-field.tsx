/** A number with its unit. Takes what is typed as soon as it is one; null where nothing is typed and that may be. */
export function ScoreNumberField({
  label,
  value,
  step,
  unit,
  isOptional = false,
  placeholder = '',
  onChange,
}: {
  label: string;
  value: number | null;
  step: number;
  unit: string;
  isOptional?: boolean;
  /** What holds while nothing is typed. */
  placeholder?: string;
  onChange: (value: number | null) => void;
}) {
  const shown = value === null ? '' : String(Number(value.toPrecision(6)));
  return (
    <span class="number-field">
      <input
        type="number"
        aria-label={unit === '' ? label : `${label} (${unit})`}
        min={0}
        step="any"
        data-step={step}
        required={!isOptional}
        placeholder={placeholder}
        value={shown}
        // what is no such number was never taken: what holds is seen again
        onBlur={(event) => (event.currentTarget.value = shown)}
        onKeyDown={(event) => {
          // the arrows step by what makes a difference in this unit, and any number can be typed
          const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
          if (by === 0) return;
          event.preventDefault();
          const from = event.currentTarget.valueAsNumber;
          onChange(Math.max(0, (Number.isFinite(from) ? from : 0) + by));
        }}
        onInput={(event) => {
          const { validity, value: text, valueAsNumber } = event.currentTarget;
          if (text === '' && !validity.badInput) {
            if (isOptional) onChange(null);
          } else if (Number.isFinite(valueAsNumber) && valueAsNumber >= 0) onChange(valueAsNumber);
        }}
      />
      {unit !== '' && <span class="unit">{unit}</span>}
    </span>
  );
}
