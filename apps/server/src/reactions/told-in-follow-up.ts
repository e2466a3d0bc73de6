import { REVISIT_PURPOSES } from '@enishi/outcomes';
import type { Told, ToldAbout, ToldOutcome, ToldRevisit, ToldVerdict } from '@enishi/outcomes';
import { isUuid } from '@enishi/platform';
import type { HandedInAnswers } from '@enishi/surveys';

type Answers = Readonly<Record<string, unknown>>;

interface Line {
  id: string;
  known?: true;
  verdict?: string;
  answers: Answers;
}

type Kind = ToldAbout['kind'];
type Place = Pick<ToldRevisit, 'place' | 'corrects' | 'confirms'>;

/** What hosts and alumni say about a known line, in the words of verdicts. */
const VERDICTS: Readonly<Record<string, ToldVerdict['verdict']>> = {
  CONFIRM: 'CONFIRM',
  CORRECT: 'CORRECT',
  DENY: 'DENY',
  STILL: 'CONFIRM',
  ENDED: 'CORRECT',
  NEVER: 'DENY',
};

/**
 * What a handed-in follow-up form tells about outcomes: the only place that knows both the item codes of FU-A and
 * FU-H and the words of outcomes. Codes are fixed for ever; what a version does not ask is simply not there.
 * @returns undefined for a form of another instrument
 */
export function toldIn(assignmentId: string, form: HandedInAnswers): Told | undefined {
  const { instrumentCode, planId, personId, cohortYear } = form;
  const answers = form.answers as Answers;
  const told = new Telling(answers);
  if (instrumentCode === 'FU-H') tellAsHost(told, answers);
  else if (instrumentCode === 'FU-A') tellAsAlumnus(told, answers, personId);
  else return undefined;
  return {
    assignmentId,
    source: instrumentCode === 'FU-H' ? 'HOST' : 'ALUMNUS',
    planId,
    personId,
    cohortYear,
    revisits: told.revisits,
    outcomes: told.outcomes,
    verdicts: told.verdicts,
  };
}

class Telling {
  readonly revisits: ToldRevisit[] = [];
  readonly outcomes: ToldOutcome[] = [];
  readonly verdicts: ToldVerdict[] = [];

  constructor(private readonly answers: Answers) {}

  /** Goes through a roster: notes verdicts, and hands each line that tells something to `tell`. */
  each(roster: string, kind: Kind, tell: (own: Answers, place: Place) => void): void {
    const lines = this.answers[roster];
    if (!Array.isArray(lines)) return;
    for (const { id, known, verdict: said, answers } of lines as Line[]) {
      const place = `${roster}#${id}`;
      if (!known) {
        tell(answers, { place });
        continue;
      }
      const verdict = said === undefined ? undefined : VERDICTS[said];
      if (!verdict) continue;
      const about = aboutOf(kind, id);
      this.verdicts.push({ place, about, verdict });
      if (verdict === 'CORRECT') tell(answers, { place, corrects: about });
      // a line that nobody here knows is told by whoever confirms it
      if (verdict === 'CONFIRM') tell(answers, { place, corrects: undefined, confirms: true });
    }
  }
}

/** A known line is named by the claim it shows, or by its line in an earlier form. */
function aboutOf(kind: Kind, id: string): ToldAbout {
  const [, claimId] = /^(?:revisit|outcome)_(.+)$/.exec(id) ?? [];
  return claimId !== undefined && isUuid(claimId) ? { kind, claimId } : { kind, line: id };
}

function tellAsHost(told: Telling, answers: Answers): void {
  const attribution = attributionOf(answers['H.ATTR']);
  told.each('H.REV', 'REVISIT', (own, place) => {
    const person = text(own['H.REV.person']);
    told.revisits.push({
      ...place,
      ...revisit(own, 'H.REV'),
      personId: person !== undefined && isUuid(person) ? person : null,
      headCount: count(own['H.REV.count']) ?? 1,
    });
  });
  told.each('H.JR', 'OUTCOME', (own, place) =>
    told.outcomes.push({ ...place, ...jointResearch(own, 'H.JR'), attribution }),
  );
  told.each('H.PUB', 'OUTCOME', (own, place) =>
    told.outcomes.push({ ...place, ...paper(own, 'H.PUB'), attribution }),
  );
  told.each('H.AGR', 'OUTCOME', (own, place) =>
    told.outcomes.push({
      ...place,
      type: own['H.AGR.kind'] === 'RENEWED' ? 'AGREEMENT_STRENGTHENED' : 'AGREEMENT_NEW',
      detail: oneOf(own['H.AGR.level'], ['UNIVERSITY', 'FACULTY', 'OTHER'] as const),
      institution: institution(own['H.AGR.partner']),
      from: text(own['H.AGR.on']),
      attribution,
    }),
  );
  told.each('H.EXC', 'OUTCOME', (own, place) =>
    told.outcomes.push({
      ...place,
      type: own['H.EXC.direction'] === 'FROM_JAPAN' ? 'OUTBOUND_FROM_JAPAN' : 'CONTINUED_EXCHANGE',
      detail: oneOf(own['H.EXC.direction'], ['TO_JAPAN', 'FROM_JAPAN', 'ONLINE'] as const),
      headCount: count(own['H.EXC.size']),
      from: text(own['H.EXC.on']),
      funding: text(own['H.EXC.funding']),
      attribution,
    }),
  );
  // the published indicator: it led to taking in international students and others
  if (answers['H.ADM.intlStudents'] === 'YES')
    told.outcomes.push({
      place: 'H.ADM.intlStudents#1',
      type: 'STUDY_IN_JAPAN',
      headCount: count(answers['H.ADM.number']),
      attribution,
    });
}

function tellAsAlumnus(told: Telling, answers: Answers, personId: string | null): void {
  told.each('A.REV', 'REVISIT', (own, place) =>
    told.revisits.push({ ...place, ...revisit(own, 'A.REV'), personId, headCount: 1 }),
  );
  told.each('A.COL.jr', 'OUTCOME', (own, place) =>
    told.outcomes.push({ ...place, ...jointResearch(own, 'A.COL.jr') }),
  );
  told.each('A.COL.pub', 'OUTCOME', (own, place) =>
    told.outcomes.push({ ...place, ...paper(own, 'A.COL.pub') }),
  );
  const other = text(answers['A.COL.other']);
  if (other !== undefined) told.outcomes.push({ place: 'A.COL.other#1', type: 'OTHER', note: other });
}

const revisit = (own: Answers, roster: string) => ({
  purpose: oneOf(own[`${roster}.purpose`], REVISIT_PURPOSES) ?? ('OTHER' as const),
  institution: institution(own[`${roster}.institution`]),
  from: text(own[`${roster}.from`]),
  to: text(own[`${roster}.to`]),
  statusOfResidence: text(own[`${roster}.statusOfResidence`]),
  funding: text(own[`${roster}.funding`]),
});

const jointResearch = (own: Answers, roster: string) => ({
  type: 'JOINT_RESEARCH_START' as const,
  title: text(own[`${roster}.title`]),
  institution: institution(own[`${roster}.partner`]),
  from: text(own[`${roster}.from`]),
  to: text(own[`${roster}.to`]),
});

const paper = (own: Answers, roster: string) => ({
  type: 'CO_PUBLICATION' as const,
  doi: text(own[`${roster}.doi`]),
  title: text(own[`${roster}.title`]),
});

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined;

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((one) => one === value);
}

function institution(value: unknown): ToldRevisit['institution'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, name, reason } = value as Answers;
  return {
    id: typeof id === 'string' && isUuid(id) ? id : undefined,
    name: text(name),
    reason: text(reason),
  };
}

const attributionOf = (value: unknown) =>
  oneOf(value, ['CAUSED', 'CONTRIBUTED', 'UNRELATED', 'UNKNOWN'] as const);
