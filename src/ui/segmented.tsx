import type { ComponentChildren } from 'preact';

export type Choice<T> = { readonly value: T; readonly label: ComponentChildren };

/** A few choices side by side, one of which holds; none while `value` is not among them. */
export function Segmented<T extends string | number>({
  label,
  labelledBy,
  choices,
  value,
  onChange,
}: {
  label?: string;
  labelledBy?: string;
  choices: readonly Choice<T>[];
  value: T | null;
  onChange: (value: T) => void;
}) {
  return (
    <div class="segmented" role="group" aria-label={label} aria-labelledby={labelledBy}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
