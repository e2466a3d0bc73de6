import { sql } from '@enishi/platform';
import { presentFollowUpAlumni, presentFollowUpHosts } from '@enishi/surveys';
import type { DataSource } from 'typeorm';
import { campaignWithCases } from './campaign-with-cases.js';
import type { CampaignWithCases, Wanted } from './campaign-with-cases.js';

/** A campaign with the shipped form of its audience. */
export function shippedCampaign(dataSource: DataSource, wanted: Wanted = {}): Promise<CampaignWithCases> {
  const { definition, texts } = wanted.audience === 'HOSTS' ? presentFollowUpHosts : presentFollowUpAlumni;
  const { code, version } = definition;
  return campaignWithCases(dataSource, { ...wanted, instrument: { code, version, definition, texts } });
}

/** What is known of a case before its form is opened, and that the reader typed the code. */
export async function known(
  dataSource: DataSource,
  assignmentId: string,
  given: { values?: object; lines?: object },
  isVerified = true,
): Promise<void> {
  const db = dataSource.manager;
  await sql(
    db,
    `update survey_form set given = given || jsonb_build_object(
       'values', given->'values' || $2::jsonb, 'lines', given->'lines' || $3::jsonb) where assignment_id = $1`,
    [assignmentId, JSON.stringify(given.values ?? {}), JSON.stringify(given.lines ?? {})],
  );
  if (isVerified)
    await sql(
      db,
      `update survey_session s set verified_at = now() from survey_assignment a
       where a.id = $1 and (s.assignment_id = a.id or s.contact_id = a.contact_id)`,
      [assignmentId],
    );
}

/** Last year's answers of an alumna, and two lines that others told about a plan. */
export const lastYear = {
  values: {
    'last.A.NOW.status': 'STUDYING',
    'last.A.NOW.affiliation': 'Royal University of Phnom Penh',
    'last.A.NOW.country': 'KH',
    'lines.A.COL.jr': 1,
  },
  lines: {
    'A.COL.jr': [
      {
        id: 'jr1',
        source: 'LAST_YEAR',
        label: 'Soil microbes of the lower Mekong · Example University · 2024',
        answers: { 'A.COL.jr.title': 'Soil microbes of the lower Mekong', 'A.COL.jr.from': '2024' },
      },
    ],
  },
} as const;

export const toldAboutPlan = {
  values: { 'lines.H.REV': 2 },
  lines: {
    'H.REV': [
      {
        id: 'rev1',
        source: 'ALUMNUS',
        label: 'SOK Dara · 2025-04',
        answers: {
          'H.REV.person': 'UNNAMED',
          'H.REV.count': 1,
          'H.REV.purpose': 'DEGREE_STUDY',
          'H.REV.from': '2025-04',
        },
      },
      {
        id: 'rev2',
        source: 'LAST_YEAR',
        label: 'CHEA Bopha · 2024-10',
        answers: {
          'H.REV.person': 'UNNAMED',
          'H.REV.count': 1,
          'H.REV.purpose': 'CONFERENCE',
          'H.REV.from': '2024-10',
        },
      },
    ],
  },
} as const;
