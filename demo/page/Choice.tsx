import type { JSX } from 'preact'

interface Props<T extends string> {
  label: string
  name: string
  value: T
  options: [T, string][]
  hint?: string
  onChange: (value: T) => void
}

/** One of a few, side by side. */
export function Choice<T extends string>({ label, name, value, options, hint, onChange }: Props<T>): JSX.Element {
  return (
    <fieldset class="choice">
      <legend>{label}{hint && <small>{hint}</small>}</legend>
      <div class="segmented">
        {options.map(([option, text]) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} data-test={`${name}-${option}`} onChange={() => onChange(option)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
