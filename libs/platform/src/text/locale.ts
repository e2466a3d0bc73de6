/** Languages every text exists in. A language more is a file more in each text folder. */
export const LOCALES = ['ja', 'en', 'zh-Hans'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language; a missing one is a compile error. */
export type LocalizedText = Readonly<Record<Locale, string>>;

export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value);
}

/** Best language for an `Accept-Language` header or a BCP 47 tag; English when none fits. */
export function matchLocale(header: string | null | undefined): Locale {
  for (const part of (header ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? '';
    if (tag.startsWith('ja')) return 'ja';
    if (tag.startsWith('zh')) return 'zh-Hans';
    if (tag.startsWith('en')) return 'en';
  }
  return 'en';
}
