import type { Locale } from '@enishi/platform';

/** "about 90 seconds", "about 2 minutes": half minutes below two minutes, whole ones from there on, rounded up. */
export function durationWords(minutes: number, locale: Locale): string {
  const halves = Math.max(1, Math.ceil(minutes * 2));
  if (halves === 1 || halves === 3) {
    const seconds = halves * 30;
    return { ja: `約${seconds}秒`, en: `about ${seconds} seconds`, 'zh-Hans': `约${seconds}秒` }[locale];
  }
  const whole = Math.ceil(halves / 2);
  const unit = whole === 1 ? 'minute' : 'minutes';
  return { ja: `約${whole}分`, en: `about ${whole} ${unit}`, 'zh-Hans': `约${whole}分钟` }[locale];
}
