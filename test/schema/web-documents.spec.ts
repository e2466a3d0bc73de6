import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, Kind, parse, print, validate, visit } from 'graphql';
import type { FragmentDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const schema = buildSchema(readFileSync(path.join(root, 'apps/server/schema.graphql'), 'utf8'));

/** Every GraphQL text of the member area, by file. */
const documents = readdirSync(path.join(root, 'apps/web/src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
  .flatMap((file) =>
    [...readFileSync(path.join(root, 'apps/web/src', file), 'utf8').matchAll(/graphql\(\s*`([^`]+)`/g)].map(
      ([, text = '']) => ({
        file,
        text,
        document: parse(text),
      }),
    ),
  );
const fragments = new Map(
  documents.flatMap(({ document }) =>
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one]),
  ),
);

/** The fragments that a document uses, and those that they use. */
function used(text: string, seen = new Set<string>()): Set<string> {
  visit(parse(text), {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment || seen.has(name.value)) return;
      seen.add(name.value);
      used(print(fragment), seen);
    },
  });
  return seen;
}

describe('what the member area asks the server', () => {
  it('is what the server answers, down to the names of arguments, which the types of the client do not check', () => {
    expect(documents.length).toBeGreaterThan(50);
    const wrong = documents
      .filter(({ document }) => document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
      .flatMap(({ file, text }) => {
        const whole = [text, ...[...used(text)].map((name) => print(fragments.get(name)!))].join('\n');
        return validate(schema, parse(whole)).map(({ message }) => `${file}: ${message}`);
      });
    expect(wrong).toEqual([]);
  });
});
