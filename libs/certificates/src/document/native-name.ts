/** How a name in its own script is set: which typeface, which language tag, which direction. */
export interface NativeName {
  text: string;
  /** Key of the typeface in layout/certificate.typ; null = the Latin, Greek and Cyrillic faces. */
  face: string | null;
  /** BCP 47 language of the text, goes into the tags of the PDF. */
  language: string;
  region: string | null;
  rtl: boolean;
}

/** Scripts that name their typeface alone. The language is the usual one of the script when nobody told another. */
const SCRIPTS: { script: RegExp; face: string; language: string }[] = [
  { script: /\p{Script=Hangul}/u, face: 'ko', language: 'ko' },
  { script: /\p{Script=Devanagari}/u, face: 'hi', language: 'hi' },
  { script: /\p{Script=Bengali}/u, face: 'bn', language: 'bn' },
  { script: /\p{Script=Tamil}/u, face: 'ta', language: 'ta' },
  { script: /\p{Script=Sinhala}/u, face: 'si', language: 'si' },
  { script: /\p{Script=Thai}/u, face: 'th', language: 'th' },
  { script: /\p{Script=Lao}/u, face: 'lo', language: 'lo' },
  { script: /\p{Script=Khmer}/u, face: 'km', language: 'km' },
  { script: /\p{Script=Myanmar}/u, face: 'my', language: 'my' },
  { script: /\p{Script=Tibetan}/u, face: 'bo', language: 'dz' },
  { script: /\p{Script=Ethiopic}/u, face: 'am', language: 'am' },
  { script: /\p{Script=Georgian}/u, face: 'ka', language: 'ka' },
  { script: /\p{Script=Mongolian}/u, face: 'mvf', language: 'mn' },
  { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, face: 'ja', language: 'ja' },
];

/** Letters that Urdu has and Arabic and Persian have not: ٹ ڈ ڑ ں ے ہ ھ. */
const URDU_LETTERS = /[\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06be]/u;

/** Where traditional characters are written, and where Japanese and Korean forms are. */
const HAN_BY_NATIONALITY: Record<string, string> = {
  TW: 'zh-Hant',
  HK: 'zh-Hant',
  MO: 'zh-Hant',
  JP: 'ja',
  KR: 'ko',
};
const REGIONS: Record<string, string> = { 'zh-Hans': 'CN', 'zh-Hant': 'TW', ja: 'JP' };

/**
 * Chooses typeface, language and direction for a native-script name. Han characters are one set of codes with
 * different forms in each language, so a told language decides first, then the nationality, then simplified Chinese.
 */
export function setNativeName(
  text: string,
  told: string | null,
  nationalities: readonly string[],
): NativeName {
  if (/\p{Script=Arabic}/u.test(text)) {
    const urdu = told ? told.startsWith('ur') : URDU_LETTERS.test(text) || nationalities.includes('PK');
    return {
      text,
      face: urdu ? 'ur' : 'ar',
      language: told ?? (urdu ? 'ur' : 'ar'),
      region: null,
      rtl: true,
    };
  }
  const alone = SCRIPTS.find(({ script }) => script.test(text));
  if (alone) {
    const language = told ?? alone.language;
    return { text, face: alone.face, language, region: REGIONS[alone.face] ?? null, rtl: false };
  }
  if (/\p{Script=Han}/u.test(text)) {
    const face = hanFace(told, nationalities);
    return { text, face, language: told ?? face, region: REGIONS[face] ?? null, rtl: false };
  }
  const rtl = /[\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]/u.test(
    text,
  );
  return { text, face: null, language: told ?? 'und', region: null, rtl };
}

function hanFace(told: string | null, nationalities: readonly string[]): string {
  if (told) {
    if (/^zh-(Hant|TW|HK|MO)/i.test(told)) return 'zh-Hant';
    if (told.startsWith('ja')) return 'ja';
    if (told.startsWith('ko')) return 'ko';
    return 'zh-Hans';
  }
  for (const nationality of nationalities) {
    const face = HAN_BY_NATIONALITY[nationality];
    if (face) return face;
  }
  return 'zh-Hans';
}
