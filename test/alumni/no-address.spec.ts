import { AccessDeclarationsCheck, allows } from '@enishi/accounts';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { everyOperation } from '../access/documents.js';
import { chapterWorld } from './chapter-world.js';

const world = await chapterWorld();
const { chapter, coordinator, members, rows, test } = world;
const app = test.server.app!;
const { schema } = app.get(GraphQLSchemaHost);
const declared = new Map(
  app
    .get(AccessDeclarationsCheck)
    .operations()
    .map(({ kind, name, declared: access }) => [`${kind} ${name}`, access]),
);

/** Operations that a coordinator who is no member may call. */
const theirs = everyOperation(schema).filter(({ kind, name }) => {
  const access = declared.get(`${kind} ${name}`);
  return access?.kind === 'capacities' && allows(access, 'COORDINATOR');
});

/** Names of all fields that an answer of a type can hold, as paths. */
function fieldsBelow(type: GraphQLNamedType, path: string, seen: ReadonlySet<string>): string[] {
  if (isUnionType(type))
    return type.getTypes().flatMap((member) => fieldsBelow(member, `${path}<${member.name}>`, seen));
  if (!isObjectType(type) || seen.has(type.name)) return [];
  const deeper = new Set([...seen, type.name]);
  return Object.values(type.getFields()).flatMap((field) => [
    `${path}.${field.name}`,
    ...fieldsBelow(getNamedType(field.type), `${path}.${field.name}`, deeper),
  ]);
}

const ADDRESS = /e-?mail|address|contact/i;
/** The street of an event, which everybody reads on its public page. */
const VENUE = /(^|\.)events?(\.nodes)?\.address$/;

describe('what a coordinator can ask', () => {
  it('holds no field for an address in any answer', () => {
    const roots = { query: schema.getQueryType()!, mutation: schema.getMutationType()! };
    const paths = theirs.flatMap(({ kind, name }) =>
      fieldsBelow(getNamedType(roots[kind].getFields()[name]!.type), name, new Set()),
    );
    expect(theirs.length).toBeGreaterThan(12);
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => ADDRESS.test(path.split('.').at(-1)!) && !VENUE.test(path))).toEqual([]);
  });

  it('would be noticed: an administrator’s list of accounts has one', () => {
    const paths = fieldsBelow(
      getNamedType(schema.getQueryType()!.getFields()['accounts']!.type),
      'accounts',
      new Set(),
    );
    expect(paths.some((path) => ADDRESS.test(path))).toBe(true);
  });

  it('answers without any address of a member, called for real on a chapter that is full of them', async () => {
    const { id, slug } = await chapter('full', { countries: ['ID'] });
    const people = await members(15, 'ID');
    await coordinator(id, people[0]!);
    const desk = await test.signIn([{ capacity: 'COORDINATOR', scopeId: id }]);
    const [city] = await rows<{ id: string }>(
      `insert into chapter_city (id, chapter_id, name, name_key, created_at) values (gen_random_uuid(), $1, 'Bandung', 'bandung', now()) returning id`,
      [id],
    );
    const [call] = await rows<{ id: string }>(
      `insert into nomination_call (id, chapter_id, state, texts, places, applies_until, ranked_until, created_at)
       values (gen_random_uuid(), $1, 'RANKING', '{"en": {"title": "A stay", "about": "In Japan"}}', 2, '2026-01-10', '2026-02-10', now()) returning id`,
      [id],
    );
    await rows(
      `insert into nomination (id, call_id, person_id, state, statement, host, applied_at)
       select gen_random_uuid(), $1, person_id, 'APPLIED', 'because', 'Chiba', now() from chapter_member where chapter_id = $2`,
      [call!.id, id],
    );
    const ids: Record<string, string> = { chapterId: id, cityId: city!.id, callId: call!.id };
    const answers: string[] = [];
    for (const operation of theirs) {
      const variables = operation.variables((name) => ids[name] ?? id);
      if ('slug' in variables) variables['slug'] = slug;
      answers.push(JSON.stringify(await test.graphql(operation.document, variables, desk)));
    }
    const text = answers.join('\n');

    expect(text).toContain('PERSON ID');
    expect(text).not.toMatch(/@mail\.example\.org|@example\.org/);
    for (const { email } of people) expect(text).not.toContain(email.split('@')[0]);
  });
});
