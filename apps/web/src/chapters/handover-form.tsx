import { useLanguage } from '../locales/parts/chapters.js';
import { Button } from '../ui/button.js';
import { TextArea } from '../ui/field.js';
import { useDraft } from '../ui/use-draft.js';
import type { ChapterTerm } from './chapters.documents.js';
import { WriteHandoverDocument } from './chapters.documents.js';
import { useAct } from './use-act.js';

/** What those who follow should know. */
export function HandoverForm({ term }: { term: ChapterTerm }) {
  const { t } = useLanguage();
  const words = t.chapters;
  const form = useDraft(`handover:${term.id}:${String(term.version)}`, {
    handoverNote: term.handoverNote ?? '',
    budgetNote: term.budgetNote ?? '',
  });
  const write = useAct(WriteHandoverDocument, words.notesSaved);
  return (
    <form
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        write.act({ termId: term.id, version: term.version, ...form.value }, form.forget);
      }}
    >
      <TextArea
        label={words.handover}
        hint={words.handoverHint}
        rows={4}
        maxLength={4000}
        value={form.value.handoverNote}
        onChange={(event) => form.change({ handoverNote: event.currentTarget.value })}
      />
      <TextArea
        label={words.budget}
        hint={words.budgetHint}
        rows={2}
        maxLength={4000}
        value={form.value.budgetNote}
        onChange={(event) => form.change({ budgetNote: event.currentTarget.value })}
      />
      {write.notice}
      <div className="row">
        <Button type="submit" look="quiet" busy={write.busy}>
          {words.saveNotes}
        </Button>
      </div>
    </form>
  );
}
