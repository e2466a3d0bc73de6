import { inTransaction } from '@enishi/platform';
import { closeCampaign, createCampaign, launchCampaign } from '@enishi/surveys';
import { PERSONAS } from '../personas.js';
import type { YearStage } from '../year/year-stage.js';
import { analyzeFollowUp } from './cases.queries.js';
import type { CaseRow } from './cases.queries.js';
import { LADDER } from './fates.js';
import { MAIL_TEXTS } from './mail-texts.js';
import { LEFT_TO_THE_SERVER } from './story.js';
import { writeCases } from './write-cases.js';

const COHORTS = [2014, 2015, 2016, 2017, 2018, 2019, 2022];

interface Round {
  readonly fiscalYear: number;
  readonly audience: 'ALUMNI' | 'HOSTS';
  readonly cohorts: readonly number[];
  readonly opensOn: string;
  readonly closesOn: string;
  /** How many have answered by the demo's today, or by the end. */
  readonly answered: number;
  readonly propensity: (one: CaseRow) => number;
}

/** Young visits answer more, and some countries more than others; the demo's alumna always does. */
const usual = ({ cohort, country, address }: CaseRow): number =>
  (address === PERSONAS.alumna.email ? 1e9 : 1) *
  (1 + (cohort - 2014) * 0.08) *
  (['ID', 'VN', 'TH', 'IN', 'NP'].includes(country ?? '') ? 1.5 : 1);

/** This year hardly anybody answers from one country: what the alarm of the field report is for. */
const withTrouble = (one: CaseRow): number => usual(one) * (one.country === 'VN' ? 0.25 : 1);

const LAST_YEAR: readonly Round[] = [
  {
    fiscalYear: 2024,
    audience: 'ALUMNI',
    cohorts: COHORTS,
    opensOn: '2024-11-05',
    closesOn: '2024-12-20',
    answered: 12_000,
    propensity: usual,
  },
  {
    fiscalYear: 2024,
    audience: 'HOSTS',
    cohorts: COHORTS,
    opensOn: '2024-11-05',
    closesOn: '2024-12-20',
    answered: 450,
    propensity: ({ cohort }) => 1 + (cohort - 2014) * 0.1,
  },
];

const THIS_YEAR: readonly Round[] = [
  {
    fiscalYear: 2025,
    audience: 'ALUMNI',
    cohorts: [2015, 2022],
    opensOn: '2026-01-08',
    closesOn: '2026-02-27',
    answered: 1_320,
    propensity: withTrouble,
  },
  {
    fiscalYear: 2025,
    audience: 'HOSTS',
    cohorts: [2018, 2019, 2022],
    opensOn: '2026-01-08',
    closesOn: '2026-02-27',
    answered: 260,
    propensity: () => 1,
  },
];

/** The campaigns of last year, asked, answered and closed, before this year begins. */
export const playLastYearsFollowUp = (stage: YearStage, officer: string): Promise<void> =>
  playRounds(stage, officer, LAST_YEAR);

/** The campaigns of this year, open since a few days before the demo's today. */
export const playThisYearsFollowUp = (stage: YearStage, officer: string, today: string): Promise<void> =>
  playRounds(stage, officer, THIS_YEAR, today);

async function playRounds(
  stage: YearStage,
  officer: string,
  rounds: readonly Round[],
  today?: string,
): Promise<void> {
  const launched: string[] = [];
  for (const round of rounds) {
    const invitedAt = new Date(`${round.opensOn}T10:00:00+09:00`);
    const until = Date.parse(`${today ?? round.closesOn}T09:00:00+09:00`);
    stage.at(invitedAt);
    const id = await launch(stage, officer, round);
    launched.push(id);
    await inTransaction(stage.system(), (tx) =>
      writeCases(tx, {
        campaignId: id,
        fiscalYear: round.fiscalYear,
        instrument: instrumentOf(round),
        isHosts: round.audience === 'HOSTS',
        invitedAt,
        days: (until - invitedAt.getTime()) / 86_400_000,
        answered: round.answered,
        leftAlone: today ? LEFT_TO_THE_SERVER : new Set(),
        propensity: round.propensity,
      }),
    );
  }
  await analyzeFollowUp(stage.system());
  if (today) return;
  stage.at(new Date(`${rounds[0]!.closesOn}T23:59:00+09:00`));
  for (const id of launched) await closeCampaign(stage.as(officer, 'OFFICER'), id);
}

const instrumentOf = ({ audience }: Round) => ({ code: audience === 'HOSTS' ? 'FU-H' : 'FU-A', version: 1 });

async function launch(stage: YearStage, officer: string, round: Round): Promise<string> {
  const ctx = stage.as(officer, 'OFFICER');
  const isHosts = round.audience === 'HOSTS';
  const instrument = instrumentOf(round);
  const made = await createCampaign(ctx, {
    fiscalYear: round.fiscalYear,
    audience: round.audience,
    nameJa: `${round.fiscalYear}年度 追跡調査（${isHosts ? '受入れ機関' : '修了者'}）`,
    nameEn: `Follow-up survey FY${round.fiscalYear}, ${isHosts ? 'host institutions' : 'alumni'}`,
    nameZhHans: `${round.fiscalYear}年度跟踪调查（${isHosts ? '接收单位' : '校友'}）`,
    instrumentCode: instrument.code,
    instrumentVersion: instrument.version,
    cohorts: [...round.cohorts],
    languages: ['ja', 'en', 'zh-Hans'],
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    reminderDays: [...LADDER],
    mailTexts: MAIL_TEXTS[round.audience],
  });
  if (made.__typename !== 'CampaignSaved') throw new Error(`demo campaign: ${JSON.stringify(made)}`);
  const answer = await launchCampaign(ctx, made.campaign.id);
  if (answer.__typename !== 'CampaignLaunched') throw new Error(`demo launch: ${JSON.stringify(answer)}`);
  return made.campaign.id;
}
