import {
  addCity,
  appointCoordinator,
  claimMembership,
  nameMe,
  openChapter,
  writeHandover,
} from '@enishi/alumni';
import { PERSONAS } from '../personas.js';
import type { YearStage } from '../year/year-stage.js';
import { DEMO_CHAPTERS } from './chapter-list.js';
import type { DemoChapter } from './chapter-list.js';
import { givePart, selectChapterPeople } from './chapters.queries.js';

/** Members of a chapter who apply to its calls. */
const APPLICANTS = 3;

/**
 * Opens the chapters of the club with their coordinators; the demo's coordinator runs the one of Thailand. Terms that
 * are over are thanked for by the reaction that follows.
 */
export async function foundChapters(stage: YearStage, officer: string): Promise<void> {
  const office = stage.as(officer, 'OFFICER');
  for (const chapter of DEMO_CHAPTERS) {
    const { isForming, cities, terms: _terms, ...fields } = chapter;
    const opened = await openChapter(office, {
      ...fields,
      kind: 'COUNTRY',
      countries: [...fields.countries],
      fields: [],
      languages: chapter.slug === 'japan' ? ['ja', 'en'] : ['en'],
      isForming: isForming ?? false,
    });
    if (opened.__typename !== 'ChapterSaved') throw new Error(`chapter ${chapter.slug}`);
    const chapterId = opened.chapter.id;
    for (const name of cities) await addCity(office, { chapterId, name });
    await appointAll(stage, officer, chapterId, chapter);
  }
  await stage.settle();
}

async function appointAll(
  stage: YearStage,
  officer: string,
  chapterId: string,
  chapter: DemoChapter,
): Promise<void> {
  const office = stage.as(officer, 'OFFICER');
  const country = chapter.countries[0]!;
  const extra = chapter.slug === 'thailand' ? APPLICANTS : 0;
  const people = await selectChapterPeople(stage.system(), country, chapter.terms.length + extra);
  for (const [place, { personId, memberId }] of people.entries()) {
    const isPersona = chapter.slug === 'thailand' && place === 0;
    const email = isPersona
      ? PERSONAS.coordinator.email
      : `${chapter.slug}.${String(place + 1)}@mail.example.org`;
    await givePart(stage.system(), personId, email, isPersona ? 'KANYA SRISUK' : null);
    // one network after another, because claims are limited
    const ip = `198.51.${String(country.charCodeAt(0))}.${String(country.charCodeAt(1) + place)}`;
    await claimMembership(stage.visitor('en'), { memberId, email, ip });
    const term = chapter.terms[place];
    if (!term) continue;
    const appointed = await appointCoordinator(office, {
      chapterId,
      memberId,
      role: term.role,
      duty: term.duty ?? null,
      startsOn: term.from,
      endsOn: term.to,
    });
    if (appointed.__typename !== 'TermSaved') throw new Error(`${chapter.slug}: ${appointed.__typename}`);
    const { id: termId, version } = appointed.term;
    if (term.isNamed) await nameMe(stage.as(officer, 'MEMBER', personId), { termId, isNamed: true });
    else if (term.to)
      await writeHandover(office, {
        termId,
        version,
        handoverNote:
          'The embassy helps when it is asked three months ahead. Members answer invitations best on Thursday evening.',
        budgetNote: 'Room and tea for 60 people: about 45,000 yen. Speakers paid their own travel.',
      });
  }
}
