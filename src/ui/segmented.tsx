import type { ComponentChildren } from 'preact';
import { useRoving } from './use-roving.ts';

export type Choice<T> = { readonly value: T; readonly label: ComponentChildren };

/**
 * A few choices side by side, one of which holds; none while `value` is not among them. Radio buttons after the ARIA Authoring
 * Practices: one stop of the Tab key, and the arrows choose.
 */
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
  const roving = useRoving<HTMLDivElement>({ isRow: true, isChoosing: true });
  return (
    <div {...roving} class="segmented" role="radiogroup" aria-label={label} aria-labelledby={labelledBy}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          role="radio"
          aria-checked={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
