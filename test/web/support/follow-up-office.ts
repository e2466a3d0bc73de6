import { newId, sql } from '@enishi/platform';
import { shippedCampaign } from '../../surveys/support/follow-up-forms.js';
import type { Visitor } from '../../support/index.js';
import type { Office } from './office.js';
import { peopleOf } from './office.js';

/** The yearly survey of an office: campaigns, what came of the plan, a questionnaire in preparation, a lost fellow. */
export interface FollowUpOffice {
  alumniCampaignId: string;
  hostCampaignId: string;
}

/** Once the list is confirmed; `member` is the first person of the list. */
export async function openFollowUp(office: Office, member: Visitor): Promise<FollowUpOffice> {
  const { server, planId } = office;
  const { dataSource } = server.server.runtime;
  const [first, , lost] = await peopleOf(office);
  const alumni = await shippedCampaign(dataSource, {
    again: asked(first!.personId, null),
  });
  const hosts = await shippedCampaign(dataSource, {
    audience: 'HOSTS',
    again: asked(null, planId),
  });
  // the last of the list cannot be reached any more
  await sql(dataSource.manager, `update person set email = null, email_second = null where id = $1`, [
    lost!.personId,
  ]);
  await sql(
    dataSource.manager,
    `update member set contact_email = null, contact_email_second = null where person_id = $1`,
    [lost!.personId],
  );
  await tell(office, office.host, 'reportOutcome', 'ReportOutcomeInput', {
    type: 'AGREEMENT_NEW',
    detail: 'FACULTY',
    planId,
    from: '2025-12',
    institution: { name: 'Universidad Ejemplo del Chaco', reason: 'NOT_LISTED' },
    evidence: { kind: 'URL', value: 'https://univ.example.jp/news/agreement' },
    note: '部局間協定を更新の予定。',
  });
  await tell(office, office.officer, 'reportOutcome', 'ReportOutcomeInput', {
    type: 'CO_PUBLICATION',
    title: 'Genetic Resources of Native Crops in the Eastern Chaco and their Use in Joint Breeding',
    planId,
    from: '2026',
    evidence: { kind: 'DOI', value: '10.1000/xyz123' },
    personIds: [first!.personId],
  });
  await tell(office, member, 'reportRevisit', 'ReportRevisitInput', {
    purpose: 'CONFERENCE',
    from: '2026-01-12',
    to: '2026-01-16',
  });
  // written as rows, the shipped questionnaires would stand beside themselves
  await sql(
    dataSource.manager,
    `update survey_instrument set origin = 'SHIPPED', texts = null where code in ('FU-A', 'FU-H')`,
  );
  const { data } = await server.graphql<{ uploadInstrument: { __typename: string } }>(
    `mutation($json: String!) { uploadInstrument(code: "T-DRAFT", json: $json) { __typename ... on InstrumentNotReadable { faults { place reason } } } }`,
    { json: JSON.stringify(DRAFT) },
    office.officer,
  );
  if (data.uploadInstrument.__typename !== 'InstrumentUploaded') throw new Error(JSON.stringify(data));
  return { alumniCampaignId: alumni.campaignId, hostCampaignId: hosts.campaignId };
}

/** The one case of a campaign. */
const asked = (personId: string | null, ofPlan: string | null) => ({
  campaignId: '',
  hostInstitutionId: '',
  cases: [{ assignmentId: '', contactId: '', personId, planId: ofPlan, link: '' }],
});

const say = (en: string, ja: string) => ({ en, ja });

/** A draft with a question that nobody is asked. */
const DRAFT = {
  title: say('After the lecture', '講義の後に'),
  pages: [
    {
      name: 'one',
      title: say('The lecture', '講義'),
      elements: [
        {
          type: 'radiogroup',
          name: 'T.liked',
          title: say('Did you like it?', 'いかがでしたか。'),
          choices: [
            { value: 'YES', text: say('Yes', 'よかった') },
            { value: 'NO', text: say('No', 'よくなかった') },
          ],
          isRequired: true,
        },
        {
          type: 'comment',
          name: 'T.why',
          title: say('Why?', '理由をお聞かせください。'),
          maxLength: 500,
          visibleIf: "{T.liked} = 'YES' and {T.liked} = 'NO'",
        },
      ],
    },
  ],
};

async function tell(
  office: Office,
  as: Visitor,
  verb: string,
  type: string,
  input: Record<string, unknown>,
): Promise<void> {
  const { data, errors } = await office.server.graphql<Record<string, { __typename: string }>>(
    `mutation($input: ${type}!) { ${verb}(input: $input) { __typename ... on OutcomeNotValid { problems { field message } } } }`,
    { input: { ...input, submissionKey: newId().replaceAll('-', '') } },
    as,
  );
  if (errors || data[verb]?.__typename === 'OutcomeNotValid') throw new Error(JSON.stringify(errors ?? data));
}
