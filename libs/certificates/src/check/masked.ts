/** Initials of a passport name, one letter per word: "NGUYEN THI THU HUONG" is N. T. T. H. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.match(/\p{L}/u)?.[0] ?? '')
    .filter((letter) => letter !== '')
    .map((letter) => `${letter.toUpperCase()}.`)
    .join(' ');
}

/** A member ID with only its end readable: •••-•••-9RC. */
export function maskedMemberId(printed: string): string {
  const open = Math.max(printed.length - 3, Math.ceil(printed.length / 2));
  return printed.slice(0, open).replace(/[^-\s/]/g, '•') + printed.slice(open);
}
