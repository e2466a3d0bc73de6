import type { Ctx } from '@enishi/accounts';
import { rowsOf } from '@enishi/questionnaire';
import type { Answers, Given } from '@enishi/questionnaire';
import { givenOf, instrumentOf } from '@enishi/surveys';
import { demoId, demoRandom } from '../demo-random.js';
import type { DemoRandom } from '../demo-random.js';
import { insertMany } from '../insert-many.js';
import {
  bounce,
  endCases,
  endContacts,
  optOut,
  selectCases,
  selectGuests,
  sendPlanned,
} from './cases.queries.js';
import type { CaseEnd, CaseRow } from './cases.queries.js';
import { drawAnswers } from './draw-answers.js';
import { LADDER, drawFates } from './fates.js';
import type { Fate } from './fates.js';
import { alumnaHabits, alumniHabits, hostHabits } from './habits.js';
import { PERSONAS } from '../personas.js';
import { COLUMNS } from './follow-up-columns.js';

/** A campaign of the demo that has just been launched. */
export interface Played {
  readonly campaignId: string;
  readonly fiscalYear: number;
  readonly instrument: { readonly code: string; readonly version: number };
  readonly isHosts: boolean;
  /** When the invitations went out. */
  readonly invitedAt: Date;
  /** Days of the campaign that have passed in the demo. */
  readonly days: number;
  /** How many cases have answered by then. */
  readonly answered: number;
  /** Addresses whose mails are left to the server, and whose cases stay as the launch wrote them. */
  readonly leftAlone: ReadonlySet<string>;
  /** How likely a case answers, beside the others. */
  readonly propensity: (one: CaseRow) => number;
}

const DAY = 86_400_000;
const CLEAR = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Writes what became of every case of a campaign: mails, events, forms and answers, thousands of rows a statement. */
export async function writeCases(ctx: Ctx, played: Played): Promise<void> {
  const all = await selectCases(ctx, played.campaignId);
  const cases = all.filter(({ address }) => !played.leftAlone.has(address));
  const random = demoRandom(`follow-up ${played.fiscalYear} ${played.isHosts ? 'hosts' : 'alumni'}`);
  const fates = drawFates(random, cases.map(played.propensity), {
    answered: Math.min(played.answered, cases.length),
    until: played.days,
    isHosts: played.isHosts,
  });
  const answering = cases.filter((_, index) => ['ANSWERED', 'PARTIAL'].includes(fates[index]!.kind));
  const guests = played.isHosts
    ? await selectGuests(
        ctx,
        answering.flatMap(({ planId }) => planId ?? []),
      )
    : new Map<string, { id: string; name: string }[]>();
  const written = new CaseWriter(played, random, guests);
  cases.forEach((one, index) => written.add(one, fates[index]!));
  await sendPlanned(ctx, played.campaignId, played.invitedAt.toISOString(), [...played.leftAlone]);
  await endCases(ctx, written.ends);
  await endContacts(ctx, written.contacts());
  await bounce(ctx, written.bounced, new Date(played.invitedAt.getTime() + 0.1 * DAY).toISOString());
  await optOut(ctx, written.optedOut, played.invitedAt.toISOString());
  for (const [table, rows] of Object.entries(written.rows))
    await insertMany(ctx, table, COLUMNS[table as keyof typeof COLUMNS], rows);
}

class CaseWriter {
  readonly rows = {
    survey_event: [] as object[],
    survey_form: [] as object[],
    survey_response: [] as object[],
    survey_answer: [] as object[],
    survey_page_visit: [] as object[],
  };
  readonly ends: CaseEnd[] = [];
  readonly bounced: { contactId: string; address: string }[] = [];
  readonly optedOut: string[] = [];
  private readonly fatesByContact = new Map<string, { fate: Fate; at: Date }[]>();
  private readonly receipts = new Set<string>();

  constructor(
    private readonly played: Played,
    private readonly random: DemoRandom,
    private readonly guests: ReadonlyMap<string, { id: string; name: string }[]>,
  ) {}

  add(one: CaseRow, fate: Fate): void {
    const sentAt = new Date(this.played.invitedAt.getTime() + this.random.below(6 * 3600) * 1000);
    const endedAt = new Date(sentAt.getTime() + fate.after * DAY);
    this.event(one, 'SENT', sentAt);
    for (const day of LADDER.slice(0, fate.reminders))
      this.event(one, 'REMINDED', new Date(sentAt.getTime() + day * DAY));
    const contact = this.fatesByContact.get(one.contactId) ?? [];
    this.fatesByContact.set(one.contactId, [...contact, { fate, at: endedAt }]);
    const isOpened = !['SILENT', 'BOUNCED', 'UNSUBSCRIBED'].includes(fate.kind);
    const openedAt = new Date(Math.max(sentAt.getTime() + 60_000, endedAt.getTime() - 6 * 60_000));
    if (isOpened) this.event(one, 'OPENED', openedAt);
    const isStarted = fate.kind === 'ANSWERED' || fate.kind === 'PARTIAL';
    if (isStarted) this.event(one, 'STARTED', openedAt);
    if (isStarted) this.form(one, fate, openedAt, endedAt);
    if (fate.kind === 'BOUNCED') {
      this.event(one, 'BOUNCED', endedAt);
      this.bounced.push({ contactId: one.contactId, address: one.address });
    }
    if (fate.kind === 'UNSUBSCRIBED') this.optedOut.push(one.address);
    if (fate.kind === 'DECLINED' || fate.kind === 'UNSUBSCRIBED') this.event(one, fate.kind, endedAt);
    this.ends.push({
      id: one.id,
      state: STATE[fate.kind],
      sentAt: sentAt.toISOString(),
      openedAt: isOpened ? openedAt.toISOString() : null,
      startedAt: isStarted ? openedAt.toISOString() : null,
      answeredAt: fate.kind === 'ANSWERED' ? endedAt.toISOString() : null,
    });
  }

  private event(one: CaseRow, kind: string, at: Date): void {
    this.rows.survey_event.push({
      campaign_id: this.played.campaignId,
      assignment_id: one.id,
      kind,
      at: at.toISOString(),
    });
  }

  private form(one: CaseRow, fate: Fate, openedAt: Date, endedAt: Date): void {
    const { code, version } = this.played.instrument;
    const { questionnaire } = instrumentOf(code, version);
    const given = this.given(one);
    const habits = this.habits(one);
    const answers = drawAnswers(questionnaire, given, this.random, habits);
    const isHandedIn = fate.kind === 'ANSWERED';
    const pages = questionnaire.pages.map(({ name }) => name);
    const reached = isHandedIn ? pages.length : 1 + this.random.below(Math.max(1, pages.length - 1));
    const seconds = Math.round((one.module === 'PULSE' ? 62 : 190) * (0.6 + this.random.next() * 1.3));
    this.rows.survey_form.push({
      assignment_id: one.id,
      given,
      draft: isHandedIn ? {} : partOf(answers, questionnaire, pages.slice(0, reached)),
      place: isHandedIn ? null : pages[reached - 1],
      language: one.locale,
      device: fate.device,
      is_measured: fate.isMeasured,
      seconds: fate.isMeasured ? seconds : 0,
      submission_key: isHandedIn ? `demo-${one.id}` : null,
      receipt_number: isHandedIn ? this.receipt() : null,
      revision: isHandedIn ? 1 : 0,
      submitted_at: isHandedIn ? endedAt.toISOString() : null,
      created_at: openedAt.toISOString(),
    });
    if (fate.isMeasured)
      for (const page of pages.slice(0, reached))
        this.rows.survey_page_visit.push({
          assignment_id: one.id,
          page,
          visits: 1,
          seconds: Math.max(2, Math.round((seconds / pages.length) * (0.5 + this.random.next()))),
          problems: this.random.chance(0.03) ? 1 : 0,
        });
    if (isHandedIn) this.response(one, answers, endedAt);
  }

  private response(one: CaseRow, answers: Answers, at: Date): void {
    const { code, version } = this.played.instrument;
    const id = demoId(at, `response ${this.played.fiscalYear} ${one.subject}`);
    this.event(one, 'SUBMITTED', at);
    this.rows.survey_response.push({
      id,
      campaign_id: this.played.campaignId,
      assignment_id: one.id,
      instrument_code: code,
      instrument_version: version,
      module: one.module,
      answers,
      language: one.locale,
      submitted_at: at.toISOString(),
    });
    for (const row of rowsOf(instrumentOf(code, version).questionnaire, answers))
      this.rows.survey_answer.push({
        response_id: id,
        item: row.item,
        line: row.line,
        place: row.place,
        code: row.code,
        number: row.number,
        text: row.text,
        from_date: row.fromDate,
        to_date: row.toDate,
      });
  }

  private given(one: CaseRow): Given {
    return givenOf({
      ...(one.module !== 'HOST' && { module: one.module }),
      persons: (one.planId && this.guests.get(one.planId)) || [],
    });
  }

  private habits(one: CaseRow) {
    const about = {
      country: one.country ?? 'JP',
      cohort: one.cohort,
      fiscalYear: this.played.fiscalYear,
      host: { id: one.hostId, name: one.hostName },
    };
    if (one.address === PERSONAS.alumna.email) return alumnaHabits(about, one.affiliation);
    return this.played.isHosts ? hostHabits(about) : alumniHabits(about, one.affiliation);
  }

  private receipt(): string {
    const code = () => Array.from({ length: 4 }, () => CLEAR[this.random.below(CLEAR.length)]).join('');
    let receipt = '';
    while (receipt === '' || this.receipts.has(receipt)) receipt = `FU-${code()}-${code()}`;
    this.receipts.add(receipt);
    return receipt;
  }

  /** A contact is left alone once all of its cases have come to an end. */
  contacts() {
    return [...this.fatesByContact].map(([id, ends]) => {
      const rung = Math.max(...ends.map(({ fate }) => fate.reminders));
      const isDone = ends.every(({ fate }) => STOP[fate.kind] !== undefined);
      const last = ends.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]!;
      const nextDay = LADDER[LADDER.filter((day) => day <= this.played.days).length];
      const next = nextDay === undefined ? null : new Date(this.played.invitedAt.getTime() + nextDay * DAY);
      return {
        id,
        rung,
        next: isDone ? null : (next?.toISOString() ?? null),
        stopped: isDone ? last.at.toISOString() : null,
        reason: isDone ? STOP[last.fate.kind]! : null,
      };
    });
  }
}

const STATE = {
  ANSWERED: 'ANSWERED',
  PARTIAL: 'PARTIAL',
  OPENED: 'OPENED',
  DECLINED: 'DECLINED',
  UNSUBSCRIBED: 'DECLINED',
  BOUNCED: 'UNDELIVERABLE',
  SILENT: 'SENT',
} as const satisfies Record<Fate['kind'], string>;

const STOP: Partial<Record<Fate['kind'], string>> = {
  ANSWERED: 'ANSWERED',
  DECLINED: 'DECLINED',
  UNSUBSCRIBED: 'UNSUBSCRIBED',
  BOUNCED: 'UNDELIVERABLE',
};

/** The answers of the first pages: what somebody had typed before leaving. */
function partOf(
  answers: Answers,
  questionnaire: ReturnType<typeof instrumentOf>['questionnaire'],
  pages: readonly string[],
): Answers {
  const names = new Set(
    questionnaire.pages
      .filter(({ name }) => pages.includes(name))
      .flatMap(({ questions }) => questions.map(({ name }) => name)),
  );
  return Object.fromEntries(Object.entries(answers).filter(([name]) => names.has(name)));
}
