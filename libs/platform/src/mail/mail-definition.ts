import type { Locale } from '../text/locale.js';

/**
 * A kind of mail: which lib's `mails/` folder holds `<name>.<locale>.mjml.hbs`, and a sample model for
 * the preview. Models carry finished words (dates already formatted): templates compute nothing.
 */
export interface MailDefinition<Model extends object = object> {
  /** `lib/name`, for example `accounts/sign-in`. */
  readonly name: string;
  /** True when the mail holds a secret: its model is erased after sending. */
  readonly sensitive: boolean;
  readonly sample: (locale: Locale) => Model;
}

export function defineMail<Model extends object>(definition: MailDefinition<Model>): MailDefinition<Model> {
  return definition;
}
