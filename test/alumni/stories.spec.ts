import { existsSync } from 'node:fs';
import path from 'node:path';
import { Transformer } from '@napi-rs/image';
import { publicStories, publicStory } from '@enishi/alumni';
import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../libs/alumni/src/story/rich-text.js';
import { plainText, renderStoryBody } from '../../libs/alumni/src/story/render-rich-text.js';
import { as, STRANGER, startTestServer, testCtx } from '../support/index.js';
import type { Visitor } from '../support/index.js';
import { testDataDir } from '../support/test-data-dir.js';
import { agree, aMember, asking } from './support/members.js';
import type { MemberAtHome } from './support/members.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;
const ask = asking(server);
const secretariat = await server.signIn([{ capacity: 'SECRETARIAT' }], 'secretariat@office.example.org');
const analyst = await server.signIn([{ capacity: 'ANALYST' }]);
const publicCtx = () => testCtx(dataSource, as.stranger(), { clock: server.clock });

let count = 0;
const begin = (visitor: Visitor, slug = `story-${++count}`) =>
  ask<{ __typename: string; id: string }>(
    visitor,
    `mutation($slug: String!) { answer: beginStory(kind: STORY, slug: $slug) { __typename ... on StorySaved { id } } }`,
    { slug },
  );
const body = (text: string, photoId?: string) =>
  JSON.stringify({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text }] },
      ...(photoId ? [{ type: 'photo', attrs: { photoId } }] : []),
    ],
  });
const write = (visitor: Visitor, storyId: string, over: object = {}) =>
  ask<{ __typename: string; version?: number }>(
    visitor,
    `mutation($input: StoryTextInput!) { answer: saveStoryText(input: $input) { __typename ... on StoryTextSaved { version } } }`,
    {
      input: {
        storyId,
        language: 'en',
        title: 'Back in Chiba',
        lead: '',
        body: body('A year later.'),
        version: 0,
        ...over,
      },
    },
  );
const move = (visitor: Visitor, storyId: string, to: string) =>
  ask<{ __typename: string; missing?: { code: string }[] }>(
    visitor,
    `mutation($storyId: ID!, $to: StoryState!) { answer: moveStory(storyId: $storyId, to: $to) { __typename
       ... on StoryNotReady { missing { code } } } }`,
    { storyId, to },
  );
const addPerson = (
  visitor: Visitor,
  storyId: string,
  memberNumber: string,
  appears: string,
  photoId?: string,
) =>
  ask<{ __typename: string }>(
    visitor,
    `mutation($storyId: ID!, $memberNumber: String!, $appears: StoryAppearance!, $photoId: ID) {
       answer: addStoryPerson(storyId: $storyId, memberNumber: $memberNumber, appears: $appears, photoId: $photoId) { __typename } }`,
    { storyId, memberNumber, appears, ...(photoId && { photoId }) },
  );
const withdraw = (member: MemberAtHome, purpose: string) =>
  ask(member.browser, `mutation($p: ConsentPurpose!) { answer: withdrawConsent(purpose: $p) { purpose } }`, {
    p: purpose,
  });

/** A JPEG with a place and a camera in it, as a phone writes it. */
async function phonePhoto(width = 2400, height = 1800): Promise<Buffer> {
  const plain = await Transformer.fromRgbaPixels(
    new Uint8Array(width * height * 4).fill(140),
    width,
    height,
  ).jpeg(80);
  const exif = Buffer.from('Exif\0\0II*\0\x08\0\0\0GPSLatitude 35.6 N SECRETCAMERA', 'latin1');
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  return Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]);
}
async function upload(visitor: Visitor, storyId: string, content: Buffer) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)], { type: 'image/jpeg' }), 'DSC_0001.jpg');
  const response = await server.http(`/stories/${storyId}/photos`, {
    method: 'POST',
    body: form,
    as: visitor,
  });
  return {
    status: response.status,
    body: (await response.json()) as { photoId: string; width: number; height: number },
  };
}
const describePhoto = (photoId: string, over: object = {}) =>
  ask(
    secretariat,
    `mutation($input: StoryPhotoInput!) { answer: describeStoryPhoto(input: $input) { photoId } }`,
    {
      input: {
        photoId,
        altJa: '研究室',
        altEn: 'A laboratory',
        altZhHans: '实验室',
        showsNobody: false,
        ...over,
      },
    },
  );
const photo = async (photoId: string, visitor: Visitor = STRANGER) =>
  (await server.http(`/stories/photos/${photoId}/large.webp`, { as: visitor })).status;

/** A story in review with one text. */
async function inReview(): Promise<string> {
  const { id } = (await begin(secretariat)).answer;
  await write(secretariat, id);
  await move(secretariat, id, 'REVIEW');
  return id;
}
const isPublic = async (id: string) =>
  (await publicStories(publicCtx(), { first: 100 })).stories.some((story) => story.id === id);

describe('a story', () => {
  it('is written, reviewed and published, and read by everybody in their language or what there is', async () => {
    const { id } = (await begin(secretariat, 'back-in-chiba')).answer;
    await write(secretariat, id);
    await write(secretariat, id, { language: 'ja', title: '千葉にもどって' });
    expect((await move(secretariat, id, 'PUBLISHED')).answer.__typename).toBe('StoryNotMovable');
    await move(secretariat, id, 'REVIEW');
    expect(await isPublic(id)).toBe(false);
    expect((await move(secretariat, id, 'PUBLISHED')).answer.__typename).toBe('StoryMoved');
    expect((await move(secretariat, id, 'PUBLISHED')).answer.__typename).toBe('StoryMoved');
    const story = await publicStory(publicCtx(), 'back-in-chiba');
    expect(story).toMatchObject({ language: 'en', languages: ['en', 'ja'], html: '<p>A year later.</p>' });
    expect((await publicStory({ ...publicCtx(), locale: 'ja' }, 'back-in-chiba')).title).toBe(
      '千葉にもどって',
    );
    expect((await publicStory({ ...publicCtx(), locale: 'zh-Hans' }, 'back-in-chiba')).language).toBe('en');
  });

  it('is written by nobody else; a coordinator writes for the own chapter and publishes nothing', async () => {
    const id = await inReview();
    const member = await aMember(server);
    for (const visitor of [STRANGER, analyst, member.browser]) {
      expect((await begin(visitor)).answer).toBeNull();
      expect((await write(visitor, id, { version: 1 })).answer).toBeNull();
      expect((await move(visitor, id, 'PUBLISHED')).answer).toBeNull();
      expect((await addPerson(visitor, id, member.memberId, 'NAMED')).answer).toBeNull();
    }
    const chapterId = '019a0000-0000-7000-8000-00000000c001';
    await sql(
      dataSource.manager,
      `insert into chapter (id, slug, kind, name_ja, name_en, name_zh_hans, time_zone, state, created_at)
       values ($1, 'somewhere', 'COUNTRIES', 'a', 'a', 'a', 'Asia/Tokyo', 'ACTIVE', now())`,
      [chapterId],
    );
    const coordinator = await server.signIn([{ capacity: 'COORDINATOR', scopeId: chapterId }]);
    expect((await begin(coordinator)).code).toBe('NOT_FOUND');
    const own = await ask<{ id: string }>(
      coordinator,
      `mutation($c: ID) { answer: beginStory(kind: NEWS, slug: "our-meeting", chapterId: $c) { ... on StorySaved { id } } }`,
      { c: chapterId },
    );
    await write(coordinator, own.answer.id);
    expect((await move(coordinator, own.answer.id, 'REVIEW')).answer.__typename).toBe('StoryMoved');
    expect((await move(coordinator, own.answer.id, 'PUBLISHED')).code).toBe('NOT_FOUND');
    expect((await write(coordinator, own.answer.id, { version: 1 })).code).toBe('NOT_FOUND');
    expect((await write(coordinator, id, { version: 1 })).code).toBe('NOT_FOUND');
    const seen = await ask<{ nodes: { id: string }[]; pageInfo: { totalCount: number } }>(
      coordinator,
      `{ answer: stories(filter: {}) { nodes { id } pageInfo { totalCount } } }`,
    );
    expect(seen.answer).toEqual({ nodes: [{ id: own.answer.id }], pageInfo: { totalCount: 1 } });
  });

  it('is not overwritten by whoever read an older text, and two stories never have one address', async () => {
    const { id } = (await begin(secretariat, 'one-address')).answer;
    expect((await begin(secretariat, 'one-address')).answer.__typename).toBe('StorySlugTaken');
    expect((await begin(secretariat, 'Not An Address')).answer.__typename).toBe('StoryNotValid');
    expect((await write(secretariat, id)).answer.version).toBe(1);
    expect((await write(secretariat, id, { version: 1 })).answer.version).toBe(2);
    expect((await write(secretariat, id, { version: 1 })).answer.__typename).toBe('StoryChanged');
    expect((await write(secretariat, id)).answer.__typename).toBe('StoryChanged');
  });
});

const link = (href: string) =>
  JSON.stringify({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] }],
      },
    ],
  });

describe('the text of a story', () => {
  it('takes allow-listed nodes alone: no script, no foreign address, no attribute that nobody listed', async () => {
    const { id } = (await begin(secretariat)).answer;
    const hostile = [
      link('javascript:alert(1)'),
      link('//evil.example'),
      link('https://a.example/"><script>'),
      '{"type":"doc","content":[{"type":"html","text":"<script>"}]}',
      '{"type":"doc","content":[{"type":"paragraph","attrs":{"onclick":"x"}}]}',
      '{"type":"doc","content":[{"type":"heading","attrs":{"level":1}}]}',
      '{"type":"doc","content":[{"type":"photo","attrs":{"photoId":"../../etc","src":"https://a.example/x"}}]}',
      'not json',
      JSON.stringify({ type: 'doc', content: Array.from({ length: 401 }, () => ({ type: 'paragraph' })) }),
    ];
    for (const json of hostile) {
      expect(readBody(json), json.slice(0, 60)).toBeUndefined();
      expect((await write(secretariat, id, { body: json })).answer.__typename).toBe('StoryNotValid');
    }
    expect(readBody(link('https://www.jst.go.jp/'))).toBeDefined();
  });

  it('is drawn with every sign escaped, whatever the table holds', () => {
    const doc = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: `<img src=x onerror="alert('1')">&` }] },
      ],
    };
    expect(renderStoryBody(doc, new Map())).toBe(
      '<p>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;</p>',
    );
    expect(renderStoryBody({ type: 'doc', content: [{ type: 'script' }] }, new Map())).toBe('');
    expect(plainText(readBody(body('Words'))!)).toBe('Words');
  });
});

describe('a photograph', () => {
  it('is kept small and without its metadata', async () => {
    const id = await inReview();
    const { status, body: added } = await upload(secretariat, id, await phonePhoto());
    expect([status, added.width, added.height]).toEqual([201, 1600, 1200]);
    const response = await server.http(`/stories/photos/${added.photoId}/large.webp`, { as: secretariat });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString('latin1')).not.toMatch(/Exif|EXIF|GPS|SECRETCAMERA|ICCP|XMP/);
    const small = await server.http(`/stories/photos/${added.photoId}/small.webp`, { as: secretariat });
    const size = await new Transformer(Buffer.from(await small.arrayBuffer())).metadata();
    expect([size.width, size.height, size.format]).toEqual([640, 480, 'webp']);
    const rows = await sql<{ n: number }>(
      dataSource.manager,
      `select count(*)::int as n from file_object where purpose = 'story-photo'`,
    );
    expect(rows[0]!.n).toBe(2);
  });

  it('is refused when it is none, or when somebody else brings it', async () => {
    const id = await inReview();
    expect((await upload(secretariat, id, Buffer.from('GIF89a nothing'))).status).toBe(422);
    expect((await upload(secretariat, id, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]))).status).toBe(422);
    expect((await upload(analyst, id, await phonePhoto(40, 30))).status).toBe(404);
    expect((await upload(STRANGER, id, await phonePhoto(40, 30))).status).toBeGreaterThanOrEqual(401);
  });

  it('is seen by nobody outside before those on it agree, and by nobody at all once they do not', async () => {
    const shown = await aMember(server);
    const id = await inReview();
    const { photoId } = (await upload(secretariat, id, await phonePhoto(800, 600))).body;
    await write(secretariat, id, { version: 1, body: body('With a picture.', photoId) });
    expect((await move(secretariat, id, 'PUBLISHED')).answer.missing?.map(({ code }) => code)).toEqual([
      'PHOTO_PERSONS',
      'ALT',
    ]);
    await describePhoto(photoId);
    await addPerson(secretariat, id, shown.memberId, 'PHOTO', photoId);
    await addPerson(secretariat, id, shown.memberId, 'PHOTO', photoId);
    expect((await move(secretariat, id, 'PUBLISHED')).answer.missing).toEqual([{ code: 'CONSENT' }]);
    expect(await photo(photoId)).toBe(404);
    await agree(server, shown.personId, 'PUBLISH_PHOTO');
    expect((await move(secretariat, id, 'PUBLISHED')).answer.__typename).toBe('StoryMoved');
    expect(await photo(photoId)).toBe(200);
    const slug = (await publicStories(publicCtx(), {})).stories.find((story) => story.id === id)!.slug;
    expect((await publicStory(publicCtx(), slug)).html).toContain(`/stories/photos/${photoId}/large.webp`);
    await withdraw(shown, 'PUBLISH_PHOTO');
    // at once, before any job ran
    expect(await photo(photoId)).toBe(404);
    expect((await publicStory(publicCtx(), slug)).html).toBe('<p>With a picture.</p>');
    const [file] = await sql<{ sha256: string }>(
      dataSource.manager,
      `select o.sha256 from story_photo f join file_object o on o.id = f.file_id where f.id = $1`,
      [photoId],
    );
    const place = path.join(testDataDir(), 'server/files', file!.sha256.slice(0, 2), file!.sha256);
    expect(existsSync(place)).toBe(true);
    await server.drainJobs();
    expect(existsSync(place)).toBe(false);
    await agree(server, shown.personId, 'PUBLISH_PHOTO');
    expect([await photo(photoId), await photo(photoId, secretariat)]).toEqual([404, 404]);
  });
});

describe('somebody who is told of', () => {
  it('agrees before it is published; by name needs the consent to be named', async () => {
    const told = await aMember(server, { consents: { PUBLISH_STORY: 'ANONYMOUS' } });
    const id = await inReview();
    expect((await addPerson(secretariat, id, 'NOBODY-AT-ALL', 'NAMED')).answer.__typename).toBe(
      'StoryPersonNotKnown',
    );
    await addPerson(secretariat, id, told.memberId, 'NAMED');
    expect((await move(secretariat, id, 'PUBLISHED')).answer.missing).toEqual([{ code: 'CONSENT' }]);
    await addPerson(secretariat, id, told.memberId, 'ANONYMOUS');
    expect((await move(secretariat, id, 'PUBLISHED')).answer.__typename).toBe('StoryMoved');
    await withdraw(told, 'PUBLISH_STORY');
    expect(await isPublic(id)).toBe(false);
    await server.drainJobs();
    await agree(server, told.personId, 'PUBLISH_STORY', 'NAMED');
    expect(await isPublic(id)).toBe(false);
    expect((await move(secretariat, id, 'REVIEW')).answer.__typename).toBe('StoryMoved');
  });

  it('and is under 18 needs a guardian who agrees, and agrees anew at 18', async () => {
    const pupil = await aMember(server, { birthDate: '2008-06-01', consents: { PUBLISH_STORY: 'NAMED' } });
    const id = await inReview();
    await addPerson(secretariat, id, pupil.memberId, 'NAMED');
    expect((await move(secretariat, id, 'PUBLISHED')).answer.missing).toEqual([{ code: 'GUARDIAN' }]);
    await sql(dataSource.manager, `update consent set by_guardian = true where person_id = $1`, [
      pupil.personId,
    ]);
    expect((await move(secretariat, id, 'PUBLISHED')).answer.__typename).toBe('StoryMoved');
    expect(await isPublic(id)).toBe(true);
  });
});
