import { useLanguage } from '../locales/parts/chapters.js';
import { Checkbox } from '../ui/field.js';
import type { Chapter } from './chapters.documents.js';
import { NameMeDocument } from './chapters.documents.js';
import { HandoverForm } from './handover-form.js';
import { useAct } from './use-act.js';
import { TermStateBadge } from './chapter-words.js';
import { wordFor } from '../ui/code-words.js';

/** My own terms in this chapter: whether I am named, and my notes for those who follow. */
export function MyTerms({ chapter }: { chapter: Chapter }) {
  const { t, f } = useLanguage();
  const words = t.chapters;
  const name = useAct(NameMeDocument, ({ isNamed }) => (isNamed ? words.nameMeYes : words.nameMeNo));
  const mine = chapter.terms.filter(({ isMine }) => isMine);
  if (mine.length === 0) return null;
  return (
    <section className="card stack">
      {mine.map((term) => (
        <div key={term.id} className="stack">
          <h2>
            {wordFor(words.roles, term.role)} <TermStateBadge state={term.state} />
          </h2>
          <p className="soft">
            {f.date(term.startsOn)} – {term.endsOn ? f.date(term.endsOn) : words.noEnd}
          </p>
          <Checkbox
            label={words.nameMe}
            checked={term.isNamed}
            onChange={(event) => name.act({ termId: term.id, isNamed: event.currentTarget.checked })}
          />
          <HandoverForm term={term} />
        </div>
      ))}
      {name.notice}
    </section>
  );
}
