/** `{name}` in a title. */
export const pipedName = /\{([^{}\s]{1,100})\}/g;

/** Names that a text pipes. */
export const pipedNames = (text: string): string[] =>
  [...text.matchAll(pipedName)].map((match) => match[1] as string);
