import type { ListField } from '../headings/fields.js';
import type { MessageParams } from '../invitee-row.js';
import type { RefusalCode } from '../reading/refusal.js';
import { countryLabel } from '../values/country-label.js';
import { en } from './en.js';
import { FIELD_LABELS } from './field-labels.js';
import { ja, type MessageKey } from './ja.js';
import { zhHans } from './zh-hans.js';

type Language = 'ja' | 'en' | 'zh-Hans';

export const MESSAGES: Record<Language, Record<MessageKey, string>> = { ja, en, 'zh-Hans': zhHans };

/** The sentence for a problem in the reader's language. `country:XX` and `field:x` in params become names. */
export function renderMessage(
  locale: Language,
  key: string,
  params: MessageParams,
  value: string | null,
): string {
  const sentence = MESSAGES[locale][key as MessageKey] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'value') return value ?? String(params['value'] ?? '');
    return label(locale, String(params[name] ?? ''));
  });
}

/** The sentence for a file that was not read. */
export function renderRefusal(locale: Language, code: RefusalCode, params: MessageParams): string {
  return renderMessage(locale, `refusal.${code}`, params, null);
}

function label(locale: Language, text: string): string {
  if (text.startsWith('field:')) return FIELD_LABELS[text.slice(6) as ListField]?.[locale] ?? text.slice(6);
  if (!text.startsWith('country:')) return text;
  const codes = text.split(' ').map((part) => part.replace('country:', ''));
  return codes.map((code) => countryLabel(code, locale)).join(locale === 'en' ? ', ' : '、');
}
