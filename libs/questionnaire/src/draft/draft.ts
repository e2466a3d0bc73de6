import type { Answers, AnswerValue } from '../answer/answer.js';
import { applyChanges, type DraftChanges, fieldChanges, lineKey, valueAt } from './changes.js';

/** Answers on the way, with the version at which each last changed, so that two tabs can be merged. */
export interface Draft {
  version: number;
  answers: Answers;
  /** By the keys of {@link DraftChanges}. */
  changedAt: Readonly<Record<string, number>>;
}

export interface MergedDraft {
  draft: Draft;
  /** What others changed since `base` and the sender has not seen. */
  theirs: DraftChanges;
}

export const emptyDraft: Draft = { version: 0, answers: {}, changedAt: {} };

/**
 * Merges what one tab changed since it last heard from us (`base`). Field by field, inside the lines of a
 * roster too: what only one tab changed is kept from that tab; what both changed is the one that arrives
 * last. Nothing else is touched. A field that somebody changed in a line that another tab removed brings
 * back the line with that field, because what was typed last is kept.
 */
export function mergeDraft(draft: Draft, base: number, changes: DraftChanges): MergedDraft {
  const fields = fieldChanges(draft.answers, changes);
  const changed = Object.keys(fields);
  if (changed.length === 0) return { draft, theirs: theirsSince(draft, base, new Set()) };
  const version = draft.version + 1;
  const answers = applyChanges(draft.answers, fields);
  const changedAt: Record<string, number> = { ...draft.changedAt };
  for (const key of changed) {
    changedAt[key] = version;
    const at = lineKey(key);
    if (!at) continue;
    const whole = `${at.roster}#${at.line}`;
    const isThere = valueAt(answers, whole) !== null;
    // A line that came or went: whoever has not seen it must hear of the line and of its fields.
    if (isThere !== (valueAt(draft.answers, whole) !== null)) {
      changedAt[whole] = version;
      for (const other of Object.keys(changedAt))
        if (other.startsWith(`${whole}.`)) changedAt[other] = version;
    }
  }
  const merged = { version, answers, changedAt };
  return { draft: merged, theirs: theirsSince(merged, base, new Set(changed)) };
}

/** What changed after `base`, without what the sender says himself. */
function theirsSince({ answers, changedAt }: Draft, base: number, said: ReadonlySet<string>): DraftChanges {
  const theirs: Record<string, AnswerValue | null> = {};
  // Lines before their fields, in the order in which they stand.
  const keys = Object.keys(changedAt).filter((key) => (changedAt[key] as number) > base && !said.has(key));
  for (const key of keys) {
    const at = lineKey(key);
    if (at?.field === undefined || valueAt(answers, `${at.roster}#${at.line}`) !== null)
      theirs[key] = valueAt(answers, key);
  }
  return theirs;
}
