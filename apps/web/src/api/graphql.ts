import type { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.js';

interface Setup {
  introspection: introspection;
  disableMasking: true;
  scalars: { Date: string; DateTime: string; JSON: unknown; JSONObject: Record<string, unknown> };
}

type Graphql = ReturnType<typeof initGraphQLTada<Setup>>;

/** A document as it is sent: its own text and the fragments it names. */
interface SourceDocument {
  readonly source: string;
  readonly parts: readonly SourceDocument[];
}

/**
 * Types a document against apps/server/schema.graphql. Only the types of gql.tada are used: at run time the
 * text is kept as written, so that no parser is sent to the browser.
 */
export const graphql = ((source: string, parts: readonly SourceDocument[] = []): SourceDocument => ({
  source,
  parts,
})) as unknown as Graphql;

/** The text of a document with each fragment once. */
export function textOf(document: unknown): string {
  const seen = new Set<string>();
  const visit = ({ source, parts }: SourceDocument) => {
    if (seen.has(source)) return;
    seen.add(source);
    for (const part of parts) visit(part);
  };
  visit(document as SourceDocument);
  return [...seen].join('\n');
}
