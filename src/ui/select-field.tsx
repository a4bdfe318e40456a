import { useId } from 'preact/hooks';

export type Option<T extends string> = { readonly value: T; readonly label: string };
export type OptionGroup<T extends string> = {
  readonly group: string;
  readonly options: readonly Option<T>[];
};

/** One of many: a label and the browser's own list, with headings in it where they help. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly (Option<T> | OptionGroup<T>)[];
  onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div class="select-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        // only values of the options can be chosen
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {options.map((option) =>
          'group' in option ? (
            <optgroup key={option.group} label={option.group}>
              {option.options.map((inner) => (
                <OptionLine key={inner.value} {...inner} />
              ))}
            </optgroup>
          ) : (
            <OptionLine key={option.value} {...option} />
          ),
        )}
      </select>
    </div>
  );
}

function OptionLine({ value, label }: Option<string>) {
  return <option value={value}>{label}</option>;
}
