import type { TadaDocumentNode } from 'gql.tada';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSend } from '../api/queries.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';

interface Act<Data, Variables> {
  act: (variables: Variables, done?: (data: Data) => void) => void;
  busy: boolean;
  /** What the server refused or what failed; stands near the button. */
  notice: ReactNode;
}

/** The sentence of a refusal, wherever the answer of a mutation holds one. */
function refusalIn(data: object): string | null {
  for (const answer of Object.values(data) as unknown[])
    if (typeof answer === 'object' && answer !== null && 'message' in answer) return String(answer.message);
  return null;
}

/** Sends one mutation, says in a word what was done, and keeps what was refused. */
export function useAct<Data extends object, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  said: string | ((variables: Variables) => string),
): Act<Data, Variables> {
  const send = useSend(document);
  const say = useSay();
  const [refused, setRefused] = useState<string | null>(null);
  return {
    act: (variables, done) => {
      if (send.isPending) return;
      setRefused(null);
      send.mutate(variables, {
        onSuccess: (data) => {
          const refusal = refusalIn(data);
          setRefused(refusal);
          if (refusal) return;
          say(typeof said === 'string' ? said : said(variables));
          done?.(data);
        },
      });
    },
    busy: send.isPending,
    notice: (
      <>
        {refused && (
          <div className="notice warn" role="alert">
            {refused}
          </div>
        )}
        {send.error && <FailureNotice error={send.error} />}
      </>
    ),
  };
}
