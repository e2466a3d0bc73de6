import { Link } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/chapters.js';
import { ToDecideDocument } from './chapters.documents.js';

/** Reports and rankings that wait for the secretariat, each with the way to it. */
export function ToDecide() {
  const { t, f } = useLanguage();
  const { chapterReportsToDecide, nominationCallsToDecide, chapters } = useRead(ToDecideDocument, {});
  const words = t.chapters;
  const chapterOf = (id: string) => chapters.nodes.find((chapter) => chapter.id === id);
  const waits = chapterReportsToDecide.length + nominationCallsToDecide.length > 0;
  return (
    <section className="card stack">
      <h2>{words.toDecideTitle}</h2>
      {!waits && <p className="soft">{words.toDecideNone}</p>}
      {waits && (
        <ul className="plain-list stack">
          {chapterReportsToDecide.map(({ id, chapterId, fiscalYear, quarter }) => {
            const chapter = chapterOf(chapterId);
            return (
              chapter && (
                <li key={id}>
                  <Link to="/chapters/$slug/reports" params={{ slug: chapter.slug }}>
                    {words.reportTitle}: {chapter.name}, {words.quarter(f.fiscalYear(fiscalYear), quarter)}
                  </Link>
                </li>
              )
            );
          })}
          {nominationCallsToDecide.map(({ id, chapterId, title }) => {
            const chapter = chapterOf(chapterId);
            return (
              chapter && (
                <li key={id}>
                  <Link to="/chapters/$slug/nominations" params={{ slug: chapter.slug }}>
                    {words.tabNominations}: {chapter.name}, {title}
                  </Link>
                </li>
              )
            );
          })}
        </ul>
      )}
    </section>
  );
}
