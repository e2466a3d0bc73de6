import { newId, sql } from '@enishi/platform';
import { loadReferenceYears } from '@enishi/programme';
import { as, startTestServer, testCtx } from '../../support/index.js';
import type { TestServer, Visitor } from '../../support/index.js';
import { HEADINGS, sheetData, workbook } from '../../invitee-list/make-workbook.js';

/** An office with its officer and one plan whose agreement is signed; today is 20 January 2026 in Japan. */
export interface Office {
  server: TestServer;
  officer: Visitor;
  host: Visitor;
  planId: string;
}

export async function openOffice(over: { visitStart?: string; visitEnd?: string } = {}): Promise<Office> {
  const server = await startTestServer({ ROLE: 'all' });
  const { dataSource } = server.server.runtime;
  await loadReferenceYears(testCtx(dataSource, as.system()));
  const officer = await server.signIn([{ capacity: 'OFFICER' }], 'officer@office.example.org');
  const ask = async <T>(query: string, variables: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await server.graphql<T>(query, variables, officer);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const institution = async (countryCode: string, nameJa: string, nameEn: string): Promise<string> => {
    const { findOrAddInstitution } = await ask<{ findOrAddInstitution: { institution: { id: string } } }>(
      `mutation($input: InstitutionInput!) { findOrAddInstitution(input: $input) { institution { id } } }`,
      { input: { kind: 'UNIVERSITY', countryCode, nameJa, nameEn } },
    );
    return findOrAddInstitution.institution.id;
  };
  const { createPlan } = await ask<{ createPlan: { planId: string } }>(
    `mutation($input: CreatePlanInput!) { createPlan(input: $input) { __typename ... on PlanSaved { planId } ... on PlanNotSaved { problems { message } } } }`,
    {
      input: {
        fiscalYear: 2025,
        callRound: 2,
        receptionNumber: 'S2025B0042',
        programmeType: 'OPEN_B',
        titleJa: '在来作物の遺伝資源に関する共同研究',
        titleEn: 'Joint Research on Native Crops',
        hostInstitutionId: await institution('JP', '例示大学', 'Example University'),
        visitStart: over.visitStart ?? '2025-11-10',
        visitEnd: over.visitEnd ?? '2025-11-22',
        senders: [
          {
            institutionId: await institution(
              'PY',
              'アスンシオン国立大学',
              'Universidad Nacional de Asunción',
            ),
          },
        ],
        state: 'AGREEMENT_SIGNED',
      },
    },
  );
  const { planId } = createPlan;
  await ask(
    `mutation($planId: ID!, $contacts: [PlanContactInput!]!) { setPlanContacts(planId: $planId, contacts: $contacts) { planId } }`,
    {
      planId,
      contacts: [{ role: 'ADMIN', name: '例示 花子', email: 'host@univ.example.jp', locale: 'ja' }],
    },
  );
  // the host signs in with an account of its own that holds the capacity for this plan
  const host = await server.signIn(
    [{ capacity: 'HOST_ADMIN', scopeId: planId }],
    `host-${newId().slice(-6)}@univ.example.jp`,
  );
  return { server, officer, host, planId };
}

const PEOPLE = [
  ['1', '主', 'JST', 'ACOSTA VILLALBA Jose', 'Paraguay', '2000/1/5', 'jose'],
  ['2', '主', 'JST', 'GIMENEZ OJEDA Lucia', 'Paraguay', '2001/3/9', 'lucia'],
  ['3', '引率', 'JST', 'BENITEZ DUARTE Maria', 'Paraguay', '1990/7/21', 'maria'],
] as const;

/** Mistakes by row (from 0) and column of `HEADINGS`. */
export type Mistakes = Record<number, Record<number, string>>;

/** A list of three people as a host saves it from Excel, with these mistakes in it. */
export function inviteeList(mistakes: Mistakes = {}): Promise<Buffer> {
  const rows = PEOPLE.map(([number, role, funding, name, country, born, mail], place) => {
    const cells: string[] = [
      number,
      role,
      funding,
      name,
      country,
      born,
      'Universidad Nacional de Asunción',
      role === '引率' ? '教員' : '大学生',
      `${mail}@students.example.org`,
      '2025/11/10',
      '2025/11/22',
    ];
    return cells.map((value, column) => mistakes[place]?.[column] ?? value);
  });
  return workbook({ sheet: sheetData([HEADINGS, ...rows]) });
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Uploads and confirms the list without a browser, where a test begins after that. */
export async function confirmedList(office: Office): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await inviteeList())], { type: XLSX }), 'list.xlsx');
  const uploaded = await office.server.http(`/plans/${office.planId}/invitee-lists`, {
    method: 'POST',
    body: form,
    as: office.officer,
  });
  const { batchId } = (await uploaded.json()) as { batchId: string };
  const { data, errors } = await office.server.graphql<{ confirmInviteeList: { __typename: string } }>(
    `mutation($id: ID!) { confirmInviteeList(id: $id, version: 1) { __typename ... on InviteeListNotChanged { message } } }`,
    { id: batchId },
    office.officer,
  );
  if (data?.confirmInviteeList.__typename !== 'InviteeListConfirmed')
    throw new Error(JSON.stringify(errors ?? data));
  await office.server.drainJobs();
}

export function peopleOf(
  office: Office,
): Promise<{ personId: string; participationId: string; state: string }[]> {
  return sql(
    office.server.server.runtime.dataSource.manager,
    `select person_id as "personId", id as "participationId", state from participation where plan_id = $1 order by list_number`,
    [office.planId],
  );
}
