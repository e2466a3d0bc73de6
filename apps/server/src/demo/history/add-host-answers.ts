import { addDays } from '@enishi/platform';
import { rowsOf } from '@enishi/questionnaire';
import type { Answers } from '@enishi/questionnaire';
import { givenOf, presentFollowUpHosts } from '@enishi/surveys';
import { demoId, demoRandom } from '../demo-random.js';
import type { DemoRandom } from '../demo-random.js';
import { HOST_ANSWERS } from './history-counts.js';
import type { HistoryRows, PlanRow } from './history-rows.js';

const CLEAR = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * The follow-up surveys of hosts whose published shares are known (N34): a year after the cohort every plan of the open
 * call was asked what became of it, and as many answered, and said yes, as the figures tell.
 */
export function addHostAnswers(rows: HistoryRows): void {
  const countryOf = new Map(rows.institution.map(({ id, country_code }) => [id, country_code]));
  const senderOf = new Map(rows.plan_sending_institution.map((row) => [row.plan_id, row.institution_id]));
  const officeOf = new Map(
    rows.plan_contact.filter(({ role }) => role === 'ADMIN').map((contact) => [contact.plan_id, contact]),
  );
  for (const { cohort, plans, tookStudents } of HOST_ANSWERS) {
    const random = demoRandom(`history host answers ${cohort}`);
    const asked = rows.exchange_plan.filter(
      (plan) => plan.fiscal_year === cohort && plan.programme_type.startsWith('OPEN'),
    );
    if (asked.length < plans) throw new Error(`only ${asked.length} plans of FY${cohort} could answer`);
    const campaign = addCampaign(rows, cohort);
    const replies = deal(asked.length, plans, tookStudents, random);
    asked.forEach((plan, index) => {
      const office = officeOf.get(plan.id)!;
      addCase(rows, {
        ...campaign,
        plan,
        office,
        reply: replies[index]!,
        country: countryOf.get(senderOf.get(plan.id)!) ?? null,
        random,
      });
    });
  }
}

/** What the plans reply, in an order that only chance knows: so many yes, so many something else, the rest nothing. */
function deal(
  asked: number,
  answered: number,
  yes: number,
  random: DemoRandom,
): ('YES' | 'NO' | 'NOT_YET' | null)[] {
  const replies = Array.from({ length: asked }, (_, index) =>
    index < yes
      ? ('YES' as const)
      : index >= answered
        ? null
        : (index - yes) % 3 === 0
          ? ('NOT_YET' as const)
          : ('NO' as const),
  );
  for (let i = replies.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [replies[i], replies[j]] = [replies[j]!, replies[i]!];
  }
  return replies;
}

interface Campaign {
  readonly campaignId: string;
  readonly opensOn: string;
  readonly closesOn: string;
}

function addCampaign(rows: HistoryRows, cohort: number): Campaign {
  const year = cohort + 1;
  const [opensOn, closesOn] = [`${year}-11-05`, `${year}-12-20`];
  const campaignId = demoId(new Date(`${year}-10-20T00:00:00Z`), `history campaign hosts ${year}`);
  rows.survey_campaign.push({
    id: campaignId,
    fiscal_year: year,
    audience: 'HOSTS',
    state: 'CLOSED',
    name_ja: `${year}年度 追跡調査（受入れ機関）`,
    name_en: `Follow-up survey FY${year}, host institutions`,
    name_zh_hans: `${year}年度跟踪调查（接收单位）`,
    instrument_code: presentFollowUpHosts.questionnaire.code,
    instrument_version: presentFollowUpHosts.questionnaire.version,
    cohorts: [String(cohort)],
    languages: ['ja'],
    opens_on: opensOn,
    closes_on: closesOn,
    reminder_days: ['14'],
    per_second: 10,
    per_day: 10_000,
    per_domain_per_minute: 60,
    hour_from: 9,
    hour_to: 18,
    created_at: `${year}-10-20T00:00:00.000Z`,
    opened_at: `${opensOn}T01:00:00.000Z`,
    closed_at: `${closesOn}T14:59:00.000Z`,
  });
  return { campaignId, opensOn, closesOn };
}

function addCase(
  rows: HistoryRows,
  it: Campaign & {
    plan: PlanRow;
    office: { name: string; email: string };
    reply: 'YES' | 'NO' | 'NOT_YET' | null;
    country: string | null;
    random: DemoRandom;
  },
): void {
  const { campaignId, opensOn, closesOn, plan, office, reply, country, random } = it;
  const sentAt = `${opensOn}T01:00:00.000Z`;
  const answeredOn = addDays(opensOn, random.between(1, 44));
  const answeredAt = `${answeredOn}T0${random.between(1, 8)}:${random.between(10, 59)}:00.000Z`;
  const moment = new Date(sentAt);
  const contactId = demoId(moment, `history contact ${campaignId} ${office.email}`);
  const caseId = demoId(moment, `history case ${plan.reception_number}`);
  if (!rows.survey_contact.some(({ id }) => id === contactId))
    rows.survey_contact.push({
      id: contactId,
      campaign_id: campaignId,
      address: office.email,
      name: office.name,
      locale: 'ja',
      time_zone: 'Asia/Tokyo',
      rung: 1,
      stopped_at: `${closesOn}T14:59:00.000Z`,
      stop_reason: 'CLOSED',
    });
  rows.survey_assignment.push({
    id: caseId,
    campaign_id: campaignId,
    contact_id: contactId,
    plan_id: plan.id,
    cohort_year: plan.fiscal_year,
    country_code: country,
    host_institution_id: plan.host_institution_id,
    programme_type: plan.programme_type,
    module: 'HOST',
    minutes: '4.0',
    state: reply ? 'ANSWERED' : 'EXPIRED',
    sent_at: sentAt,
    ...(reply && { opened_at: answeredAt, started_at: answeredAt, answered_at: answeredAt }),
  });
  const event = (kind: string, at: string) =>
    rows.survey_event.push({ campaign_id: campaignId, assignment_id: caseId, kind, at });
  event('ASKED', sentAt);
  event('SENT', sentAt);
  if (!reply) {
    event('EXPIRED', `${closesOn}T14:59:00.000Z`);
    return;
  }
  event('STARTED', answeredAt);
  event('SUBMITTED', answeredAt);
  const answers = answersOf(reply, plan.fiscal_year, random);
  const responseId = demoId(new Date(answeredAt), `history response ${plan.reception_number}`);
  const letters = () => Array.from({ length: 4 }, () => CLEAR[random.below(CLEAR.length)]).join('');
  rows.survey_form.push({
    assignment_id: caseId,
    given: givenOf({ persons: [] }),
    language: 'ja',
    is_measured: false,
    receipt_number: `FU-${letters()}-${letters()}-${String(rows.survey_form.length + 1)}`,
    submission_key: `history-${caseId}`,
    revision: 1,
    submitted_at: answeredAt,
    created_at: answeredAt,
  });
  const { code, version } = presentFollowUpHosts.questionnaire;
  rows.survey_response.push({
    id: responseId,
    campaign_id: campaignId,
    assignment_id: caseId,
    instrument_code: code,
    instrument_version: version,
    module: 'HOST',
    answers,
    language: 'ja',
    submitted_at: answeredAt,
  });
  for (const row of rowsOf(presentFollowUpHosts.questionnaire, answers))
    rows.survey_answer.push({
      response_id: responseId,
      item: row.item,
      line: row.line,
      place: row.place,
      code: row.code ?? null,
      number: row.number ?? null,
      text: row.text ?? null,
      from_date: row.fromDate ?? null,
      to_date: row.toDate ?? null,
    });
}

/** Of each five plans one goes on with joint research, one speaks of it. */
function jointResearch(year: number, random: DemoRandom): Answers {
  if (random.chance(0.6)) return { 'H.JR.state': 'NONE' };
  if (random.chance(0.5)) return { 'H.JR.state': 'UNDER_DISCUSSION' };
  const line = { 'H.JR.title': 'Joint study after the exchange', 'H.JR.from': String(year + 1) };
  return { 'H.JR.state': 'CONTINUING', 'H.JR': [{ id: 'history0jr01', answers: line }] };
}

/** A whole form; only what was asked in those years is answered with something to tell. */
function answersOf(reply: 'YES' | 'NO' | 'NOT_YET', year: number, random: DemoRandom): Answers {
  return {
    'H.LINK.any': random.chance(0.8) ? 'YES' : 'NO',
    'H.REV.any': 'UNKNOWN',
    'H.ADM.intlStudents': reply,
    ...(reply === 'YES' && random.chance(0.7) && { 'H.ADM.number': random.between(1, 4) }),
    ...jointResearch(year, random),
    'H.PUB.any': 'NO',
    'H.AGR.any': 'NO',
    'H.EXC.any': 'NO',
    'H.ORG': { globalisation: random.between(3, 5), visibility: random.between(2, 5) },
    'H.CONTACT.change': 'SAME',
  };
}
