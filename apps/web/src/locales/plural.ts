const rules = new Intl.PluralRules('en');

/** English "1 person", "3 people". Japanese and Chinese do not need it. */
export function count(n: number, one: string, other: string): string {
  return `${n.toLocaleString('en-GB')} ${rules.select(n) === 'one' ? one : other}`;
}

/** 1,234 as an office writes it, the same in the three languages. */
export function grouped(n: number): string {
  return n.toLocaleString('en-GB');
}

/** A short time as it is said: half minutes below two minutes as seconds, otherwise whole minutes, rounded up. */
export function halfMinutes(minutes: number): { seconds: number | undefined; whole: number } {
  const halves = Math.max(1, Math.ceil(minutes * 2));
  return { seconds: halves === 1 || halves === 3 ? halves * 30 : undefined, whole: Math.ceil(halves / 2) };
}
