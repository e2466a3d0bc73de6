import { textOf } from './graphql.js';
import type { TadaDocumentNode } from 'gql.tada';

/** Codes the server answers with when an operation fails as a whole, and two of our own. */
export type FailureCode =
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'TOO_LARGE'
  | 'UNAVAILABLE'
  | 'INTERNAL'
  | 'OFFLINE';

const CODES = new Set<string>([
  'NOT_FOUND',
  'UNAUTHENTICATED',
  'INVALID_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'TOO_LARGE',
  'UNAVAILABLE',
]);

/** A request that failed. The sentence is chosen by code in the reader's language. */
export class RequestFailure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly reference: string | null = null,
    readonly fields: readonly { path: string; problem: string }[] = [],
    /** The server's own sentence, already in the reader's language. */
    readonly sentence: string | null = null,
    /** HTTP status, 0 when there was no answer. */
    readonly status = 0,
  ) {
    super(code);
    this.name = 'RequestFailure';
  }
}

export function failureOf(error: unknown): RequestFailure {
  return error instanceof RequestFailure ? error : new RequestFailure('INTERNAL');
}

interface Answer {
  data?: unknown;
  errors?: {
    message: string;
    extensions?: { code?: string; reference?: string; fields?: { path: string; problem: string }[] };
  }[];
}

/** One GraphQL operation. Throws RequestFailure; a member of a result union is an answer, not a failure. */
export async function request<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: textOf(document), variables }),
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  const error = answer.errors?.[0];
  if (error) throw fromError(error);
  if (!response.ok || !answer.data) throw new RequestFailure(codeOfStatus(response.status));
  return answer.data as Data;
}

/** Sends a file (multipart) to one of the HTTP endpoints; answers its JSON. */
export async function upload<T>(path: string, fields: Record<string, string | Blob>): Promise<T> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const response = await send(path, { method: 'POST', body: form });
  const answer = (await response.json().catch(() => null)) as (T & { error?: unknown; code?: string }) | null;
  if (response.ok && answer) return answer;
  throw fromHttp(response.status, answer);
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('accept', 'application/json');
  headers.set('accept-language', document.documentElement.lang);
  headers.set('x-requested-with', 'enishi-web');
  try {
    return await fetch(path, { ...init, headers, credentials: 'same-origin' });
  } catch {
    throw new RequestFailure('OFFLINE');
  }
}

function fromError(error: NonNullable<Answer['errors']>[number]): RequestFailure {
  const { code = 'INTERNAL', reference = null, fields = [] } = error.extensions ?? {};
  return new RequestFailure(
    CODES.has(code) ? (code as FailureCode) : 'INTERNAL',
    reference,
    fields,
    error.message,
  );
}

function fromHttp(status: number, answer: unknown): RequestFailure {
  const body = (answer ?? {}) as {
    code?: string;
    message?: string;
    reference?: string;
    error?: { code?: string; message?: string };
  };
  const code = body.code ?? body.error?.code ?? '';
  const sentence = body.message ?? body.error?.message ?? null;
  const known = CODES.has(code) ? (code as FailureCode) : codeOfStatus(status);
  return new RequestFailure(known, body.reference ?? null, [], sentence, status);
}

function codeOfStatus(status: number): FailureCode {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403 || status === 404) return 'NOT_FOUND';
  if (status === 409) return 'CONFLICT';
  if (status === 413) return 'TOO_LARGE';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 400 || status === 415 || status === 422) return 'INVALID_INPUT';
  if (status === 502 || status === 503 || status === 504) return 'UNAVAILABLE';
  return 'INTERNAL';
}
