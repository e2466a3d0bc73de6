import type { Ctx } from '@enishi/accounts';
import { listConsents, withdrawConsent } from '@enishi/alumni';
import {
  acceptSuggestion,
  configureOutcomes,
  correctOutcome,
  dismissSuggestion,
  doiSegment,
  listOutcomes,
  listSuggestions,
  lookForMyPapers,
  myPaperLookup,
  normalOrcid,
  outcomesJobs,
  outcomesSweeps,
  reportOutcome,
  withdrawOutcome,
} from '@enishi/outcomes';
import { FixedClock, newId, sql } from '@enishi/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../apps/server/src/config.js';
import { reactions } from '../../apps/server/src/reactions/index.js';
import { as, drainOutbox, freshDatabase, TEST_NOW, testCtx } from '../support/index.js';
import { planWithPeople } from '../surveys/support/plan-with-people.js';
import {
  crossrefWork,
  json,
  openAlexList,
  openAlexWork,
  ORCID,
  orcidWorks,
  recorded,
} from './evidence-answers.js';
import { sharesWithHost, someKey } from './support.js';

const { dataSource } = await freshDatabase();
const db = dataSource.manager;
const officer = testCtx(dataSource, as.officer());
const secretariat = testCtx(dataSource, as.secretariat());
const days = (n: number) => new FixedClock(new Date(TEST_NOW.getTime() + n * 86_400_000));

let serial = 0;
const someDoi = () => `10.5555/enishi.${(serial += 1)}`;

/** Switches look-ups on with recorded answers; nothing of a test reaches a network. */
function play(answers: Record<string, unknown>, more: object = {}) {
  const played = recorded(answers);
  configureOutcomes({
    seriesBreaks: () => Promise.resolve([]),
    lookups: { mailto: 'club@example.org', perDay: 1000, fetch: played.fetch, pauseMs: 1, ...more },
  });
  return played;
}

const work = (clock?: FixedClock) =>
  drainOutbox(dataSource, [...outcomesJobs, ...reactions], () =>
    testCtx(dataSource, as.system(), clock ? { clock } : {}),
  );
const sweep = (clock?: FixedClock) =>
  outcomesSweeps
    .find(({ name }) => name === 'evidence.sweep')!
    .run(testCtx(dataSource, as.system(), clock ? { clock } : {}));

async function plan() {
  const { planId, people } = await planWithPeople(dataSource, {
    heads: 2,
    fiscalYear: 2024,
    withMemberIds: false,
  });
  const persons = people.map(({ personId }) => personId);
  return {
    planId,
    persons,
    host: testCtx(dataSource, as.hostPi(planId)),
    member: testCtx(dataSource, as.member(persons[0]!)),
    other: testCtx(dataSource, as.member(persons[1]!)),
  };
}

async function paper(ctx: Ctx, planId: string, doi: string, more: object = {}): Promise<string> {
  const answer = await reportOutcome(ctx, {
    submissionKey: someKey(),
    planId,
    type: 'CO_PUBLICATION',
    evidence: { kind: 'DOI', value: doi },
    ...more,
  });
  if (answer.__typename !== 'OutcomeReported') throw new Error(JSON.stringify(answer));
  return answer.id;
}

const told = async (planId: string) => (await listOutcomes(officer, { filter: { planId } })).rows;
const count = async (table: string, where: string, values: unknown[] = []) =>
  (await sql<{ n: number }>(db, `select count(*)::int as n from ${table} where ${where}`, values))[0]!.n;
const agree = (ctx: Ctx, orcid = ORCID) => lookForMyPapers(ctx, { orcid, textVersion: 'PAPER-LOOKUP-1' });

const someDois = () => ({ withHost: someDoi(), abroad: someDoi(), old: someDoi(), alone: someDoi() });

const reasonOf = async (doi: string) =>
  (
    await sql<{ reason: string }>(
      db,
      `select reason from evidence_lookup where source = 'CROSSREF' and key = $1`,
      [`doi:${doi}`],
    )
  )[0]?.reason;

const never = (_: URL, { signal }: RequestInit) =>
  new Promise<Response>((__, reject) => {
    signal!.addEventListener('abort', () => reject(signal!.reason as Error));
  });

/** Allowances, answers and ORCID iDs of one test are none of the next. */
beforeEach(() =>
  sql(db, `with a as (delete from allowance), o as (delete from person_orcid) delete from evidence_lookup`),
);

describe('a paper that somebody told', () => {
  it('is looked up in the background by its DOI alone, and what was told stays as it is', async () => {
    const { planId, host, persons } = await plan();
    const doi = someDoi();
    const { asked, hosts } = play({
      [`api.crossref.org/works/${doi}`]: crossrefWork(doi),
      [`api.openalex.org/works/doi:${doi}`]: openAlexWork(doi),
    });
    const id = await paper(host, planId, doi, {
      title: 'Our paper on frost',
      from: '2025',
      personIds: [persons[0]],
    });
    expect(asked).toEqual([]); // no request waits for another site
    const before = await told(planId);
    await work();
    expect(hosts()).toEqual(['api.crossref.org', 'api.openalex.org']);
    for (const { url, init } of asked) {
      expect(`${url.href} ${JSON.stringify(init.headers)}`).not.toMatch(
        /INVITEE|Our paper|Example University/,
      );
      expect(init).toMatchObject({
        redirect: 'manual',
        headers: { 'user-agent': expect.stringContaining('mailto:club@example.org') },
      });
    }
    expect(await listSuggestions(secretariat, { outcomeId: id })).toMatchObject([
      {
        source: 'CROSSREF',
        doi,
        isFound: true,
        title: 'Frost in cherry buds of northern towns',
        year: 2025,
        journal: 'Journal of Invented Botany',
        authors: ['Dara Sok', 'Hanako Rei'],
        countries: ['JP'],
        state: 'SUGGESTED',
        contradictions: ['TITLE'],
      },
      { source: 'OPENALEX', countries: ['JP', 'KH'], contradictions: ['TITLE'] },
    ]);
    expect(await told(planId)).toEqual(before);
    expect(await count('outcome_verdict', 'outcome_id = $1', [id])).toBe(0);
  });

  it('is marked where title, year and authors contradict what was told, or Crossref does not know it', async () => {
    const { planId, host } = await plan();
    const [doi, unknown] = [someDoi(), someDoi()];
    play({
      [`api.crossref.org/works/${doi}`]: crossrefWork(doi, { author: [] }),
      [`api.openalex.org/works/doi:${doi}`]: openAlexWork(doi, { authorships: [{ countries: ['KH'] }] }),
    });
    const id = await paper(host, planId, doi, {
      title: 'Frost in Cherry Buds of Northern Towns.',
      from: '2022-04',
    });
    const lost = await paper(host, planId, unknown);
    await work();
    expect(await listSuggestions(officer, { outcomeId: id })).toMatchObject([
      { source: 'CROSSREF', contradictions: ['YEAR'] },
      { source: 'OPENALEX', contradictions: ['YEAR', 'NO_JAPANESE_AFFILIATION'] },
    ]);
    const [missing, ...rest] = await listSuggestions(officer, { outcomeId: lost });
    expect(missing).toMatchObject({ source: 'CROSSREF', isFound: false, contradictions: [] });
    expect(rest).toEqual([]);
    expect(await acceptSuggestion(officer, { id: missing!.id })).toMatchObject({
      __typename: 'EvidenceSuggestionDecided',
    });
  });

  it('is asked about once in thirty days, however many tell it and however often the job runs', async () => {
    const { planId, host } = await plan();
    const doi = someDoi();
    const { asked } = play({ [`api.crossref.org/works/${doi}`]: crossrefWork(doi) });
    const ids = [await paper(host, planId, doi), await paper(host, planId, doi)];
    await work();
    await sweep();
    await work();
    expect(asked).toHaveLength(2); // one of each register
    expect(await count('evidence_suggestion', 'outcome_id = any($1::uuid[])', [ids])).toBe(2);
    const late = await paper(host, planId, doi);
    await work(days(31));
    expect(asked).toHaveLength(4);
    expect(await listSuggestions(officer, { outcomeId: late })).toHaveLength(1);
  });

  it('is found by the sweep where it came by another way than a report', async () => {
    const { planId, host } = await plan();
    const doi = someDoi();
    configureOutcomes({ seriesBreaks: () => Promise.resolve([]), lookups: null });
    const id = await paper(host, planId, doi);
    await sweep();
    expect(await count('outbox', `name = 'evidence.look_up'`)).toBe(0);
    play({ [`api.crossref.org/works/${doi}`]: crossrefWork(doi) });
    await sweep();
    await work();
    expect(await listSuggestions(officer, { outcomeId: id })).toHaveLength(1);
  });
});

async function suggested() {
  const { planId, host, persons } = await plan();
  const doi = someDoi();
  play({ [`api.crossref.org/works/${doi}`]: crossrefWork(doi) });
  const claimId = await paper(host, planId, doi, { personIds: [persons[0]] });
  await work();
  const [suggestion] = await listSuggestions(officer, { outcomeId: claimId });
  return { planId, host, claimId, id: suggestion!.id, persons };
}

describe('an officer', () => {
  it('lets the register confirm the claim, once; only then is it corroborated, and its words are as told', async () => {
    const { planId, claimId, id } = await suggested();
    const [before] = await told(planId);
    const answers = await Promise.all([acceptSuggestion(officer, { id }), acceptSuggestion(officer, { id })]);
    for (const answer of answers) expect(answer).toMatchObject({ state: 'ACCEPTED', claimId });
    expect(await told(planId)).toEqual([{ ...before, verification: 'CORROBORATED' }]);
    expect(await count('outcome_verdict', `outcome_id = $1 and source = 'REGISTRY'`, [claimId])).toBe(1);
    expect(
      await count('audit_entry', `subject_id = $1 and action = 'evidence_suggestion.accepted'`, [id]),
    ).toBe(1);
    expect(await dismissSuggestion(officer, { id })).toMatchObject({
      __typename: 'EvidenceSuggestionDecided',
    });
  });

  it('dismisses what does not fit, once, and cannot accept it afterwards', async () => {
    const { planId, id } = await suggested();
    for (const _ of [1, 2])
      expect(await dismissSuggestion(officer, { id })).toMatchObject({ state: 'DISMISSED' });
    expect(await acceptSuggestion(officer, { id })).toMatchObject({
      __typename: 'EvidenceSuggestionDecided',
    });
    expect(await told(planId)).toMatchObject([{ verification: 'CLAIMED' }]);
    expect(
      await count('audit_entry', `subject_id = $1 and action = 'evidence_suggestion.dismissed'`, [id]),
    ).toBe(1);
  });

  it('confirms nothing that was taken back or told anew with another DOI', async () => {
    const gone = await suggested();
    await withdrawOutcome(gone.host, { kind: 'OUTCOME', id: gone.claimId });
    expect(await acceptSuggestion(officer, { id: gone.id })).toMatchObject({
      __typename: 'OutcomeNotChangeable',
    });
    const anew = await suggested();
    await correctOutcome(anew.host, {
      submissionKey: someKey(),
      id: anew.claimId,
      type: 'CO_PUBLICATION',
      evidence: { kind: 'DOI', value: someDoi() },
    });
    expect(await acceptSuggestion(officer, { id: anew.id })).toMatchObject({
      __typename: 'OutcomeNotChangeable',
    });
  });

  it('is the only one who decides about a claim; nobody but the office reads what registers say of it', async () => {
    const { claimId, id, host, persons } = await suggested();
    const member = testCtx(dataSource, as.member(persons[0]!));
    for (const ctx of [host, member, testCtx(dataSource, as.analyst()), testCtx(dataSource, as.stranger())]) {
      await expect(listSuggestions(ctx, { outcomeId: claimId })).rejects.toThrow('outcome');
      await expect(acceptSuggestion(ctx, { id })).rejects.toThrow('suggestion');
      await expect(dismissSuggestion(ctx, { id })).rejects.toThrow('suggestion');
      await expect(acceptSuggestion(ctx, { id: newId() })).rejects.toThrow('suggestion');
    }
    await expect(acceptSuggestion(secretariat, { id })).rejects.toThrow('suggestion');
    await expect(listSuggestions(officer, { outcomeId: newId() })).rejects.toThrow('outcome');
  });
});

const withPapers = (dois: { withHost: string; abroad: string; old: string; alone: string }) =>
  play({
    'api.openalex.org/works': openAlexList([
      openAlexWork(dois.withHost),
      openAlexWork(dois.abroad, { authorships: [{ countries: ['KH'] }] }),
      openAlexWork(dois.old, { publication_year: 2019 }),
      { doi: null, display_name: 'Without a DOI' },
    ]),
    [`pub.orcid.org/v3.0/${ORCID}/works`]: orcidWorks([dois.withHost.toUpperCase(), dois.alone]),
    [`api.crossref.org/works/${dois.alone}`]: crossrefWork(dois.alone, {
      author: [{ family: 'Rei', affiliation: [{ name: 'Institute of Elsewhere, Japan' }] }],
    }),
  });

describe('a member', () => {
  it('is asked first: without consent nobody is asked and nothing is kept', async () => {
    const { member } = await plan();
    const { asked } = play({});
    await sweep();
    await work();
    expect(asked).toEqual([]);
    expect(await myPaperLookup(member)).toMatchObject({
      isOn: true,
      orcid: null,
      textVersion: 'PAPER-LOOKUP-1',
    });
    expect(await agree(member, '0000-0002-1825-0098')).toMatchObject({ __typename: 'OrcidNotValid' });
    expect(
      await listConsents(member, {
        personId: (member.actor as unknown as { grants: { scopeId: string }[] }).grants[0]!.scopeId,
      }),
    ).toEqual([]);
  });

  it('sees papers since the visit written with Japan, those with the host first; they count nowhere', async () => {
    const { planId, persons, member, other, host } = await plan();
    await sharesWithHost(dataSource, persons[0]!);
    const dois = someDois();
    const { asked, hosts } = withPapers(dois);
    expect(await agree(member, `https://orcid.org/${ORCID}`)).toEqual({
      __typename: 'PapersLookedFor',
      orcid: ORCID,
    });
    expect(asked).toEqual([]);
    await work();
    expect(hosts()).toEqual(['api.openalex.org', 'pub.orcid.org', 'api.crossref.org']);
    expect(asked[0]!.url.searchParams.get('filter')).toBe(`author.orcid:${ORCID}`);
    expect(asked.map(({ url }) => url.href).join(' ')).not.toMatch(/invitee|example\.org\/|KH/i);
    expect(await listSuggestions(member, { mine: true })).toMatchObject([
      {
        doi: dois.withHost,
        source: 'OPENALEX',
        namesHost: true,
        planId,
        planTitleEn: 'Experiments under the cherry trees',
      },
      { doi: dois.alone, source: 'ORCID', namesHost: false, planId },
    ]);
    expect(await listSuggestions(other, { mine: true })).toEqual([]);
    expect(await told(planId)).toEqual([]);
    expect((await listOutcomes(host, { filter: { planId } })).pageInfo.totalCount).toBe(0);
    expect(await count('evidence_suggestion', 'person_id = $1', [persons[0]])).toBe(2);
    expect(await agree(member)).toMatchObject({ __typename: 'PapersLookedFor' });
    expect(await work()).toEqual([]); // agreeing twice is once
  });

  it('makes one her own claim, once, told by herself; what is not hers is never shown again', async () => {
    const { planId, persons, member, other, host } = await plan();
    const dois = someDois();
    withPapers(dois);
    await agree(member);
    await work();
    const [mine, notMine] = await listSuggestions(member, { mine: true });
    for (const ctx of [other, officer, host, testCtx(dataSource, as.stranger())]) {
      await expect(acceptSuggestion(ctx, { id: mine!.id })).rejects.toThrow('suggestion');
      await expect(dismissSuggestion(ctx, { id: mine!.id })).rejects.toThrow('suggestion');
    }
    const answers = await Promise.all([
      acceptSuggestion(member, { id: mine!.id }),
      acceptSuggestion(member, { id: mine!.id }),
    ]);
    expect(
      new Set(answers.map((answer) => answer.__typename === 'EvidenceDecided' && answer.claimId)).size,
    ).toBe(1);
    expect(await dismissSuggestion(member, { id: notMine!.id })).toMatchObject({ state: 'DISMISSED' });
    const claims = await told(planId);
    expect(claims).toMatchObject([
      {
        type: 'CO_PUBLICATION',
        source: 'ALUMNUS',
        verification: 'CLAIMED',
        evidence: dois.withHost,
        arisenOn: '2025',
        planId,
      },
    ]);
    expect(claims[0]!.persons.map(({ id }) => id)).toEqual([persons[0]]);
    await work();
    await sweep(days(31));
    await work(days(31));
    expect(await listSuggestions(member, { mine: true })).toEqual([]);
  });

  it('who takes the consent back is forgotten at once, but for what she made her own', async () => {
    const { planId, persons, member } = await plan();
    withPapers(someDois());
    await agree(member);
    await work();
    const [mine, open] = await listSuggestions(member, { mine: true });
    await acceptSuggestion(member, { id: mine!.id });
    await work();
    await withdrawConsent(member, { personId: persons[0]!, purpose: 'PAPER_LOOKUP' });
    expect(await listSuggestions(member, { mine: true })).toEqual([]);
    expect(await myPaperLookup(member)).toMatchObject({ orcid: null });
    await expect(acceptSuggestion(member, { id: open!.id })).rejects.toThrow('suggestion');
    const { asked } = play({});
    await work();
    expect(await count('person_orcid', 'person_id = $1', [persons[0]])).toBe(0);
    expect(await count('evidence_lookup', `key = 'orcid:${ORCID}'`)).toBe(0);
    expect(await count('evidence_suggestion', 'person_id = $1', [persons[0]])).toBe(1);
    expect(await told(planId)).toHaveLength(1);
    await sweep();
    await work();
    expect(asked).toEqual([]);
  });

  it('who takes the consent back while registers are being asked gets no suggestion from their answer', async () => {
    const { persons, member } = await plan();
    const doi = someDoi();
    play({
      'api.openalex.org/works': async () => {
        await withdrawConsent(member, { personId: persons[0]!, purpose: 'PAPER_LOOKUP' });
        return json(openAlexList([openAlexWork(doi)]));
      },
    });
    await agree(member);
    await work();
    await sweep();
    expect(await count('evidence_suggestion', 'person_id = $1', [persons[0]])).toBe(0);
    expect(await count('person_orcid', 'person_id = $1', [persons[0]])).toBe(0);
  });
});

async function askRegister(answer: unknown, more: object = {}) {
  const { planId, host } = await plan();
  const doi = someDoi();
  const played = play(
    { [`api.crossref.org/works/${doi}`]: answer, [`api.openalex.org/works/doi:${doi}`]: openAlexWork(doi) },
    more,
  );
  const id = await paper(host, planId, doi);
  await work();
  const times = played.hosts().filter((host_) => host_ === 'api.crossref.org').length;
  return {
    id,
    doi,
    reason: await reasonOf(doi),
    times,
    hosts: played.hosts(),
    sources: (await listSuggestions(officer, { outcomeId: id })).map(({ source }) => source),
  };
}

describe('a register', () => {
  it.each([
    ['is not there', () => Promise.reject(new TypeError('fetch failed')), 'UNAVAILABLE', 3],
    ['asks to wait', () => json('busy', 429), 'UNAVAILABLE', 3],
    ['answers no JSON', () => json('<html>'), 'MALFORMED', 1],
    ['answers another shape', { status: 'ok', message: { title: 'x' } }, 'MALFORMED', 1],
    ['answers with another paper', crossrefWork('10.5555/other'), 'MALFORMED', 1],
    ['answers without end', () => json('x'.repeat(3 * 1024 * 1024)), 'TOO_LARGE', 1],
    [
      'sends us to another host',
      () => new Response(null, { status: 302, headers: { location: 'https://169.254.169.254/latest' } }),
      'NOT_ALLOWED',
      1,
    ],
    [
      'sends us to plain http',
      () => new Response(null, { status: 302, headers: { location: 'http://api.crossref.org/works' } }),
      'NOT_ALLOWED',
      1,
    ],
    [
      'sends us in circles',
      () => new Response(null, { status: 302, headers: { location: '/works/again' } }),
      undefined,
      2,
    ],
  ] as const)('that %s is noted and harms nothing else', async (_, answer, reason, times) => {
    const seen = await askRegister(answer);
    expect(seen).toMatchObject({ reason: reason ?? null, times });
    expect(seen.hosts.every((name) => ['api.crossref.org', 'api.openalex.org'].includes(name))).toBe(true);
    expect(seen.sources).toContain('OPENALEX');
  });

  it('that does not answer in time is given up, tried again twice, and left alone for a day', async () => {
    const { id, doi, reason, times } = await askRegister(never, { timeoutMs: 20 });
    expect({ reason, times }).toEqual({ reason: 'TIMEOUT', times: 3 });
    const { paths } = play({ [`api.crossref.org/works/${doi}`]: crossrefWork(doi) });
    await sweep();
    await work();
    expect(paths()).not.toContain(`api.crossref.org/works/${doi}`);
    await sweep(days(2));
    await work(days(2));
    expect((await listSuggestions(officer, { outcomeId: id })).map(({ source }) => source)).toContain(
      'CROSSREF',
    );
  });

  it('is not asked beyond the day’s allowance, retries included; the next day it goes on', async () => {
    const { planId, host } = await plan();
    const dois = [someDoi(), someDoi(), someDoi(), someDoi()];
    const { hosts } = play(
      Object.fromEntries(dois.map((doi) => [`api.crossref.org/works/${doi}`, crossrefWork(doi)])),
      { perDay: 3 },
    );
    for (const doi of dois) await paper(host, planId, doi);
    await work();
    expect(hosts().filter((name) => name === 'api.crossref.org')).toHaveLength(3);
    await sweep();
    await work();
    expect(hosts().filter((name) => name === 'api.crossref.org')).toHaveLength(3);
    await sweep(days(1));
    await work(days(1));
    expect(await count('evidence_suggestion', 'doi = any($1)', [dois])).toBe(4);
  });

  it('is led nowhere by a DOI or an ORCID iD', async () => {
    for (const doi of [
      '10.5555/a?x=1',
      '10.5555/a\\b',
      '10.5555/a@evil.example',
      '10.5555/a%2e%2e',
      '10.55/a',
      'https://evil.example/',
    ])
      expect(doiSegment(doi)).toBeUndefined();
    expect(new URL(`https://api.crossref.org/works/${doiSegment('10.5555/../../admin#x')}`).pathname).toMatch(
      /^\/works\/10\.5555%2F/,
    );
    expect(normalOrcid('0000 0002 1825 0097')).toBe(ORCID);
    for (const orcid of [
      '0000-0002-1825-0098',
      '0000-0002-1825-009',
      '../0000-0002-1825-0097',
      `${ORCID}/works`,
      `${ORCID},author.id:A1`,
    ])
      expect(normalOrcid(orcid)).toBeUndefined();
    const { planId, host } = await plan();
    const { asked: requests } = play({});
    await paper(host, planId, '10.5555/a?mailto=x@y');
    await work();
    expect(requests).toEqual([]);
  });
});

describe('look-ups', () => {
  it('are off unless somebody switches them on and says whom to write to', () => {
    const env = { NODE_ENV: 'test' };
    expect(readConfig(env).evidenceLookups).toBeNull();
    expect(() => readConfig({ ...env, EVIDENCE_LOOKUPS: 'on' })).toThrow('EVIDENCE_MAILTO');
    expect(
      readConfig({ ...env, EVIDENCE_LOOKUPS: 'on', EVIDENCE_MAILTO: 'club@example.org' }).evidenceLookups,
    ).toEqual({
      mailto: 'club@example.org',
      perDay: 1000,
      openAlexKey: undefined,
    });
  });

  it('that are off ask nobody, enqueue nothing, and take no ORCID iD', async () => {
    const { planId, host, member } = await plan();
    configureOutcomes({ seriesBreaks: () => Promise.resolve([]), lookups: null });
    await paper(host, planId, someDoi());
    expect(await count('outbox', `name = 'evidence.look_up'`)).toBe(0);
    expect(await myPaperLookup(member)).toMatchObject({ isOn: false });
    expect(() => agree(member)).toThrow('off');
  });
});
