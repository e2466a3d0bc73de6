import type { AnswerProblem, Answers, DraftChanges, Given } from '@enishi/questionnaire';
import { placeIn } from './form-address.js';
import type { FormAddress } from './form-address.js';

/** Where the form stands, as the server tells the browser that holds its cookie. */
export interface ServerState {
  draft: string;
  state: string;
  via: 'SELF' | 'HOST_PROXY';
  answers: Answers;
  version: number;
  place: string | null;
  isShared: boolean;
  /** How long pages are open is noted, until the person says no. */
  isMeasured?: boolean;
  /** What was known before the form was opened; some forms have none. */
  given?: Given;
  /** Questions answered in another browser. */
  hiddenItems?: readonly string[];
}

/** `offline`: no answer came. Everything else is the server's own answer. */
export type Reply<T> = { status: number; body: T } | 'offline';

/** Longest wait for an answer; on a line this slow it is better to try again than to wait. */
const PATIENCE_MS = 15_000;

async function ask<T>(path: string, body?: object): Promise<Reply<T>> {
  try {
    const response = await fetch(path, {
      // A save on its way outlives the page that sent it.
      ...(body && { method: 'POST', body: JSON.stringify(body), keepalive: true }),
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // A proxy or a page of a hotel's network is no answer of ours.
    if (!response.headers.get('content-type')?.startsWith('application/json')) return 'offline';
    if (response.status >= 500 || response.status === 429) return 'offline';
    return { status: response.status, body: (await response.json()) as T };
  } catch {
    return 'offline';
  }
}

/** The server's side of one form. */
export class FormServer {
  constructor(private readonly address: FormAddress) {}

  state(): Promise<Reply<ServerState>> {
    return ask(placeIn(this.address, 'state'));
  }

  saveDraft(draft: {
    base: number;
    changes: DraftChanges;
    place: string;
    language: string;
  }): Promise<Reply<{ version: number; theirs: DraftChanges }>> {
    return ask(placeIn(this.address, 'draft'), draft);
  }

  submit(form: {
    key: string;
    /** Draft version that this browser last heard of. */
    base: number;
    /** Keys of what was changed here and is not saved yet. */
    unsaved: readonly string[];
    answers: Answers;
    language: string;
  }): Promise<Reply<{ problems?: AnswerProblem[] }>> {
    return ask(placeIn(this.address, 'submit'), form);
  }

  /** How long a page was open; nobody waits for it, and nothing is lost without it. */
  async tellVisit(visit: { page: string; seconds: number; problems: number }): Promise<void> {
    await ask(placeIn(this.address, 'visit'), visit);
  }

  /** Notes no times any more. @returns false when the server did not hear it. */
  async stopMeasuring(): Promise<boolean> {
    const reply = await ask(placeIn(this.address, 'unmeasured'), {});
    return reply !== 'offline' && reply.status === 200;
  }
}
