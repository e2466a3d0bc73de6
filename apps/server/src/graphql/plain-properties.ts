import { isObjectType } from 'graphql';
import type { GraphQLField, GraphQLSchema } from 'graphql';

/**
 * Nest gives every field a resolver, even where it only reads the property of that name. The compiler
 * calls each one, with an info object and a catch around it, which made half the cost of a long list;
 * without one it reads the property itself. Fields whose resolver does anything else keep it. A plain
 * property must not hold a promise: what is computed has a `@ResolveField`.
 */
export function plainProperties(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve?.name === NEST_READS_PROPERTY && readsOnly(field)) delete field.resolve;
    }
  }
  return schema;
}

/** Name of the function that @nestjs/graphql puts on fields without a resolver of their own. */
const NEST_READS_PROPERTY = 'rootFieldResolver';

/** Tries it out: it must read the property of the field's name, and have no default for a missing one. */
function readsOnly({ name, resolve }: GraphQLField<unknown, unknown>): boolean {
  const read = resolve as unknown as (root: unknown) => unknown;
  const marker = Symbol('value');
  return read({ [name]: marker }) === marker && read({}) === undefined;
}
