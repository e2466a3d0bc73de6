import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { browser } from './browser.js';
import { SoftwareAuthenticator } from './software-authenticator.js';

const ORIGIN = 'http://localhost:4000';
const BEGIN = `mutation { beginPasskey { __typename ... on PasskeyBegun { challengeId options } } }`;
const ADD = `mutation ($input: AddPasskeyInput!) {
  addPasskey(input: $input) { __typename ... on Passkey { id label } ... on PasskeyNotVerified { message } } }`;
const LIST = `{ myPasskeys { id label lastUsedAt } }`;
const REMOVE = `mutation ($input: RemovePasskeyInput!) { removePasskey(input: $input) { passkeyId } }`;

interface Begun {
  beginPasskey: { __typename: string; challengeId: string; options: string };
}
interface Added {
  addPasskey: { __typename: string; id?: string; message?: string };
}

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify(body),
});

describe('a passkey', async () => {
  const server = await startTestServer({ PUBLIC_URL: ORIGIN });
  const { clock } = server;

  async function begin(visitor: Visitor) {
    const { beginPasskey } = (await server.graphql<Begun>(BEGIN, {}, visitor)).data;
    return { ...beginPasskey, options: JSON.parse(beginPasskey.options) as { challenge: string } };
  }

  async function add(visitor: Visitor, challengeId: string, response: string) {
    const input = { challengeId, response, label: 'My phone' };
    return (await server.graphql<Added>(ADD, { input }, visitor)).data.addPasskey;
  }

  /** Somebody with a passkey on a phone. */
  async function withPasskey() {
    const email = `key${Math.random().toString(36).slice(2)}@example.org`;
    const visitor = await server.signIn([], email);
    const phone = new SoftwareAuthenticator(ORIGIN);
    const { challengeId, options } = await begin(visitor);
    const added = await add(visitor, challengeId, phone.create(options));
    expect(added.__typename).toBe('Passkey');
    return { email, visitor, phone, passkeyId: added.id! };
  }

  /** A browser where nobody is signed in, holding a fresh challenge. */
  async function atTheDoor() {
    const visit = browser(server);
    const { challengeId, options } = (await (
      await visit.go('/sign-in/passkey/challenge', post({}))
    ).json()) as {
      challengeId: string;
      options: { challenge: string };
    };
    const enter = (response: string, next = '/') =>
      visit.go('/sign-in/passkey', post({ challengeId, response, return: next }));
    return { ...visit, challengeId, options, enter };
  }

  it('is added by its owner, signs in without a mail, and is listed with its last use', async () => {
    const { email, visitor, phone } = await withPasskey();
    const door = await atTheDoor();
    const entered = await door.enter(phone.get(door.options), '/plans');
    expect(entered.status).toBe(200);
    expect(await entered.json()).toEqual({ next: '/plans' });
    expect(await door.me()).toBe(email);
    const { data } = await server.graphql<{ myPasskeys: { label: string; lastUsedAt: string }[] }>(
      LIST,
      {},
      visitor,
    );
    expect(data.myPasskeys).toMatchObject([{ label: 'My phone', lastUsedAt: clock.now().toISOString() }]);
  });

  it('is told about by mail to its owner, in their language', async () => {
    const { email } = await withPasskey();
    await server.drainJobs();
    const told = server.mails.filter((mail) => mail.to === email);
    expect(told.map(({ subject }) => subject)).toEqual(['A passkey was added (Sakura Science Club)']);
    expect(told[0]!.text).toContain('“My phone” was added to your account on 20 January 2026');
    expect(told[0]!.text).toContain(`${ORIGIN}/app/account`);
  });

  it('needs a signature over this very challenge: a recorded answer opens nothing a second time', async () => {
    const { phone } = await withPasskey();
    const door = await atTheDoor();
    const answer = phone.get(door.options);
    expect((await door.enter(answer)).status).toBe(200);
    const again = await atTheDoor();
    expect((await door.enter(answer)).status).toBe(422);
    expect((await again.enter(answer)).status).toBe(422);
    expect(await again.me()).toBeNull();
  });

  it('opens nothing for a key that nobody registered, a foreign site, a device that did not check its owner', async () => {
    const { phone, email } = await withPasskey();
    const unknown = new SoftwareAuthenticator(ORIGIN);
    const door0 = await atTheDoor();
    expect((await door0.enter(unknown.get(door0.options))).status).toBe(422);
    phone.origin = 'https://enishi.example.net';
    const door1 = await atTheDoor();
    expect((await door1.enter(phone.get(door1.options))).status).toBe(422);
    phone.origin = ORIGIN;
    phone.verifiesOwner = false;
    const door2 = await atTheDoor();
    expect((await door2.enter(phone.get(door2.options))).status).toBe(422);
    phone.verifiesOwner = true;
    const door = await atTheDoor();
    await door.enter(phone.get(door.options));
    expect(await door.me()).toBe(email);
  });

  it('that was copied is noticed: a counter that goes backwards is refused', async () => {
    const { phone } = await withPasskey();
    phone.counter = 50;
    const first = await atTheDoor();
    expect((await first.enter(phone.get(first.options))).status).toBe(200);
    phone.counter = 7;
    const second = await atTheDoor();
    expect((await second.enter(phone.get(second.options))).status).toBe(422);
  });

  it('challenge is over after five minutes, and belongs to who asked for it', async () => {
    const visitor = await server.signIn([]);
    const other = await server.signIn([]);
    const phone = new SoftwareAuthenticator(ORIGIN);
    const taken = await begin(visitor);
    expect(await add(other, taken.challengeId, phone.create(taken.options))).toMatchObject({
      __typename: 'PasskeyNotVerified',
    });
    const late = await begin(visitor);
    clock.advance(5 * 60_000 + 1);
    expect(await add(visitor, late.challengeId, phone.create(late.options))).toMatchObject({
      __typename: 'PasskeyNotVerified',
      message: expect.stringContaining('not added') as string,
    });
    const door = await atTheDoor();
    expect(await add(visitor, door.challengeId, phone.create(door.options))).toMatchObject({
      __typename: 'PasskeyNotVerified',
    });
  });

  it('cannot be registered for two people, nor twice', async () => {
    const { phone, visitor } = await withPasskey();
    for (const who of [visitor, await server.signIn([])]) {
      const { challengeId, options } = await begin(who);
      expect((await add(who, challengeId, phone.create(options))).__typename).toBe('PasskeyNotVerified');
    }
  });

  it('that is broken JSON or something else is refused with a sentence, not a failure', async () => {
    const visitor = await server.signIn([]);
    for (const response of [
      '',
      '{',
      '[]',
      'null',
      '{"id":"x"}',
      JSON.stringify({ id: 'x', rawId: 'x', type: 'public-key', response: {} }),
    ]) {
      const { challengeId } = await begin(visitor);
      expect((await add(visitor, challengeId, response)).__typename).toBe('PasskeyNotVerified');
      const door = await atTheDoor();
      expect((await door.enter(response)).status).toBe(422);
    }
  });

  it('is removed by its owner and opens nothing from then on; somebody else cannot remove it', async () => {
    const { phone, visitor, passkeyId } = await withPasskey();
    const thief = await server.signIn([{ capacity: 'ADMINISTRATOR' }]);
    const refused = await server.graphql(REMOVE, { input: { passkeyId } }, thief);
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await server.graphql(REMOVE, { input: { passkeyId } }, visitor)).errors).toBeUndefined();
    const again = await server.graphql(REMOVE, { input: { passkeyId } }, visitor);
    expect(again.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const door = await atTheDoor();
    expect((await door.enter(phone.get(door.options))).status).toBe(422);
  });

  it('opens nothing for a closed account', async () => {
    const { phone, visitor } = await withPasskey();
    const boss = await server.signIn([{ capacity: 'ADMINISTRATOR' }]);
    const close = `mutation ($input: AccountIdInput!) { disableAccount(input: $input) { __typename } }`;
    await server.graphql(close, { input: { accountId: visitor.accountId } }, boss);
    const door = await atTheDoor();
    expect((await door.enter(phone.get(door.options))).status).toBe(422);
  });

  it('number eleven is refused with the reason', async () => {
    const visitor = await server.signIn([]);
    for (let i = 0; i < 10; i++) {
      const { challengeId, options } = await begin(visitor);
      const phone = new SoftwareAuthenticator(ORIGIN);
      expect((await add(visitor, challengeId, phone.create(options))).__typename).toBe('Passkey');
    }
    const { data } = await server.graphql<Begun>(BEGIN, {}, visitor);
    expect(data.beginPasskey.__typename).toBe('TooManyPasskeys');
  });

  it('is nothing that a stranger can begin, add, list or remove', async () => {
    const input = { challengeId: 'x', response: '{}', label: 'x' };
    for (const [operation, variables] of [
      [BEGIN, {}],
      [ADD, { input }],
      [LIST, {}],
      [REMOVE, { input: { passkeyId: 'x' } }],
    ] as const) {
      const { errors } = await server.graphql(operation, variables);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });
});
