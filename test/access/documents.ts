import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** An operation as a document with everything selected that it can answer, and how its arguments are made. */
export interface GeneratedOperation {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly document: string;
  /** Variables; ids come from `idFor(argument name)`. */
  variables(idFor: (name: string) => string): Record<string, unknown>;
}

/** Fields of one document; the server takes 400. */
const MOST_FIELDS = 300;
const DEEPEST = 5;

/** One document for every field of Query and Mutation, written from the schema itself. */
export function everyOperation(schema: GraphQLSchema): GeneratedOperation[] {
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => generate(kind, field));
  });
}

function generate(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): GeneratedOperation {
  const args = field.args.filter((arg) => isRequired(arg.type, arg.defaultValue) || holdsId(arg.type));
  const declared = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selected = selection(getNamedType(field.type), 1, { left: MOST_FIELDS });
  return {
    kind,
    name: field.name,
    document: `${kind}${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`}${selected} }`,
    variables: (idFor) =>
      Object.fromEntries(args.map((arg) => [arg.name, valueOf(arg.type, arg.name, idFor)])),
  };
}

function selection(type: GraphQLNamedType, depth: number, budget: { left: number }): string {
  if (isUnionType(type)) {
    const parts = type
      .getTypes()
      .map((member) => `... on ${member.name} ${selection(member, depth, budget) || '{ __typename }'}`);
    return ` { __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const parts: string[] = [];
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type);
    const isLeaf = isScalarType(inner) || isEnumType(inner);
    const needsArguments = field.args.some(
      (arg) => isNonNullType(arg.type) && arg.defaultValue === undefined,
    );
    if (budget.left <= 0 || needsArguments || (!isLeaf && depth >= DEEPEST)) continue;
    budget.left -= 1;
    parts.push(`${field.name}${isLeaf ? '' : selection(inner, depth + 1, budget)}`);
  }
  return parts.length > 0 ? ` { ${parts.join(' ')} }` : ' { __typename }';
}

/**
 * A plausible value: ids of somebody else, the first word of an enum, today, one. What may be left out is
 * left out, except ids: filters would hide the rows that must not be there.
 */
export function valueOf(type: GraphQLInputType, name: string, idFor: (name: string) => string): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueOf(inner.ofType, name.replace(/s$/, ''), idFor)];
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(
      (field) => isRequired(field.type, field.defaultValue) || holdsId(field.type),
    );
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, field.name, idFor)]));
  }
  if (isEnumType(inner)) return inner.getValues()[0]!.name;
  switch (inner.name) {
    case 'ID':
      return idFor(name);
    case 'Int':
      return name === 'fiscalYear' || name === 'year' ? 2025 : 1;
    case 'Float':
      return 1;
    case 'Boolean':
      return false;
    case 'Date':
      return '2026-01-20';
    case 'DateTime':
      return '2026-01-20T00:00:00Z';
    default:
      return textFor(name);
  }
}

function isRequired(type: GraphQLInputType, defaultValue: unknown): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function holdsId(type: GraphQLInputType): boolean {
  const inner = getNamedType(type);
  if (isInputObjectType(inner)) return Object.values(inner.getFields()).some((field) => holdsId(field.type));
  return inner.name === 'ID';
}

function textFor(name: string): string {
  if (/email/i.test(name)) return 'somebody@example.org';
  if (/countr/i.test(name)) return 'QZ';
  return 'something';
}
