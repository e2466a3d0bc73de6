import { GraphQLSchemaHost } from '@nestjs/graphql';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, printSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';

/** Places in the schema that say nothing about themselves. */
function undescribed(schema: GraphQLSchema): string[] {
  const silent: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (!type.description && !['Query', 'Mutation'].includes(type.name)) silent.push(type.name);
    if (isEnumType(type)) continue;
    if (!isObjectType(type) && !isInputObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.description) silent.push(`${type.name}.${field.name}`);
      const args = 'args' in field ? field.args : [];
      for (const arg of args) if (!arg.description) silent.push(`${type.name}.${field.name}(${arg.name})`);
    }
  }
  return silent;
}

describe('the GraphQL schema', async () => {
  const { server } = await startTestServer();
  const { schema } = server.app!.get(GraphQLSchemaHost);

  it('is the one that was reviewed', async () => {
    await expect(`${printSchema(schema)}\n`).toMatchFileSnapshot('../../apps/server/schema.graphql');
  });

  it('describes every type, field and argument', () => {
    expect(undescribed(schema)).toEqual([]);
  });
});
