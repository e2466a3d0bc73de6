import { Link } from '@tanstack/react-router';
import { useLanguage } from '../locales/parts/chapters.js';
import { LANGUAGES } from '../locales/locale.js';
import { holds, useMe } from '../session/me.js';
import { countryName, wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { ChapterCalls } from './chapter-calls.js';
import { ChapterDemand } from './chapter-demand.js';
import { Part, Typed } from './chapter-words.js';
import type { Chapter } from './chapters.documents.js';
import { MyTerms } from './my-terms.js';
import { MyMembership } from './my-membership.js';
import { useChapter } from './use-chapter.js';

/** What members see of a chapter: what it is, who runs it, what it did; and what they can do themselves. */
export function ChapterAbout() {
  const me = useMe();
  const chapter = useChapter();
  const isMember = holds(me, ['MEMBER']);
  return (
    <div className="stack-wide">
      <Facts chapter={chapter} />
      {isMember && <MyTerms chapter={chapter} />}
      {isMember && <MyMembership chapter={chapter} />}
      {isMember && chapter.isMine && <ChapterDemand chapterId={chapter.id} />}
      {isMember && chapter.isMine && <ChapterCalls chapterId={chapter.id} />}
      <Coordinators chapter={chapter} />
      <PublishedReports chapter={chapter} />
    </div>
  );
}

function Facts({ chapter }: { chapter: Chapter }) {
  const { t, f, locale } = useLanguage();
  const words = t.chapters;
  // a year or a month stays as it is known
  const printed = (date: string | null) =>
    date && date.length === 10 ? f.date(date) : (date?.replace('-', '/') ?? '');
  const facts: [string, string][] = [
    [words.ownName, chapter.ownName ?? ''],
    [words.countries, f.list(chapter.countries.map((code) => countryName(code, locale)))],
    [words.place, chapter.place ?? ''],
    [words.fields, chapter.fields.join(', ')],
    [words.founded, printed(chapter.foundedOn)],
    [words.registered, [printed(chapter.registeredOn), chapter.registeredWith].filter(Boolean).join(' · ')],
    [
      words.languages,
      f.list(
        chapter.languages.map((code) => LANGUAGES.find((language) => language.code === code)?.name ?? code),
      ),
    ],
    [words.timeZone, chapter.timeZone],
  ];
  return (
    <section className="card stack">
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== '')
          .flatMap(([label, value]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label} value`}>{value}</dd>,
          ])}
      </dl>
      {chapter.branches.length > 0 && (
        <div>
          <h2>{words.branches}</h2>
          <ul className="plain-list">
            {chapter.branches.map(({ id, slug, name }) => (
              <li key={id}>
                <Link to="/chapters/$slug" params={{ slug }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Coordinators({ chapter }: { chapter: Chapter }) {
  const { t } = useLanguage();
  const words = t.chapters;
  const running = chapter.terms.filter(({ state }) => state === 'RUNNING');
  return (
    <section className="stack">
      <h2>{words.coordinators}</h2>
      {!running.some(({ name }) => name !== null) && <p className="soft">{words.coordinatorsNone}</p>}
      <ul className="plain-list stack">
        {running
          .filter(({ name }) => name !== null)
          .map(({ id, name, role, duty }) => (
            <li key={id}>
              {name}{' '}
              <span className="soft small">
                {[wordFor(words.roles, role), duty].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

function PublishedReports({ chapter }: { chapter: Chapter }) {
  const { t, f } = useLanguage();
  const words = t.chapters;
  const published = chapter.reports.filter(({ state }) => state === 'PUBLISHED');
  return (
    <section className="stack">
      <h2>{words.whatWeDid}</h2>
      {published.length === 0 && <EmptyState title={words.reportsNone} />}
      {published.map((report) => (
        <article key={report.id} className="card stack">
          <div>
            <h3>{words.quarter(f.fiscalYear(report.fiscalYear), report.quarter)}</h3>
            <p className="soft small">{words.tookPart(report.participants)}</p>
          </div>
          <Typed words={report.activities} />
          <Part title={words.results} words={report.results} />
          <Part title={words.plans} words={report.plans} />
        </article>
      ))}
    </section>
  );
}
