import { GraphQLError, Kind } from 'graphql';
import type {
  ASTVisitor,
  DocumentNode,
  FragmentDefinitionNode,
  SelectionSetNode,
  ValidationContext,
} from 'graphql';

/** How much one document may ask for. Our own pages stay far below. */
export const LIMITS = {
  depth: 9,
  aliases: 25,
  directives: 20,
  fields: 400,
  rootFields: 12,
  tokens: 4000,
} as const;

/**
 * Validation rule that refuses documents beyond the limits, fragments unfolded, before anything is
 * executed: depth, aliases, directives, root fields and the total of fields.
 */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    Document(document) {
      const problem = measure(document);
      if (problem) {
        context.reportError(
          new GraphQLError(`The document asks for too much: ${problem}.`, {
            extensions: { code: 'LIMIT_EXCEEDED' },
          }),
        );
      }
    },
  };
}

interface Tally {
  fields: number;
  aliases: number;
  directives: number;
  depth: number;
}

function measure(document: DocumentNode): string | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    if (node.selectionSet.selections.length > LIMITS.rootFields)
      return `more than ${LIMITS.rootFields} operations at once`;
    const tally: Tally = { fields: 0, aliases: 0, directives: node.directives?.length ?? 0, depth: 0 };
    walk(node.selectionSet, 1, fragments, [], tally);
    for (const name of ['depth', 'aliases', 'directives', 'fields'] as const) {
      if (tally[name] > LIMITS[name]) return `${name} over ${LIMITS[name]}`;
    }
  }
  return null;
}

function walk(
  set: SelectionSetNode,
  depth: number,
  fragments: Map<string, FragmentDefinitionNode>,
  open: readonly string[],
  tally: Tally,
): void {
  tally.depth = Math.max(tally.depth, depth);
  for (const node of set.selections) {
    tally.directives += node.directives?.length ?? 0;
    // counted out: no need to unfold further, and a fragment bomb ends here
    if (tally.fields > LIMITS.fields || tally.depth > LIMITS.depth) return;
    if (node.kind === Kind.FIELD) {
      tally.fields += 1;
      if (node.alias) tally.aliases += 1;
      if (node.selectionSet) walk(node.selectionSet, depth + 1, fragments, open, tally);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      walk(node.selectionSet, depth, fragments, open, tally);
    } else {
      const name = node.name.value;
      const fragment = fragments.get(name);
      if (fragment && !open.includes(name))
        walk(fragment.selectionSet, depth, fragments, [...open, name], tally);
    }
  }
}
