import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';

describe.each([{ jit: 'true' }, { jit: 'false' }])(
  'variables of a document (compiled: $jit)',
  async ({ jit }) => {
    const server = await startTestServer({ GRAPHQL_JIT: jit });
    const boss = await server.signIn([{ capacity: 'ADMINISTRATOR' }]);
    const LIST = `query ($page: AccountPageInput) { accounts(page: $page) { nodes { email } } }`;
    const SET = `mutation ($input: SetMyLocaleInput!) { setMyLocale(input: $input) { locale } }`;

    it('get the defaults of their input fields', async () => {
      const { errors, data } = await server.graphql<{ accounts: { nodes: object[] } }>(
        LIST,
        { page: {} },
        boss,
      );
      expect(errors).toBeUndefined();
      expect(data.accounts.nodes).toHaveLength(1);
    });

    it('carry enums both ways', async () => {
      const { data } = await server.graphql(SET, { input: { locale: 'ZH_HANS' } }, boss);
      expect(data).toEqual({ setMyLocale: { locale: 'ZH_HANS' } });
    });

    it('that do not fit are the caller’s fault, not ours', async () => {
      for (const input of [{ locale: 'FR' }, {}, null, 'x', { locale: 'JA', extra: 1 }]) {
        const { errors } = await server.graphql(SET, { input }, boss);
        expect(errors?.[0]?.extensions.code).toMatch(/^(BAD_USER_INPUT|INVALID_INPUT)$/);
      }
    });
  },
);
