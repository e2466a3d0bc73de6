import { checkAnswers, rowsOf } from '@enishi/questionnaire';
import type { Answers, Given } from '@enishi/questionnaire';
import { sql } from '@enishi/platform';
import { instrumentOf } from '@enishi/surveys';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoDatabase } from './demo-database.js';
import type { DemoDatabase } from './demo-database.js';

let db: DemoDatabase;
const rows = <Row extends Record<string, unknown>>(text: string) => sql<Row>(db.dataSource.manager, text);

beforeAll(async () => {
  db = await demoDatabase('whole');
}, 420_000);

describe('the follow-up surveys of the demo', () => {
  it('are closed for FY2024, with 12,000 alumni and 450 plans that answered, and open for FY2025', async () => {
    expect(
      await rows(
        `select c.fiscal_year as year, c.audience, c.state, count(r.id)::int as answered
         from survey_campaign c left join survey_response r on r.campaign_id = c.id where c.fiscal_year >= 2024
         group by c.id order by c.fiscal_year, c.audience`,
      ),
    ).toEqual([
      { year: 2024, audience: 'ALUMNI', state: 'CLOSED', answered: 12_000 },
      { year: 2024, audience: 'HOSTS', state: 'CLOSED', answered: 450 },
      { year: 2025, audience: 'ALUMNI', state: 'OPEN', answered: 1320 },
      { year: 2025, audience: 'HOSTS', state: 'OPEN', answered: 260 },
    ]);
  });

  it('hold only answers that the form itself would take, with the narrow rows that belong to them', async () => {
    const sample = await rows<{
      id: string;
      code: string;
      version: number;
      answers: Answers;
      given: Given;
      stored: number;
    }>(
      `select r.id, r.instrument_code as code, r.instrument_version as version, r.answers, f.given,
         (select count(*)::int from survey_answer n where n.response_id = r.id) as stored
       from survey_response r join survey_form f on f.assignment_id = r.assignment_id
       where hashtext(r.id::text) % 12 = 0`,
    );
    expect(sample.length).toBeGreaterThan(500);
    for (const { id, code, version, answers, given, stored } of sample) {
      const { questionnaire } = instrumentOf(code, version);
      const checked = checkAnswers(questionnaire, answers, given);
      expect(checked, id).toEqual({ complete: true, answers });
      expect(rowsOf(questionnaire, answers).length, id).toBe(stored);
    }
  });

  it('look like a survey: some mails came back, some forms were left, some people said no', async () => {
    const [counts] = await rows<Record<string, number>>(
      `select count(*) filter (where a.state = 'ANSWERED')::int as answered, count(*) filter (where a.state = 'UNDELIVERABLE')::int as bounced,
         count(*) filter (where a.state = 'DECLINED')::int as declined, count(*) filter (where a.state = 'EXPIRED')::int as expired,
         count(*)::int as asked, (select count(*)::int from survey_exclusion x where x.campaign_id = c.id) as excluded
       from survey_campaign c join survey_assignment a on a.campaign_id = c.id
       where c.fiscal_year = 2024 and c.audience = 'ALUMNI' group by c.id`,
    );
    expect(counts!['asked']).toBeGreaterThan(25_000);
    expect(counts!['excluded']).toBeGreaterThan(1_000);
    for (const what of ['bounced', 'declined', 'expired']) expect(counts![what], what).toBeGreaterThan(100);
  });

  it('leave only the mails to the demo’s own people to be sent, and write to nobody who asked for no more', async () => {
    expect(
      await rows(`select m.to_address as address from outgoing_mail m join survey_campaign c on c.mail_lane_id = m.lane_id
         where m.state = 'PLANNED' order by 1`),
    ).toEqual([{ address: 'alumna@mail.example.org' }, { address: 'kokusai@chiba.example.ac.jp' }]);
    expect(
      await rows(
        `select count(*)::int as n from survey_contact k join survey_campaign c on c.id = k.campaign_id
         join mail_opt_out o on o.address = k.address and o.kind = 'survey'
         where c.fiscal_year = 2025 and o.opted_out_at < '2025-04-01'`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('tell of return visits with purpose and time, from the narrow rows', async () => {
    const [told] = await rows<{ visits: number; people: number }>(
      `select count(*)::int as visits, count(distinct n.response_id)::int as people from survey_answer n
       where n.item = 'A.REV.purpose'`,
    );
    expect(told!.visits).toBeGreaterThan(700);
    expect(told!.people).toBeLessThanOrEqual(told!.visits);
  });
});

describe('what hosts and alumni of the demo tell of the same return', () => {
  it('is joined where it is clear and left to the office where it is not, and moves no published figure', async () => {
    const [pairs] = await rows<Record<string, number>>(
      `select count(*) filter (where state = 'OPEN')::int as doubtful,
         count(*) filter (where state = 'JOINED' and a_id in (select id from revisit where source_ref like 'demo:told-twice:%'))::int as joined
       from revisit_pair`,
    );
    expect(pairs!['doubtful']).toBeGreaterThanOrEqual(20);
    expect(pairs!['joined']).toBeGreaterThanOrEqual(50);
    expect(await rows(`select count(*)::int as due from reconciliation_due`)).toEqual([{ due: 0 }]);
    // beside what the demo's alumna and host tell in their forms of the follow-up
    expect(
      await rows(
        `select sum(head_count)::int as published from return_visit v
         where state = 'LIVE' and counts_published and from_earliest <= '2023-03-31' and exists (
           select from revisit r where r.return_visit_id = v.id and coalesce(r.source_ref, '') not like 'survey:%')`,
      ),
    ).toEqual([{ published: 2593 }]);
  });
});
