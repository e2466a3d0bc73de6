import { addDays } from '@enishi/platform';
import { presentCompletionReport } from '@enishi/surveys';
import { demoId, demoRandom } from '../demo-random.js';
import { REPORTS_2022 } from './history-counts.js';
import type { HistoryRows } from './history-rows.js';

const CLEAR = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * Completion reports of FY2022 with the published answers: open call and high school lines answered, each item's
 * answers dealt out in an order of its own.
 */
export function addReports(rows: HistoryRows): void {
  const plans = new Map(
    rows.exchange_plan
      .filter((plan) => plan.fiscal_year === 2022 && plan.programme_type !== 'DIRECT_STP')
      .map((plan) => [plan.id, plan]),
  );
  const countries = new Map(rows.person.map((person) => [person.id, person.nationalities[0]!]));
  const asked = rows.participation
    .filter((participation) => plans.has(participation.plan_id))
    .slice(0, REPORTS_2022.n);
  if (asked.length < REPORTS_2022.n) throw new Error(`only ${asked.length} could answer`);
  const satisfaction = dealt('satisfaction', REPORTS_2022.satisfaction);
  const wish = dealt('wish', REPORTS_2022.wishToReturn);
  const liking = dealt('liking', REPORTS_2022.likingOfJapan);
  const random = demoRandom('history receipts');
  const code = () => Array.from({ length: 4 }, () => CLEAR[random.below(CLEAR.length)]).join('');
  const receipts = new Set<string>();
  asked.forEach((participation, index) => {
    let receipt = '';
    while (receipt === '' || receipts.has(receipt)) receipt = `CR-${code()}-${code()}`;
    receipts.add(receipt);
    const submitted = addDays(participation.departure_date, random.between(0, 20));
    rows.completion_report.push({
      id: demoId(new Date(`${submitted}T00:00:00Z`), `report ${participation.id}`),
      participation_id: participation.id,
      instrument_code: presentCompletionReport.questionnaire.code,
      instrument_version: presentCompletionReport.questionnaire.version,
      state: 'ACCEPTED',
      language: countries.get(participation.person_id) === 'CN' ? 'zh-Hans' : 'en',
      answers: {
        'CR.SAT.overall': satisfaction[index]!,
        'CR.RET.wish': wish[index]!,
        'CR.ATT.likeJapan': liking[index]!,
      },
      submitted_via: 'HOST_PROXY',
      receipt_number: receipt,
      requested_at: `${participation.departure_date}T00:00:00.000Z`,
      submitted_at: `${submitted}T06:00:00.000Z`,
    });
  });
}

/** Every answer as often as published, in a shuffled order. */
function dealt(item: string, counts: readonly (readonly [answer: number, count: number])[]): number[] {
  const answers = counts.flatMap(([answer, count]) => Array.from({ length: count }, () => answer));
  const random = demoRandom(`history answers ${item}`);
  for (let i = answers.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [answers[i], answers[j]] = [answers[j]!, answers[i]!];
  }
  return answers;
}
