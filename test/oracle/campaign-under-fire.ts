import path from 'node:path';
import { hashToken, newId, newToken, sql, systemClock } from '@enishi/platform';
import { beginForm } from '@enishi/surveys';
import type { DataSource } from 'typeorm';
import { as, testCtx } from '../support/index.js';
import { campaignWithCases, testInstrument } from '../surveys/support/campaign-with-cases.js';
import { randomOf } from './fault-plan.js';
import { Journal } from './journal.js';
import { journeyOf } from './journeys.js';
import type { Journey } from './journeys.js';
import { Respondent } from './respondent.js';

export interface Asked {
  caseId: string;
  cookie: string;
  journey: Journey;
}

export interface CampaignUnderFire {
  campaignId: string;
  journal: Journal;
  asked: Asked[];
}

interface Wanted {
  seed: number;
  cases: number;
  handIns: number;
  isAnonymous: boolean;
  /** Where the journal is kept. */
  folder: string;
}

/** A campaign that is open by today's clock, whose people all have their form open in a browser. */
export async function campaignUnderFire(
  dataSource: DataSource,
  { seed, cases, handIns, isAnonymous, folder }: Wanted,
): Promise<CampaignUnderFire> {
  const made = await campaignWithCases(dataSource, {
    cases,
    isAnonymous,
    instrument: testInstrument,
    closesOn: '2099-12-31',
  });
  const random = randomOf(Math.imul(seed, 0xc2b2ae35) ^ (isAnonymous ? 1 : 0));
  const asked: Asked[] = [];
  for (const [index, { assignmentId, contactId }] of made.cases.entries()) {
    const token = await heldForm(dataSource, { assignmentId, contactId });
    const journey = journeyOf(random, `${seed}-${isAnonymous ? 'A' : 'N'}${index}`, index < handIns);
    asked.push({ caseId: assignmentId, cookie: `enishi-survey=${token}`, journey });
  }
  return {
    campaignId: made.campaignId,
    journal: new Journal(path.join(folder, `journal-${made.campaignId}`)),
    asked: shuffled(asked, random),
  };
}

/** A browser that holds a form which is begun. @returns its cookie's token. */
async function heldForm(
  dataSource: DataSource,
  { assignmentId, contactId }: { assignmentId: string; contactId: string },
): Promise<string> {
  const token = newToken();
  await sql(
    dataSource.manager,
    `insert into survey_session (id, token_hash, contact_id, via, opened_by, created_at, expires_at)
     values ($1, $2, $3, 'LINK', 'link', now(), now() + interval '1 day')`,
    [newId(), hashToken(token), contactId],
  );
  const ctx = testCtx(dataSource, as.stranger(), { clock: systemClock });
  const begun = await beginForm(ctx, { token, caseId: assignmentId });
  if (begun.__typename !== 'FormBegun') throw new Error(begun.__typename);
  return token;
}

/** Lets one person of a campaign go the whole way through the proxy. */
export async function goThrough({ journal }: CampaignUnderFire, asked: Asked, url: string): Promise<void> {
  await asked.journey.go(new Respondent(asked.caseId, asked.cookie, url, journal));
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
