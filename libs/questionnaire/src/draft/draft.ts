import type { Answers, AnswerValue } from '../answer/answer.js';

/** Answers on the way, with the version at which each last changed, so that two tabs can be merged. */
export interface Draft {
  version: number;
  answers: Answers;
  changedAt: Readonly<Record<string, number>>;
}

/** `null` empties an answer. */
export type DraftChanges = Readonly<Record<string, AnswerValue | null>>;

export interface MergedDraft {
  draft: Draft;
  /** What others changed since `base` and the sender has not seen. */
  theirs: DraftChanges;
}

export const emptyDraft: Draft = { version: 0, answers: {}, changedAt: {} };

/**
 * Merges what one tab changed since it last heard from us (`base`). Answer by answer: what only one tab
 * changed is kept from that tab; what both changed is the one that arrives last. Nothing else is touched.
 */
export function mergeDraft(draft: Draft, base: number, changes: DraftChanges): MergedDraft {
  const changed = Object.keys(changes);
  const theirs: Record<string, AnswerValue | null> = {};
  for (const [name, version] of Object.entries(draft.changedAt))
    if (version > base && !changed.includes(name)) theirs[name] = draft.answers[name] ?? null;
  if (changed.length === 0) return { draft, theirs };
  const version = draft.version + 1;
  const answers: Record<string, AnswerValue> = { ...draft.answers };
  const changedAt: Record<string, number> = { ...draft.changedAt };
  for (const name of changed) {
    const value = changes[name];
    if (value === null || value === undefined) delete answers[name];
    else answers[name] = value;
    changedAt[name] = version;
  }
  return { draft: { version, answers, changedAt }, theirs };
}

/** What changed between two sets of answers, as the browser sends it. */
export function changesBetween(before: Answers, after: Answers): DraftChanges {
  const changes: Record<string, AnswerValue | null> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const now = Object.hasOwn(after, name) ? after[name] : undefined;
    const then = Object.hasOwn(before, name) ? before[name] : undefined;
    if (JSON.stringify(now) !== JSON.stringify(then)) changes[name] = now ?? null;
  }
  return changes;
}
