import { newId, sql } from '@enishi/platform';
import type { DataSource } from 'typeorm';

/** Lets people be asked once a year how things went on. */
export async function agreeToBeAsked(
  dataSource: DataSource,
  personIds: readonly string[],
  byGuardian = false,
): Promise<void> {
  await sql(
    dataSource.manager,
    `insert into consent (id, person_id, purpose, choice, text_version, language, channel, by_guardian, given_at)
     select gen_random_uuid(), id, 'SURVEY_CONTACT', 'YES', '2026-04', 'en', 'COMPLETION_REPORT', $2, '2026-01-01'
     from unnest($1::uuid[]) as x(id)`,
    [personIds, byGuardian],
  );
}

/** Gives a plan's host somebody to whom mails go. */
export async function hostContact(
  dataSource: DataSource,
  planId: string,
  role: 'PI' | 'CONTACT' | 'ADMIN',
  email: string,
): Promise<void> {
  await sql(
    dataSource.manager,
    `insert into plan_contact (id, plan_id, role, name, email, locale) values ($1, $2, $3, '例示 花子', $4, 'ja')`,
    [newId(), planId, role, email],
  );
}

/** What an officer types for a campaign that asks the alumni of FY2024 in January 2026 (`TEST_NOW`). */
export const alumniSettings = {
  fiscalYear: 2025,
  audience: 'ALUMNI' as const,
  nameJa: '2025年度 追跡調査（同窓生）',
  nameEn: 'Follow-up FY2025, alumni',
  nameZhHans: '2025年度跟踪调查（校友）',
  instrumentCode: 'FU-A',
  instrumentVersion: 1,
  cohorts: [2024],
  languages: ['ja' as const, 'en' as const, 'zh-Hans' as const],
  opensOn: '2026-01-20',
  closesOn: '2026-03-15',
  reminderDays: [7, 14, 28],
  mailTexts: Object.fromEntries(
    ['ja', 'en', 'zh-Hans'].map((locale) => [
      locale,
      { introduction: `Introduction ${locale}`, changes: `Changes ${locale}` },
    ]),
  ),
};

export const hostSettings = {
  ...alumniSettings,
  audience: 'HOSTS' as const,
  instrumentCode: 'FU-H',
  nameEn: 'Follow-up FY2025, hosts',
};
