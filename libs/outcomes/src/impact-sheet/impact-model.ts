import { protectTable } from '@enishi/statistics';
import { impactWords } from './impact-words.js';
import type { ImpactWords, SheetLanguage } from './impact-words.js';
import type { ImpactOutcome, ImpactPlan, ImpactVisit, Marks, Peers } from './impact.queries.js';

export interface ImpactFacts {
  plan: ImpactPlan;
  visits: readonly ImpactVisit[];
  totals: { persons: number; personTimes: number };
  outcomes: readonly ImpactOutcome[];
  peers: Peers;
  /** Calendar day in Japan. */
  asOf: string;
}

/** Countries named one by one; the rest is a number. */
const COUNTRIES = 8;
const PURPOSES = 8;

const GROUPS: Readonly<Record<keyof ImpactWords['groups'], readonly string[]>> = {
  research: ['JOINT_RESEARCH_START'],
  papers: ['CO_PUBLICATION'],
  agreements: ['AGREEMENT_NEW', 'AGREEMENT_STRENGTHENED'],
  exchanges: ['CONTINUED_EXCHANGE', 'OUTBOUND_FROM_JAPAN'],
  others: [
    'STUDY_IN_JAPAN',
    'EMPLOYMENT_IN_JAPAN',
    'RESEARCH_STAY',
    'DOUBLE_DEGREE_OR_CREDIT',
    'HOST_GLOBALISATION',
    'VISIBILITY',
    'JAPANESE_STUDENT_EFFECT',
    'FOLLOW_ON_GRANT',
    'PATENT',
    'OTHER',
  ],
};

/** What impact-sheet.typ reads: every word of the sheet, nothing left to decide but its place. Pure. */
export function impactModel(facts: ImpactFacts, language: SheetLanguage, mostLines: number) {
  const { plan, visits, totals, asOf } = facts;
  const words = impactWords[language];
  const ja = language === 'ja';
  const people = plan.cameFrom.reduce((sum, from) => sum + from.people, 0);
  const named = plan.cameFrom.slice(0, COUNTRIES);
  const rest = plan.cameFrom.slice(COUNTRIES);
  return {
    language,
    title: ja ? plan.titleJa : plan.titleEn,
    documentTitle: `${words.title} — ${ja ? plan.titleJa : plan.titleEn}`,
    date: asOf.split('-').map(Number),
    kicker: words.kicker,
    heading: words.title,
    facts: [
      [words.host, ja ? plan.hostJa : plan.hostEn],
      [
        words.period,
        `${printedDay(plan.visitStart, ja)}${ja ? '〜' : ' – '}${printedDay(plan.visitEnd, ja)}`,
      ],
      [words.line, `${say(words.numbers, { year: plan.fiscalYear })} · ${plan.receptionNumber}`],
    ],
    asOf: say(words.asOf, { date: printedDay(asOf, ja) }),
    figures: [
      { value: String(people), label: words.figures.came },
      { value: String(totals.persons), label: words.figures.persons },
      { value: String(totals.personTimes), label: words.figures.personTimes },
      { value: String(facts.outcomes.length), label: words.figures.outcomes },
    ],
    came: {
      heading: words.came,
      countries: [
        ...named.map((from) => `${ja ? from.nameJa : from.nameEn} ${say(words.people, { n: from.people })}`),
        ...(rest.length > 0 ? [say(words.more, { n: rest.length })] : []),
      ],
    },
    visits: {
      heading: words.visits,
      columns: [words.purpose, words.persons, words.personTimes, words.toldBy],
      rows: visits
        .slice(0, PURPOSES)
        .map((visit) => [
          words.purposes[visit.purpose as keyof ImpactWords['purposes']],
          String(visit.persons),
          String(visit.personTimes),
          mark(visit, words),
        ]),
      none: words.noVisits,
    },
    outcomes: outcomesModel(facts.outcomes, words, ja, mostLines),
    peers: peersModel(facts, words),
    marksNote: words.marksNote,
    note: words.note,
  };
}

/** Fills the gaps of a sentence. */
const say = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

function outcomesModel(outcomes: readonly ImpactOutcome[], words: ImpactWords, ja: boolean, most: number) {
  let left = most;
  const groups = Object.entries(GROUPS).flatMap(([group, types]) => {
    const all = outcomes.filter(({ type }) => types.includes(type));
    if (all.length === 0) return [];
    // every group says its number, and shows at least its first line
    const shown = all.slice(0, Math.max(1, left));
    left -= shown.length;
    return [
      {
        heading: words.groups[group as keyof ImpactWords['groups']],
        count: String(all.length),
        lines: shown.map((outcome) => ({ ...lineOf(outcome, words, ja), mark: mark(outcome, words) })),
        more: all.length > shown.length ? say(words.more, { n: all.length - shown.length }) : null,
      },
    ];
  });
  return { heading: words.followed, groups, none: words.noOutcomes };
}

function lineOf(outcome: ImpactOutcome, words: ImpactWords, ja: boolean) {
  const { type, title, from, to, detail, headCount, doi } = outcome;
  const partner = ja ? outcome.partnerJa : outcome.partnerEn;
  const kind = words.types[type as keyof ImpactWords['types']];
  const isPaper = type === 'CO_PUBLICATION';
  const [begun, ended] = [from && printedDay(from, ja), to && printedDay(to, ja)];
  const when = ended ? say(words.since, { from: begun ?? '', to: ended }) : begun;
  const details = [
    title && partner ? partner : null,
    detail ? words.details[detail as keyof ImpactWords['details']] : null,
    headCount ? say(words.heads, { n: headCount }) : null,
    when,
  ];
  return {
    text: title ?? (isPaper && doi ? '' : (partner ?? kind)),
    doi: doi ?? null,
    details: [title || partner ? (isShownKind(type) ? kind : null) : null, ...details].filter(
      (part) => part !== null,
    ),
  };
}

/** Where the heading of the group does not say it already. */
const isShownKind = (type: string): boolean =>
  !GROUPS.research.includes(type) && !GROUPS.papers.includes(type);

function mark({ byHost, byAlumni }: Marks, { marks }: ImpactWords): string {
  if (byHost && byAlumni) return marks.both;
  if (byHost) return marks.host;
  return byAlumni ? marks.alumni : marks.office;
}

/** Three rows beside the peers by the rules of every figure, or why they are not shown. */
function peersModel({ peers, totals, outcomes, plan }: ImpactFacts, words: ImpactWords) {
  const of = (count: number, sum?: number) =>
    protectTable(
      {
        dims: [],
        cells: [],
        total: { key: [], count, n: peers.plans, ...(sum === undefined ? {} : { sum }) },
      },
      { exact: false },
    ).total;
  // the sheets of two plans leave out one peer each: exact numbers would tell of these two
  const { n: plans, mean } = of(peers.plans, peers.personTimes);
  if (plans === null) return { heading: words.peersTitle, rows: [], columns: [], note: words.peersFew };
  const share = (count: number) => {
    const { share: part } = of(count);
    return part === null ? words.notShown : say(words.share, { n: Math.round(100 * part) });
  };
  const has = (type: string) => (outcomes.some((outcome) => outcome.type === type) ? words.yes : words.no);
  const each = mean === null ? words.notShown : say(words.perPlan, { n: mean.toFixed(1) });
  const { visits, jointResearch, papers } = words.peersLabels;
  return {
    heading: words.peersTitle,
    columns: ['', words.thisPlan, say(words.peerPlans, { n: plans })],
    rows: [
      [visits, say(words.perPlan, { n: totals.personTimes }), each],
      [jointResearch, has('JOINT_RESEARCH_START'), share(peers.withJointResearch)],
      [papers, has('CO_PUBLICATION'), share(peers.withPapers)],
    ],
    note: say(words.peersNote, { n: plans, year: plan.fiscalYear }),
  };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day, a month or a year as it is read. */
function printedDay(date: string, ja: boolean): string {
  const [year, month, day] = date.split('-').map(Number);
  if (ja) return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
}
