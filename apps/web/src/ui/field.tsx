import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useLanguage } from '../locales/language.js';

interface Frame {
  label: string;
  hint?: ReactNode | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  /** Place in filters that take more room. */
  wide?: boolean | undefined;
  /** Language of the value when it differs from the page. */
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** Label above, hint below it, error under the field; wired for screen readers. */
export function Field(props: Frame & { id?: string; children: (wiring: Wiring) => ReactNode }) {
  const made = useId();
  const id = props.id ?? made;
  const { t } = useLanguage();
  const described = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`field${props.error ? ' has-error' : ''}${props.wide ? ' wide' : ''}`}>
      <label htmlFor={id}>
        {props.label}
        {props.optional && <span className="optional">{t.frame.optional}</span>}
      </label>
      {props.hint && (
        <div className="hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': props.error ? true : undefined,
      })}
      {props.error && (
        <p className="error" id={`${id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
}

type InputProps = Frame & Omit<ComponentProps<'input'>, 'children'>;

export function TextField({ label, hint, error, optional, wide, id, ...rest }: InputProps) {
  return (
    <Field {...{ label, hint, error, optional, wide }} {...(id ? { id } : {})}>
      {(wiring) => <input type="text" {...rest} {...wiring} className="input" />}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  wide,
  id,
  ...rest
}: Frame & Omit<ComponentProps<'textarea'>, 'children'>) {
  return (
    <Field {...{ label, hint, error, optional, wide }} {...(id ? { id } : {})}>
      {(wiring) => <textarea {...rest} {...wiring} className="input" />}
    </Field>
  );
}

export interface Option<V extends string = string> {
  value: V;
  label: string;
}

/** The browser's own list: it works with every keyboard, phone and screen reader. */
export function Select({
  label,
  hint,
  error,
  optional,
  wide,
  id,
  options,
  empty,
  ...rest
}: Frame & Omit<ComponentProps<'select'>, 'children'> & { options: readonly Option[]; empty?: string }) {
  return (
    <Field {...{ label, hint, error, optional, wide }} {...(id ? { id } : {})}>
      {(wiring) => (
        <select {...rest} {...wiring} className="input">
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Checkbox({
  label,
  hint,
  ...rest
}: { label: ReactNode; hint?: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className="check">
      <input {...rest} type="checkbox" />
      <span>
        {label}
        {hint && <span className="hint soft small"> {hint}</span>}
      </span>
    </label>
  );
}

/** Two or three ways of showing the same thing. */
export function Segmented<V extends string>(props: {
  legend: string;
  name: string;
  value: V;
  options: readonly Option<V>[];
  onChoose: (value: V) => void;
}) {
  return (
    <fieldset className="field-set">
      <legend className="small">{props.legend}</legend>
      <div className="segmented">
        {props.options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name={props.name}
              value={value}
              checked={value === props.value}
              onChange={() => props.onChoose(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
