import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import type { TadaDocumentNode } from 'gql.tada';
import { useLanguage } from '../locales/language.js';
import { failureOf, request } from './request.js';

/** One cache for all screens. What a person can mend is never retried; what the network did is, twice. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (tries, error) => tries < 2 && ['UNAVAILABLE', 'OFFLINE'].includes(failureOf(error).code),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}

type NoInput = Record<string, never>;

/**
 * Reads one document and suspends until it is there. The language is part of the key, because the server
 * writes some sentences; what was shown stays until the new answer comes.
 */
export function useRead<Data, Variables extends object = NoInput>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  options: { every?: number | false } = {},
): Data {
  const { locale } = useLanguage();
  return useSuspenseQuery({
    queryKey: [document, variables, locale],
    queryFn: () => request(document, variables),
    refetchInterval: options.every ?? false,
  }).data;
}

/** Reads without suspending, for parts that may come later; `undefined` until then. */
export function useLateRead<Data, Variables extends object = NoInput>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  options: { every?: (data: Data | undefined) => number | false; when?: boolean } = {},
) {
  const { locale } = useLanguage();
  return useQuery({
    queryKey: [document, variables, locale],
    queryFn: () => request(document, variables),
    refetchInterval: (query) => options.every?.(query.state.data) ?? false,
    enabled: options.when ?? true,
    placeholderData: keepPreviousData,
    throwOnError: false,
  });
}

/** Sends one mutation; afterwards every screen reads again. */
export function useSend<Data, Variables extends object = NoInput>(
  document: TadaDocumentNode<Data, Variables>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Variables) => request(document, variables),
    // not awaited: what is read again may take away the component that waits for the answer
    onSuccess: () => void client.invalidateQueries(),
  });
}
