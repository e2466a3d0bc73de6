import { onStatement, sql } from '@enishi/platform';
import { createCampaign, launchCampaign, openLink } from '@enishi/surveys';
import { describe, expect, it } from 'vitest';
import { as, startTestServer, testCtx } from '../support/index.js';
import { agreeToBeAsked, alumniSettings } from './support/alumni.js';
import { planWithPeople } from './support/plan-with-people.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const officer = await server.signIn([{ capacity: 'OFFICER' }], 'officer@office.example.org');
const ctx = testCtx(dataSource, as.officer(), { clock: server.clock });
const { people } = await planWithPeople(dataSource, { heads: 4, fiscalYear: 2024 });
await agreeToBeAsked(
  dataSource,
  people.slice(1).map(({ personId }) => personId),
);

const settings = {
  ...alumniSettings,
  languages: ['JA', 'EN', 'ZH_HANS'],
  mailTexts: ['JA', 'EN', 'ZH_HANS'].map((locale) => ({ locale, introduction: 'Intro', changes: 'Changes' })),
};
const CREATE = `mutation ($settings: CampaignSettingsInput!) { createCampaign(settings: $settings) {
  __typename ... on CampaignSaved { campaign { id state version name languages mailTexts { locale introduction } } }
  ... on CampaignNotReady { message problems { code what message } } } }`;

async function create(): Promise<string> {
  const { data, errors } = await server.graphql<{ createCampaign: { campaign: { id: string } } }>(
    CREATE,
    { settings },
    officer,
  );
  expect(errors).toBeUndefined();
  return data.createCampaign.campaign.id;
}

describe('an officer, over GraphQL', () => {
  it('creates, previews, looks at the mail, launches, pauses and closes a campaign', async () => {
    const id = await create();
    const preview = await server.graphql(
      `query ($id: ID!) { campaignPreview(campaignId: $id) { asked notAsked contacts reasons { reason count }
         strata { cohortYear countryCode asked notAsked } sending { startsAt endsAt mails days } problems { code message } }
         campaignExclusions(campaignId: $id, reason: NO_CONSENT) { nodes { subjectId reason name memberId } pageInfo { totalCount } }
         campaignMail(campaignId: $id, kind: INVITATION, locale: JA) { subject html text } }`,
      { id },
      officer,
    );
    const launch = `mutation ($id: ID!) { launchCampaign(campaignId: $id) { __typename
      ... on CampaignLaunched { cases contacts excluded campaign { state caseCounts { total scheduled answered } } }
      ... on CampaignNotInState { state message } } }`;
    const launched = await server.graphql(launch, { id }, officer);
    const move = (name: string) =>
      server.graphql(
        `mutation ($id: ID!) { ${name}(campaignId: $id) { __typename ... on CampaignMoved { campaign { state } } ... on CampaignNotInState { state message } } }`,
        { id },
        officer,
      );

    expect(preview.data).toMatchObject({
      campaignPreview: { asked: 3, notAsked: 1, contacts: 3, problems: [], sending: { mails: 3, days: 1 } },
      campaignExclusions: {
        nodes: [{ reason: 'NO_CONSENT', name: 'INVITEE Number1' }],
        pageInfo: { totalCount: 1 },
      },
      campaignMail: { subject: expect.stringContaining('2025年度') as string },
    });
    expect(launched.data).toMatchObject({
      launchCampaign: {
        cases: 3,
        contacts: 3,
        excluded: 1,
        campaign: { state: 'OPEN', caseCounts: { total: 3, scheduled: 3 } },
      },
    });
    expect((await move('pauseCampaign')).data).toMatchObject({
      pauseCampaign: { campaign: { state: 'PAUSED' } },
    });
    expect((await move('scheduleCampaign')).data).toMatchObject({
      scheduleCampaign: { __typename: 'CampaignNotInState', state: 'PAUSED' },
    });
    expect((await move('closeCampaign')).data).toMatchObject({
      closeCampaign: { campaign: { state: 'CLOSED' } },
    });
  });

  it('is told what to mend, in the reader’s language', async () => {
    const bad = { ...settings, cohorts: [2025], mailTexts: [] };
    const { data } = await server.graphql<{ createCampaign: { campaign: { id: string } } }>(
      CREATE,
      { settings: bad },
      officer,
    );
    const answer = await server.graphql(
      `mutation ($id: ID!) { scheduleCampaign(campaignId: $id) { ... on CampaignNotReady { message problems { code what message } } } }`,
      { id: data.createCampaign.campaign.id },
      { ...officer, locale: 'ja' },
    );
    expect(answer.data).toMatchObject({
      scheduleCampaign: {
        problems: expect.arrayContaining([
          { code: 'COHORT_NOT_OVER', what: '2025', message: '2025年度の訪問は、翌年度から調査できます。' },
        ]) as unknown,
      },
    });
  });

  it('gets a test mail with a link that is only a test, and nobody is counted for it', async () => {
    const id = await create();

    const { data } = await server.graphql(
      `mutation ($id: ID!) { sendTestMail(campaignId: $id, kind: REMINDER, locale: EN) { to } }`,
      { id },
      officer,
    );
    await server.drainJobs();

    expect(data).toEqual({ sendTestMail: { to: 'officer@office.example.org' } });
    expect(server.mails.at(-1)).toMatchObject({ to: 'officer@office.example.org' });
    expect(server.mails.at(-1)?.text).toContain('/s/');
    const [made] = await sql(
      dataSource.manager,
      `select l.purpose, (select count(*)::int from survey_contact k where k.campaign_id = $1) as contacts
       from survey_link l where l.campaign_id = $1`,
      [id],
    );
    expect(made).toEqual({ purpose: 'TEST', contacts: 0 });
    const token = /\/s\/([\w-]{43})/.exec(server.mails.at(-1)?.text ?? '')?.[1] ?? '';
    const stranger = testCtx(dataSource, as.stranger(), { clock: server.clock });
    expect(await openLink(stranger, { token, ip: '192.0.2.9' })).toMatchObject({
      __typename: 'LinkOpened',
      caseIds: [],
    });
  });
});

/** Statements that a list of so many campaigns takes. */
const statementsFor = async (first: number) => {
  let statements = 0;
  const stop = onStatement(() => (statements += 1), dataSource);
  const { data } = await server.graphql<{ campaigns: { nodes: object[] } }>(
    `query ($first: Int!) { campaigns(first: $first) { nodes { id name state caseCounts { total } } pageInfo { totalCount hasNextPage endCursor } } }`,
    { first },
    officer,
  );
  stop();
  expect(data.campaigns.nodes).toHaveLength(first);
  return statements;
};

describe('the list of campaigns', () => {
  it('costs as many statements for fifty campaigns as for one', async () => {
    for (let made = 0; made < 50; made++) {
      const saved = await createCampaign(ctx, { ...alumniSettings, opensOn: '2026-02-01' });
      if (saved.__typename === 'CampaignSaved' && made === 0) await launchCampaign(ctx, saved.campaign.id);
    }
    await statementsFor(1);
    const one = await statementsFor(1);
    expect(await statementsFor(50)).toBe(one);
    expect(one).toBeLessThanOrEqual(4);
  });

  it('is paged without gap or double', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        data,
      }: {
        data: {
          campaigns: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        };
      } = await server.graphql(
        `query ($after: String) { campaigns(first: 7, after: $after, filter: { fiscalYear: 2025, audience: ALUMNI }) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
        officer,
      );
      seen.push(...data.campaigns.nodes.map(({ id }) => id));
      after = data.campaigns.pageInfo.hasNextPage ? data.campaigns.pageInfo.endCursor : null;
    } while (after);
    const [all] = await sql<{ count: number }>(
      dataSource.manager,
      `select count(*)::int as count from survey_campaign`,
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(all!.count);
  });
});

describe('analysts', () => {
  it('see counts and no names, and change nothing', async () => {
    const analyst = await server.signIn([{ capacity: 'ANALYST' }]);
    const id = await create();
    const counts = await server.graphql(
      `query ($id: ID!) { campaignPreview(campaignId: $id) { asked } }`,
      { id },
      analyst,
    );
    const names = await server.graphql(
      `query ($id: ID!) { campaignExclusions(campaignId: $id) { nodes { name } } }`,
      { id },
      analyst,
    );
    const change = await server.graphql(
      `mutation ($id: ID!) { launchCampaign(campaignId: $id) { __typename } }`,
      { id },
      analyst,
    );

    expect(counts.errors).toBeUndefined();
    expect(names.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(change.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
