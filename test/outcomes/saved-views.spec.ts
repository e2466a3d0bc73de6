import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';

const server = await startTestServer();
const analyst = await server.signIn([{ capacity: 'ANALYST' }], 'analyst@office.example.org');
const colleague = await server.signIn([{ capacity: 'OFFICER' }], 'officer@office.example.org');
const member = await server.signIn([{ capacity: 'MEMBER', scopeId: '00000000-0000-4000-8000-000000000001' }]);

const save = async (name: string, isShared: boolean, as: Visitor = analyst) =>
  (
    await server.graphql<{
      saveView: { __typename: string; message?: string; view?: { id: string; search: object[] } } | null;
    }>(
      `mutation($view: SaveViewInput!) { saveView(view: $view) { __typename
         ... on ViewSaved { view { id search { name value } } } ... on ViewNameTaken { message } } }`,
      { view: { name, screen: 'EXPLORER', search: [{ name: 'regions', value: 'ASEAN' }], isShared } },
      as,
    )
  ).data?.saveView;
const seenBy = async (visitor: Visitor) =>
  (
    await server.graphql<{ savedViews: { id: string; name: string; isMine: boolean }[] } | null>(
      '{ savedViews { id name isMine } }',
      {},
      visitor,
    )
  ).data?.savedViews.map(({ name, isMine }) => `${name}${isMine ? '' : ' (shared)'}`);
const remove = (viewId: string, as: Visitor) =>
  server.graphql('mutation($viewId: ID!) { removeView(viewId: $viewId) }', { viewId }, as);

describe('a view of the dashboards under a name', () => {
  it('is seen by colleagues when it is shared, and by nobody else when it is not', async () => {
    expect(await save('Only for me', false)).toMatchObject({
      __typename: 'ViewSaved',
      view: { search: [{ name: 'regions', value: 'ASEAN' }] },
    });
    await save('For all', true);
    expect(await seenBy(analyst)).toEqual(['For all', 'Only for me']);
    expect(await seenBy(colleague)).toEqual(['For all (shared)']);
    expect(await seenBy(member)).toBeUndefined();
  });

  it('is kept once under one name; the second is told so', async () => {
    expect(await save('For all', false)).toMatchObject({ __typename: 'ViewNameTaken' });
    expect(await save('For all', false, colleague)).toMatchObject({ __typename: 'ViewSaved' });
  });

  it('is removed by its owner alone, and twice is once', async () => {
    const saved = await save('To go', true);
    const id = saved?.view?.id ?? '';
    await remove(id, colleague);
    expect(await seenBy(colleague)).toContain('To go (shared)');
    await remove(id, analyst);
    await remove(id, analyst);
    expect(await seenBy(colleague)).not.toContain('To go (shared)');
    const entries = await sql<{ action: string }>(
      server.server.runtime.dataSource.manager,
      `select action from audit_entry where subject_id = $1 order by at, id`,
      [id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['saved_view.saved', 'saved_view.removed']);
  });
});
