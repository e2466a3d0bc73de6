import { hashToken, newId, newToken, sql } from '@enishi/platform';
import { openLink } from '@enishi/surveys';
import type { LinkOpened } from '@enishi/surveys';
import type { DataSource } from 'typeorm';
import { as, testCtx } from '../../support/index.js';
import { agreeToBeAsked } from './alumni.js';
import { planWithPeople } from './plan-with-people.js';

/** A short instrument of an invented survey, as an officer would upload it. */
export const testInstrument = {
  code: 'T-FU',
  version: 1,
  definition: {
    code: 'T-FU',
    version: 1,
    pages: [
      {
        name: 'now',
        elements: [
          { type: 'radiogroup', name: 'T.status', choices: ['STUDY', 'WORK', 'OTHER'], isRequired: true },
          { type: 'country', name: 'T.country' },
          { type: 'text', name: 'T.affiliation', maxLength: 200 },
        ],
      },
      {
        name: 'japan',
        elements: [
          { type: 'boolean', name: 'T.returned', isRequired: true },
          {
            type: 'checkbox',
            name: 'T.purpose',
            choices: ['STUDY', 'RESEARCH', 'TRAVEL'],
            visibleIf: '{T.returned} = true',
          },
          {
            type: 'text',
            inputType: 'number',
            name: 'T.times',
            min: 1,
            max: 99,
            visibleIf: '{T.returned} = true',
          },
          { type: 'text', inputType: 'date', name: 'T.last' },
        ],
      },
      {
        name: 'words',
        elements: [
          { type: 'rating', name: 'T.influence', rateMin: 1, rateMax: 5, labels: 'INFLUENCE' },
          { type: 'matrix', name: 'T.net', rows: ['host', 'peers'], columns: [1, 2, 3], labels: 'NET' },
          { type: 'comment', name: 'T.words', maxLength: 2000 },
        ],
      },
    ],
  },
} as const;

const words = (say: (text: string) => string) => ({
  title: say('Where are you now?'),
  pages: { now: say('Now'), japan: say('Japan'), words: say('In your words') },
  questions: {
    'T.status': {
      title: say('What do you mainly do now?'),
      choices: { STUDY: say('I study'), WORK: say('I work'), OTHER: say('Something else') },
    },
    'T.affiliation': { title: say('Where do you study or work?') },
  },
  scales: {
    INFLUENCE: { 1: say('None'), 2: say('Little'), 3: say('Some'), 4: say('Much'), 5: say('Very much') },
    NET: { 1: say('Never'), 2: say('Sometimes'), 3: say('Often') },
  },
});

export interface Wanted {
  audience?: 'ALUMNI' | 'HOSTS';
  /** People asked, one case each; for hosts, plans asked in one contact. */
  cases?: number;
  fiscalYear?: number;
  isAnonymous?: boolean;
  state?: string;
  opensOn?: string;
  closesOn?: string;
  instrument?: { code: string; version: number; definition?: object; texts?: object };
  /** The same people or plan as in an earlier campaign. */
  again?: CampaignWithCases;
  address?: string | null;
}

export interface CaseAsked {
  assignmentId: string;
  contactId: string;
  personId: string | null;
  planId: string | null;
  /** Token of the personal link. */
  link: string;
}

export interface CampaignWithCases {
  campaignId: string;
  cases: CaseAsked[];
  hostInstitutionId: string;
}

/** An open campaign with cases that were written to and a personal link for each contact; written as rows. */
export async function campaignWithCases(
  dataSource: DataSource,
  wanted: Wanted = {},
): Promise<CampaignWithCases> {
  const db = dataSource.manager;
  const audience = wanted.audience ?? 'ALUMNI';
  const count = wanted.again?.cases.length ?? wanted.cases ?? 1;
  const instrument = wanted.instrument ?? testInstrument;
  if ('definition' in instrument && instrument.definition) {
    const texts = 'texts' in instrument && instrument.texts;
    const all = texts || { ja: words((t) => t), en: words((t) => t), 'zh-Hans': words((t) => t) };
    await sql(
      db,
      `insert into survey_instrument (code, version, origin, state, definition, texts, created_at, locked_at)
       values ($1, $2, 'UPLOADED', 'PUBLISHED', $3, $4, now(), now()) on conflict do nothing`,
      [instrument.code, instrument.version, JSON.stringify(instrument.definition), JSON.stringify(all)],
    );
  }
  const subjects = wanted.again
    ? wanted.again.cases.map(({ personId, planId }) => ({ personId, planId }))
    : await newSubjects(dataSource, audience, count);
  const [known] = await sql<{ id: string }>(
    db,
    `select host_institution_id as id from exchange_plan order by created_at limit 1`,
  );
  const hostInstitutionId = known!.id;
  const campaignId = newId();
  const fiscalYear = wanted.fiscalYear ?? 2025;
  const state = wanted.state ?? 'OPEN';
  await sql(
    db,
    `insert into survey_campaign (id, fiscal_year, audience, state, name_ja, name_en, name_zh_hans, instrument_code,
       instrument_version, cohorts, languages, opens_on, closes_on, is_anonymous, reminder_days, per_second, per_day,
       per_domain_per_minute, hour_from, hour_to, created_at, opened_at, closed_at)
     values ($1, $2, $3, $4, '追跡調査', 'Follow-up survey', '跟踪调查', $5, $6, '{2024}', '{ja,en,zh-Hans}', $7, $8, $9,
       '{7,14}', 10, 10000, 100, 8, 20, now(), now(), case when $4 in ('CLOSED', 'ARCHIVED') then now() end)`,
    [
      campaignId,
      fiscalYear,
      audience,
      state,
      instrument.code,
      instrument.version,
      wanted.opensOn ?? '2026-01-05',
      wanted.closesOn ?? '2026-02-28',
      wanted.isAnonymous ?? false,
    ],
  );
  const cases: CaseAsked[] = [];
  let contactId = newId();
  for (const [index, { personId, planId }] of subjects.entries()) {
    if (index === 0 || audience === 'ALUMNI') {
      contactId = newId();
      const address =
        wanted.address === undefined ? `contact-${contactId.slice(-12)}@example.org` : wanted.address;
      await sql(
        db,
        `insert into survey_contact (id, campaign_id, person_id, address, name, locale, time_zone, next_contact_at)
         values ($1, $2, $3, $4, 'SAMPLE Contact', 'en', 'Asia/Phnom_Penh', '2026-01-27T01:00:00Z')`,
        [contactId, campaignId, personId, address],
      );
    }
    const assignmentId = newId();
    await sql(
      db,
      `insert into survey_assignment (id, campaign_id, contact_id, person_id, plan_id, cohort_year, country_code,
         host_institution_id, programme_type, module, minutes, state, sent_at)
       values ($1, $2, $3, $4, $5, 2024, $6, $7, 'OPEN_A', $8, 6, 'SENT', '2026-01-06T01:00:00Z')`,
      [
        assignmentId,
        campaignId,
        contactId,
        personId,
        planId,
        personId ? 'KH' : null,
        hostInstitutionId,
        audience === 'HOSTS' ? 'HOST' : 'FULL',
      ],
    );
    const link = await personalLink(dataSource, { contactId });
    cases.push({ assignmentId, contactId, personId, planId, link });
  }
  return { campaignId, cases, hostInstitutionId };
}

async function newSubjects(
  dataSource: DataSource,
  audience: string,
  count: number,
): Promise<{ personId: string | null; planId: string | null }[]> {
  if (audience === 'ALUMNI') {
    const { people } = await planWithPeople(dataSource, { heads: count, withMemberIds: false });
    await agreeToBeAsked(
      dataSource,
      people.map(({ personId }) => personId),
    );
    return people.map(({ personId }) => ({ personId, planId: null }));
  }
  const plans = [];
  for (let made = 0; made < count; made += 1)
    plans.push(await planWithPeople(dataSource, { heads: 2, withMemberIds: false }));
  return plans.map(({ planId }) => ({ personId: null, planId }));
}

/** Another personal link, as a mail would carry it. */
export async function personalLink(
  dataSource: DataSource,
  target: { contactId?: string; assignmentId?: string; campaignId?: string },
  options: { purpose?: string; expiresAt?: Date; revokedAt?: Date | null; address?: string } = {},
): Promise<string> {
  const token = newToken();
  await sql(
    dataSource.manager,
    `insert into survey_link (token_hash, purpose, contact_id, assignment_id, campaign_id, made_by, created_at, expires_at,
       revoked_at, address)
     values ($1, $2, $3, $4, $5, 'job:test', now(), $6, $7, $8)`,
    [
      hashToken(token),
      options.purpose ?? 'INVITATION',
      target.contactId ?? null,
      target.assignmentId ?? null,
      target.campaignId ?? null,
      options.expiresAt ?? new Date('2027-03-31T00:00:00Z'),
      options.revokedAt ?? null,
      options.address ?? null,
    ],
  );
  return token;
}

let network = 0;
/** Each opening comes from a network of its own, so that limits do not meet between tests. */
export const someIp = (): string => `10.${((network += 1) >> 8) & 255}.${network & 255}.7`;

/** Opens a link in a new browser. */
export async function openedLink(dataSource: DataSource, token: string): Promise<LinkOpened> {
  const answer = await openLink(testCtx(dataSource, as.stranger()), { token, ip: someIp(), device: 'PHONE' });
  if (answer.__typename !== 'LinkOpened') throw new Error(answer.message);
  return answer;
}

let keys = 0;
/** A key as a browser makes one for each hand-in. */
export const someKey = (): string => `key-of-hand-in-${String((keys += 1)).padStart(6, '0')}`;

/** The least that a complete test form holds. */
export const enoughForTest = { 'T.status': 'STUDY', 'T.returned': false } as const;
