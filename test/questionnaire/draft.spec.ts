import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, emptyDraft, mergeDraft } from '@enishi/questionnaire';
import type { Answers, Draft } from '@enishi/questionnaire';

/** A tab of a browser: what it shows, what it last heard, what it has changed since. */
class Tab {
  shown: Record<string, string | number> = {};
  private heard = 0;
  private pending: Record<string, string | number | null> = {};

  answer(question: string, value: string): void {
    this.shown[question] = value;
    this.pending[question] = value;
  }

  save(server: { draft: Draft }): void {
    const merged = mergeDraft(server.draft, this.heard, this.pending);
    server.draft = merged.draft;
    for (const [name, value] of Object.entries(merged.theirs)) {
      if (value === null) delete this.shown[name];
      else this.shown[name] = value as string;
    }
    this.heard = merged.draft.version;
    this.pending = {};
  }
}

describe('two tabs that answer the same form', () => {
  it('keep both answers when they answer different questions', () => {
    const server = { draft: emptyDraft };
    const [left, right] = [new Tab(), new Tab()];
    left.answer('q1', 'left');
    right.answer('q2', 'right');
    left.save(server);
    right.save(server);
    left.save(server);
    expect(server.draft.answers).toEqual({ q1: 'left', q2: 'right' });
    expect(left.shown).toEqual(right.shown);
  });

  it('keep the later answer when both answered one question', () => {
    const server = { draft: emptyDraft };
    const [left, right] = [new Tab(), new Tab()];
    left.answer('q1', 'left');
    right.answer('q1', 'right');
    left.save(server);
    right.save(server);
    expect(server.draft.answers).toEqual({ q1: 'right' });
  });

  it('lose nothing, in any order of answering and saving', () => {
    const step = fc.record({
      tab: fc.constantFrom(0, 1),
      question: fc.constantFrom('q1', 'q2', 'q3'),
      value: fc.string({ minLength: 1, maxLength: 3 }),
      save: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const server = { draft: emptyDraft };
        const tabs = [new Tab(), new Tab()] as const;
        const unsaved = [new Map<string, string>(), new Map<string, string>()] as const;
        const truth: Record<string, string> = {};
        const save = (which: 0 | 1) => {
          tabs[which].save(server);
          for (const [question, value] of unsaved[which]) truth[question] = value;
          unsaved[which].clear();
        };
        for (const { tab, question, value, save: saveNow } of steps) {
          const which = tab;
          tabs[which].answer(question, value);
          unsaved[which].set(question, value);
          if (saveNow) save(which);
        }
        save(0);
        save(1);
        save(0);
        expect(server.draft.answers).toEqual(truth);
        expect(tabs[0].shown).toEqual(truth);
        expect(tabs[1].shown).toEqual(truth);
      }),
      { numRuns: 500, seed: 20260117 },
    );
  });
});

describe('changes between two sets of answers', () => {
  it('bring the first to the second, and are none when nothing changed', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
    const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c'), value) as fc.Arbitrary<Answers>;
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const draft = { version: 1, answers: before, changedAt: {} };
        expect(mergeDraft(draft, 1, changesBetween(before, after)).draft.answers).toEqual(after);
        expect(changesBetween(after, after)).toEqual({});
      }),
      { seed: 1 },
    );
  });
});
