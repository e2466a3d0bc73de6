/** Fields of a submitted form, before anybody looked at them. */
export type FormFields = Record<string, unknown> | null | undefined;

/** One text field; empty when it is missing or something else was sent, never longer than `most`. */
export function formText(fields: FormFields, name: string, most: number): string {
  const value = fields?.[name];
  return typeof value === 'string' ? value.slice(0, most) : '';
}
