import { Kind, getNamedType, isInputObjectType, typeFromAST } from 'graphql';
import type { DocumentNode, GraphQLNamedType, GraphQLSchema, NamedTypeNode } from 'graphql';

/** True when a variable of the operation is, or holds, an input object with fields that have defaults. */
export function usesInputDefaults(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): boolean {
  return document.definitions.some(
    (node) =>
      node.kind === Kind.OPERATION_DEFINITION &&
      (!operationName || node.name?.value === operationName) &&
      (node.variableDefinitions ?? []).some(({ type }) => {
        const known = typeFromAST(schema, type as NamedTypeNode);
        return known !== undefined && holdsDefaults(getNamedType(known), new Set());
      }),
  );
}

function holdsDefaults(type: GraphQLNamedType, seen: Set<GraphQLNamedType>): boolean {
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some(
    (field) => field.defaultValue !== undefined || holdsDefaults(getNamedType(field.type), seen),
  );
}
