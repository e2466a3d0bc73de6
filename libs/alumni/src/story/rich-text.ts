import { z } from 'zod';

/*
 * The body of a story: a document of the nodes below and no others. It is checked when it is stored and again when it
 * is drawn; nothing in it is ever taken for HTML.
 */

export const MARKS = ['bold', 'italic', 'link'] as const;

const isSafe = (href: string) => /^https:\/\/[^\s"'<>]+$/.test(href) || /^\/(?!\/)[^\s"'<>]*$/.test(href);

const mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().max(1000).refine(isSafe) }),
  }),
]);
const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000),
  marks: z.array(mark).max(3).optional(),
});
const inline = z.discriminatedUnion('type', [text, z.strictObject({ type: z.literal('hardBreak') })]);
const inlines = z.array(inline).max(500).optional();

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlines });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
});
const photo = z.strictObject({ type: z.literal('photo'), attrs: z.strictObject({ photoId: z.uuid() }) });
const item = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).min(1).max(20) });
const list = (type: 'bulletList' | 'orderedList') =>
  z.strictObject({ type: z.literal(type), content: z.array(item).min(1).max(100) });
const quote = z.strictObject({ type: z.literal('blockquote'), content: z.array(paragraph).min(1).max(50) });

const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  photo,
  list('bulletList'),
  list('orderedList'),
  quote,
]);

/** A whole body; at most 400 blocks and, as it is stored, 200 kB. */
export const storyBody = z.strictObject({ type: z.literal('doc'), content: z.array(block).max(400) });

export type StoryBody = z.output<typeof storyBody>;
export type StoryBlock = z.output<typeof block>;
export type StoryInline = z.output<typeof inline>;

export const MOST_BODY_BYTES = 200_000;

/** The body in a text of JSON; undefined when it holds anything but what is listed above. */
export function readBody(json: string): StoryBody | undefined {
  if (Buffer.byteLength(json) > MOST_BODY_BYTES) return undefined;
  try {
    return storyBody.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** Photographs in the order in which they stand in the text. */
export function photosIn(body: StoryBody): string[] {
  return body.content.flatMap((one) => (one.type === 'photo' ? [one.attrs.photoId] : []));
}
