import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum out of words with their sentences; the words are those of the database. */
export function describedEnum<Word extends string>(
  name: string,
  description: string,
  sentences: Readonly<Record<Word, string>>,
): Record<string, string> {
  const words = Object.fromEntries(Object.keys(sentences).map((word) => [word, word]));
  const valuesMap = Object.fromEntries(
    Object.entries<string>(sentences).map(([word, sentence]) => [word, { description: sentence }]),
  );
  registerEnumType(words, { name, description, valuesMap });
  return words;
}
