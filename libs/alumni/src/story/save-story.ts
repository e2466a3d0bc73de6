import type { Ctx } from '@enishi/accounts';
import { LOCALES, inTransaction, newId, notFound, recordAudit } from '@enishi/platform';
import { z } from 'zod';
import { FIELDS_OF_SCIENCE } from '../opportunity/opportunity-words.js';
import { readBody } from './rich-text.js';
import { refuseStory } from './story-errors.js';
import type { StoryChanged, StoryNotMovable, StoryNotValid, StorySlugTaken } from './story-errors.js';
import { mayWriteStory, publishesStories, writingAccount } from './story-policies.js';
import type { StoryLock } from './story.queries.js';
import { STORY_KINDS } from './story-states.js';
import { insertStory, isSlugTaken, lockStory, putText, updateStory } from './story.queries.js';

const slug = z.string().trim().max(80);
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const beginning = z.strictObject({ kind: z.enum(STORY_KINDS), slug, chapterId: z.uuid().nullish() });

export interface StorySaved {
  readonly __typename: 'StorySaved';
  readonly id: string;
}

/** Begins a story, as a draft. @throws NOT_FOUND unless the office writes, or a coordinator of the chapter */
export async function beginStory(
  ctx: Ctx,
  raw: z.input<typeof beginning>,
): Promise<StorySaved | StoryNotValid | StorySlugTaken> {
  const { kind, slug: address, chapterId } = beginning.parse(raw);
  mayWriteStory(ctx.actor, chapterId ?? null);
  if (!SLUG.test(address)) return refuseStory('StoryNotValid', ctx.locale);
  return inTransaction(ctx, async (tx) => {
    const id = newId();
    const createdBy = writingAccount(tx.actor);
    if ((await insertStory(tx, { id, slug: address, kind, chapterId: chapterId ?? null, createdBy })) === 0)
      return refuseStory('StorySlugTaken', tx.locale);
    await recordAudit(tx, { action: 'story.begun', subjectType: 'story', subjectId: id, detail: { kind } });
    return { __typename: 'StorySaved', id } as const;
  });
}

const about = z.strictObject({
  storyId: z.uuid(),
  slug,
  kind: z.enum(STORY_KINDS),
  fields: z.array(z.enum(FIELDS_OF_SCIENCE)).max(6).default([]),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/))
    .max(50)
    .default([]),
});

/** Changes what a story is about; the address of a published one stays, because others link to it. */
export async function saveStory(
  ctx: Ctx,
  raw: z.input<typeof about>,
): Promise<StorySaved | StoryNotValid | StorySlugTaken | StoryNotMovable> {
  const said = about.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const known = await storyToWrite(tx, said.storyId);
    if (!SLUG.test(said.slug)) return refuseStory('StoryNotValid', tx.locale);
    if (known.state === 'PUBLISHED' && known.slug !== said.slug)
      return refuseStory('StoryNotMovable', tx.locale);
    if (await isSlugTaken(tx, said.slug, known.id)) return refuseStory('StorySlugTaken', tx.locale);
    await updateStory(tx, { ...said, id: known.id });
    await recordAudit(tx, { action: 'story.changed', subjectType: 'story', subjectId: known.id, detail: {} });
    return { __typename: 'StorySaved', id: known.id } as const;
  });
}

const text = z.strictObject({
  storyId: z.uuid(),
  language: z.enum(LOCALES),
  title: z.string().trim().max(160),
  lead: z.string().trim().max(400).default(''),
  /** A document of allow-listed nodes, as JSON. */
  body: z.string(),
  /** The version that was read before writing; 0 for a new language. */
  version: z.int().min(0),
});

export interface StoryTextSaved {
  readonly __typename: 'StoryTextSaved';
  readonly storyId: string;
  readonly version: number;
}

/**
 * Writes a story in one language. What is no allowed node or mark, or an unsafe address, is not stored at all.
 * @throws NOT_FOUND unless the writer may, and for a coordinator once it is published
 */
export async function saveStoryText(
  ctx: Ctx,
  raw: z.input<typeof text>,
): Promise<StoryTextSaved | StoryNotValid | StoryChanged> {
  const { body: json, ...said } = text.parse(raw);
  return inTransaction(ctx, async (tx) => {
    const known = await storyToWrite(tx, said.storyId);
    const body = readBody(json);
    if (!body || said.title === '') return refuseStory('StoryNotValid', tx.locale);
    if ((await putText(tx, { ...said, body })) === 0) return refuseStory('StoryChanged', tx.locale);
    await recordAudit(tx, {
      action: 'story.written',
      subjectType: 'story',
      subjectId: known.id,
      detail: { language: said.language },
    });
    return { __typename: 'StoryTextSaved', storyId: known.id, version: said.version + 1 } as const;
  });
}

/** The story, held; what is in review or out is changed by the office alone. @throws NOT_FOUND */
export async function storyToWrite(tx: Ctx, id: string): Promise<StoryLock> {
  const known = await lockStory(tx, id);
  if (!known) throw notFound('story');
  mayWriteStory(tx.actor, known.chapterId);
  if (known.state !== 'DRAFT' && !publishesStories(tx.actor)) throw notFound('story');
  return known;
}
