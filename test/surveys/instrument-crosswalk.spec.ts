import { describe, expect, it } from 'vitest';
import { questionnaire } from '@enishi/questionnaire';
import {
  comparableItems,
  crosswalk,
  type Instrument,
  intlStudentsItem,
  presentFollowUpAlumni,
  presentFollowUpHosts,
  trendBreaks,
} from '@enishi/surveys';

/** The next version of an instrument, with other English words for one item. */
function next({ definition, texts, languages }: Instrument, item: string, title: string): Instrument {
  const later = { ...definition, version: definition.version + 1 };
  const { questions } = texts.en;
  return {
    questionnaire: questionnaire(later),
    definition: later,
    languages,
    texts: {
      ...texts,
      en: { ...texts.en, questions: { ...questions, [item]: { ...questions[item], title } } },
    },
  };
}

const second = next(presentFollowUpAlumni, 'A.INFL', 'How important was the visit for your career?');
const versions = [presentFollowUpAlumni, second];

describe('a trend over two versions', () => {
  it('breaks where the wording changed, and nowhere else', () => {
    expect(trendBreaks('FU-A', 'A.INFL', versions)).toEqual([
      { item: 'A.INFL', before: 1, after: 2, reasons: ['WORDING'] },
    ]);
    expect(trendBreaks('FU-A', 'A.CF', versions)).toEqual([]);
    expect(trendBreaks('FU-A', 'A.NET.host', versions)).toEqual([]);
    expect(comparableItems('FU-A', 'A.INFL', [1, 2], versions)).toEqual([{ version: 2, item: 'A.INFL' }]);
    expect(comparableItems('FU-A', 'A.CF', [1, 2], versions)).toEqual([
      { version: 1, item: 'A.CF' },
      { version: 2, item: 'A.CF' },
    ]);
  });

  it('does not break where somebody judged that the change is harmless', () => {
    const judged = { code: 'FU-A', item: 'A.INFL', since: 2, comparable: true, why: 'A spelling mistake.' };
    expect(trendBreaks('FU-A', 'A.INFL', versions, [...crosswalk, judged])).toEqual([]);
  });

  it('breaks where choices changed or an item was not asked', () => {
    const changed = structuredClone(presentFollowUpAlumni.definition) as unknown as {
      version: number;
      pages: { name: string; elements: { name: string; choices?: string[] }[] }[];
    };
    changed.version = 2;
    changed.pages = changed.pages.filter(({ name }) => name !== 'influence');
    const club = changed.pages
      .flatMap(({ elements }) => elements)
      .find(({ name }) => name === 'A.CLUB.coord');
    club?.choices?.pop();
    const later: Instrument = {
      ...presentFollowUpAlumni,
      questionnaire: questionnaire(changed as unknown as Instrument['definition']),
    };
    const pair = [presentFollowUpAlumni, later];
    expect(trendBreaks('FU-A', 'A.CLUB.coord', pair)).toMatchObject([{ reasons: ['CHOICES'] }]);
    expect(trendBreaks('FU-A', 'A.INFL', pair)).toMatchObject([{ reasons: ['NOT_ASKED'] }]);
    expect(comparableItems('FU-A', 'A.INFL', [1, 2], pair)).toEqual([]);
  });

  it('never breaks for the published indicator', () => {
    const later = next(presentFollowUpHosts, 'H.NEXT', 'Will you apply again?');
    const pair = [presentFollowUpHosts, later];
    expect(trendBreaks('FU-H', intlStudentsItem, pair)).toEqual([]);
    expect(comparableItems('FU-H', intlStudentsItem, [1, 2], pair).map(({ version }) => version)).toEqual([
      1, 2,
    ]);
  });
});
