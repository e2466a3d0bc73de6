import { formCircles, runCircles } from '@enishi/alumni';
import { newId, sql } from '@enishi/platform';
import { aMember } from '../../alumni/support/members.js';
import { as, testCtx } from '../../support/index.js';
import type { Visitor } from '../../support/index.js';
import type { Office } from './office.js';

/** A board with entries, a host that opted in, a story in review, and a circle in its first week with the member in it. */
export async function openNews(
  office: Office,
  member: Visitor,
  personId: string,
): Promise<{ opportunityId: string; storyId: string; alone: Visitor }> {
  const { server, officer, host, planId } = office;
  const { dataSource } = server.server.runtime;
  const ask = async <T>(visitor: Visitor, query: string, variables: Record<string, unknown>): Promise<T> => {
    const { data, errors } = await server.graphql<{ answer: T }>(query, variables, visitor);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.answer;
  };
  const save = async (over: object) => {
    const { id } = await ask<{ id: string }>(
      officer,
      `mutation($input: OpportunityInput!) { answer: saveOpportunity(input: $input) { ... on OpportunitySaved { id } } }`,
      {
        input: {
          kind: 'SCHOLARSHIP',
          provider: 'MEXT',
          providerName: 'MEXT',
          titleJa: '国費外国人留学生（研究留学生）',
          titleEn: 'Japanese Government (MEXT) Scholarship for research students',
          summaryJa: '大学院で学ぶ方のための奨学金です。',
          summaryEn: 'For graduate study in Japan.',
          sourceUrl: 'https://www.studyinjapan.go.jp/en/',
          ...over,
        },
      },
    );
    await ask(
      officer,
      `mutation($id: ID!) { answer: moveOpportunity(opportunityId: $id, to: PUBLISHED, version: 1) { __typename } }`,
      { id },
    );
    return id;
  };
  const opportunityId = await save({
    fields: ['FORD4'],
    levels: ['MASTER', 'DOCTORAL'],
    countries: ['PY', 'BR', 'AR'],
    languages: ['en', 'ja'],
    closesOn: '2027-03-31',
    closesTime: '17:00',
  });
  await save({ kind: 'CALL', provider: 'JSPS', providerName: 'JSPS' });
  await ask(
    member,
    `mutation($id: ID!) { answer: tellOpportunityStep(opportunityId: $id, step: APPLIED) { __typename } }`,
    { id: opportunityId },
  );
  await ask(
    host,
    `mutation($input: LaboratoryInput!) { answer: openLaboratory(input: $input) { __typename } }`,
    {
      input: { planId, fields: ['FORD4'], note: 'Welcome', pageUrl: 'https://lab.example.ac.jp/' },
    },
  );
  const story = await ask<{ id: string }>(
    officer,
    `mutation { answer: beginStory(kind: STORY, slug: "native-crops") { ... on StorySaved { id } } }`,
    {},
  );
  const body = JSON.stringify({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Seeds' }] },
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'We compared seeds.', marks: [{ type: 'bold' }] }],
      },
    ],
  });
  await ask(
    officer,
    `mutation($input: StoryTextInput!) { answer: saveStoryText(input: $input) { __typename } }`,
    {
      input: { storyId: story.id, language: 'en', title: 'Native crops', lead: '', body, version: 0 },
    },
  );
  const [row] = await sql<{ memberId: string }>(
    dataSource.manager,
    `select member_id as "memberId" from member where person_id = $1`,
    [personId],
  );
  if (row)
    await ask(
      officer,
      `mutation($storyId: ID!, $n: String!) { answer: addStoryPerson(storyId: $storyId, memberNumber: $n, appears: NAMED) { __typename } }`,
      { storyId: story.id, n: row.memberId },
    );
  await circleWith(office, personId);
  const { browser: alone } = await aMember(server);
  return { opportunityId, storyId: story.id, alone };
}

/** Six people of one field in their first week, the member among them. */
async function circleWith({ server }: Office, personId: string): Promise<void> {
  const { dataSource } = server.server.runtime;
  const db = dataSource.manager;
  const people = [personId];
  for (let n = 0; n < 5; n++) people.push((await aMember(server)).personId);
  await sql(db, `update member set status = 'CLAIMED' where person_id = $1`, [personId]);
  for (const one of people)
    await sql(
      db,
      `insert into circle_request (id, person_id, field, language, state, requested_at) values ($1, $2, 'FORD4', 'en', 'WAITING', now())`,
      [newId(), one],
    );
  const system = testCtx(dataSource, as.system(), { clock: server.clock });
  await formCircles(system);
  await sql(db, `update field_circle set starts_on = '2026-01-19', ends_on = '2026-02-15'`);
  await runCircles(system);
  const [circle] = await sql<{ id: string }>(
    db,
    `select circle_id as id from circle_member where person_id = $1`,
    [personId],
  );
  if (!circle) throw new Error('the member is in no circle');
  await sql(
    db,
    `insert into circle_note (id, circle_id, person_id, week, words, written_at) values ($1, $2, $3, 1, 'I study soils.', now())`,
    [newId(), circle.id, people[1]],
  );
}
