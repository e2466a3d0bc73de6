import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { useDeferredValue } from 'react';
import { useLanguage } from '../locales/language.js';
import { request } from './request.js';

/** Rows that a list shows at first, and how many more each press of the button brings. */
export const FIRST_ROWS = 50;

interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { totalCount: number; hasNextPage: boolean; endCursor: string | null };
}

interface Wanted<Data, Node> {
  /** How many rows to show, as the address says it. */
  show: number | undefined;
  /** Most rows that the server gives at once. */
  most: number;
  /** The list in an answer. */
  pick: (data: Data) => PageOf<Node>;
}

/**
 * Reads a list page by page behind its cursor until as many rows are there as are wanted; suspends before the first. Each page
 * is kept, so that one more costs one request, and after a change all are read again.
 */
export function usePages<Data, Variables extends { first: number; after?: string | null }, Node>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Omit<Variables, 'first' | 'after'>,
  { show: wantedRows = FIRST_ROWS, most, pick }: Wanted<Data, Node>,
): { data: Data; nodes: Node[]; totalCount: number; hasNextPage: boolean; step: number } {
  const { locale } = useLanguage();
  const client = useQueryClient();
  // what is shown stays, and with it the place of the keyboard, until more rows are there
  const show = useDeferredValue(Math.max(1, wantedRows));
  const pages = useSuspenseQuery({
    queryKey: [document, variables, show, locale],
    queryFn: async () => {
      const read: Data[] = [];
      let shown = 0;
      let after: string | null = null;
      do {
        const first = read.length === 0 ? Math.min(FIRST_ROWS, show) : Math.min(most, show - shown);
        const wanted = { ...variables, first, after } as unknown as Variables;
        const data: Data = await client.fetchQuery({
          queryKey: [document, wanted, locale],
          queryFn: () => request(document, wanted),
          staleTime: 60_000,
        });
        read.push(data);
        const page: PageOf<Node> = pick(data);
        shown += page.nodes.length;
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null && shown < show);
      return read;
    },
  }).data;
  const last = pick(pages.at(-1)!).pageInfo;
  return {
    data: pages[0]!,
    nodes: pages.flatMap((data) => [...pick(data).nodes]),
    totalCount: last.totalCount,
    hasNextPage: last.hasNextPage,
    step: most,
  };
}
