import { queryOptions } from '@tanstack/react-query';
import { request } from '../api/request.js';
import { SessionDocument } from './session.documents.js';

/** Who is here and what day it is; asked once and again after every change. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => request(SessionDocument, {}),
  staleTime: 60_000,
});
