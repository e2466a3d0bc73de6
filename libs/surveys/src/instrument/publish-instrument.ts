import type { Ctx } from '@enishi/accounts';
import { inTransaction, notFound, recordAudit } from '@enishi/platform';
import {
  checkTexts,
  everyQuestion,
  type Questionnaire,
  type QuestionnaireTexts,
} from '@enishi/questionnaire';
import { z } from 'zod';
import { mayKeepInstruments } from '../policies.js';
import { intlStudentsItem, intlStudentsWords } from './follow-up-hosts/published-indicator.js';
import {
  instrumentNotComplete,
  type InstrumentNotComplete,
  instrumentNotSound,
  type InstrumentNotSound,
} from './instrument-errors.js';
import { findInstrument, publishDraft } from './instrument.queries.js';
import { findShipped, type Instrument } from './instruments.js';
import { instrumentFrom } from './load-instrument.js';
import { type Rehearsal, rehearseInTurns } from './rehearsal/rehearse.js';

const input = z.strictObject({
  code: z.string().max(20),
  version: z.int().positive(),
  /** Dead branches and unreachable items that are meant so, by the names that the rehearsal gave. */
  acknowledged: z.array(z.string().max(300)).max(200).optional(),
});

export interface InstrumentPublished {
  __typename: 'InstrumentPublished';
  code: string;
  version: number;
}

/**
 * Publishes a draft: from then on it never changes and campaigns may use it. Every language that it offers must be
 * complete, and the rehearsal must find nothing dead that the officer did not acknowledge by name. Publishing what
 * is published changes nothing.
 * @throws NOT_FOUND unless an officer asks, or when there is no such version
 */
export async function publishInstrument(
  ctx: Ctx,
  raw: z.input<typeof input>,
): Promise<InstrumentPublished | InstrumentNotComplete | InstrumentNotSound> {
  mayKeepInstruments(ctx.actor);
  const { code, version, acknowledged = [] } = input.parse(raw);
  const done: InstrumentPublished = { __typename: 'InstrumentPublished', code, version };
  if (findShipped(code, version)) return done;
  const row = await findInstrument(ctx, code, version);
  if (!row) throw notFound('instrument');
  if (row.state === 'PUBLISHED') return done;
  // A draft's content is never changed by anything, so what is checked here is what is published below.
  const instrument = instrumentFrom(row);
  const missing = missingWords(instrument);
  if (missing.length > 0) return instrumentNotComplete(ctx.locale, missing);
  const language = instrument.languages[0] ?? 'en';
  const rehearsal = await rehearseInTurns(instrument.questionnaire, instrument.texts[language]);
  const open = findings(rehearsal).filter((name) => !acknowledged.includes(name));
  if (open.length > 0) return instrumentNotSound(ctx.locale, rehearsal);
  return inTransaction(ctx, async (tx) => {
    // 0 when somebody else published it at the same moment: done, once.
    if ((await publishDraft(tx, code, version)) === 0) return done;
    await recordAudit(tx, {
      action: 'instrument.published',
      subjectType: 'survey_instrument',
      subjectId: `${code} v${version}`,
      detail: { acknowledged: findings(rehearsal) },
    });
    return done;
  });
}

/** Names of everything that a rehearsal found. */
export const findings = ({ deadBranches, unreachableItems, stuckItems }: Rehearsal): string[] => [
  ...deadBranches.map(({ place }) => place),
  ...unreachableItems,
  ...stuckItems,
];

/** What the languages of an instrument lack, language by language; other words for the published indicator too. */
export function missingWords({ questionnaire, texts, languages }: Instrument): string[] {
  if (languages.length === 0) return ['no language at all'];
  const spoken = new Set(languages.flatMap((locale) => instrumentWords(texts[locale])));
  return languages.flatMap((locale) => {
    const own = texts[locale].questions[intlStudentsItem];
    const isReworded =
      own !== undefined && JSON.stringify(sorted(own)) !== JSON.stringify(sorted(intlStudentsWords[locale]));
    return [
      ...checkTexts(questionnaire, texts[locale]),
      ...(texts[locale].title === '' ? ['no title'] : []),
      ...untitled(questionnaire, texts[locale]),
      ...onlyElsewhere(instrumentWords(texts[locale]), spoken),
      ...(isReworded ? [`${intlStudentsItem}: the published indicator keeps its wording for ever`] : []),
    ].map((lack) => `${locale}: ${lack}`);
  });
}

/** A reader puts the item code where a title is missing; nobody should be asked that. */
const untitled = (questionnaire: Questionnaire, texts: QuestionnaireTexts): string[] =>
  everyQuestion(questionnaire)
    .filter(({ name }) => texts.questions[name]?.title === name)
    .map(({ name }) => `${name}: no title`);

/** Places of the words that an instrument may do without: hints, leads, buttons. */
function instrumentWords({ introduction, pages, questions }: QuestionnaireTexts): string[] {
  const said = [
    ['introduction', introduction] as const,
    ...Object.entries(pages).flatMap(([name, { title, lead }]) => [
      [`${name} title`, title] as const,
      [`${name} lead`, lead] as const,
    ]),
    ...Object.entries(questions).flatMap(([name, { hint, line, add, remove }]) => [
      [`${name} hint`, hint] as const,
      [`${name} line`, line] as const,
      [`${name} add`, add] as const,
      [`${name} remove`, remove] as const,
    ]),
  ];
  return said.filter(([, words]) => words).map(([place]) => place);
}

/** What one language says must be said in all. */
const onlyElsewhere = (own: readonly string[], spoken: ReadonlySet<string>): string[] =>
  [...spoken].filter((place) => !own.includes(place)).map((place) => `${place}: only in another language`);

const sorted = (value: object): unknown =>
  Object.entries(value)
    .map(([key, inner]) => [
      key,
      typeof inner === 'object' && inner !== null ? sorted(inner as object) : inner,
    ])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
