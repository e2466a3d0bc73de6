import { storyBody } from './rich-text.js';
import type { StoryBlock, StoryBody, StoryInline } from './rich-text.js';

/** A photograph as it is drawn; addresses are those of our own site. */
export interface DrawnPhoto {
  readonly src: string;
  readonly smallSrc: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);

/**
 * The body as HTML of a few elements without a class, style or script: `p h2 h3 ul ol li blockquote a strong em br
 * figure img`. A photograph that is not among `photos` is left out. What does not belong to a body draws nothing.
 */
export function renderStoryBody(body: unknown, photos: ReadonlyMap<string, DrawnPhoto>): string {
  const checked = storyBody.safeParse(body);
  if (!checked.success) return '';
  return checked.data.content
    .map((block) => drawBlock(block, photos))
    .filter(Boolean)
    .join('\n');
}

function drawBlock(block: StoryBlock, photos: ReadonlyMap<string, DrawnPhoto>): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${drawInlines(block.content)}</p>`;
    case 'heading':
      return `<h${block.attrs.level}>${drawInlines(block.content)}</h${block.attrs.level}>`;
    case 'bulletList':
    case 'orderedList': {
      const tag = block.type === 'bulletList' ? 'ul' : 'ol';
      const items = block.content.map(({ content }) => `<li>${drawParagraphs(content)}</li>`);
      return `<${tag}>${items.join('')}</${tag}>`;
    }
    case 'blockquote':
      return `<blockquote>${drawParagraphs(block.content)}</blockquote>`;
    case 'photo': {
      const photo = photos.get(block.attrs.photoId);
      if (!photo) return '';
      const { src, smallSrc, width, height, alt } = photo;
      return `<figure><img src="${escaped(src)}" srcset="${escaped(smallSrc)} 640w, ${escaped(src)} ${width}w" sizes="(min-width: 640px) 640px, 100vw" width="${width}" height="${height}" alt="${escaped(alt)}" loading="lazy" decoding="async"></figure>`;
    }
  }
}

const drawParagraphs = (paragraphs: readonly { content?: StoryInline[] | undefined }[]): string =>
  paragraphs.map(({ content }) => `<p>${drawInlines(content)}</p>`).join('');

const drawInlines = (content: readonly StoryInline[] | undefined): string =>
  (content ?? []).map(drawInline).join('');

function drawInline(inline: StoryInline): string {
  if (inline.type === 'hardBreak') return '<br>';
  return (inline.marks ?? []).reduce((inner, mark) => {
    if (mark.type === 'bold') return `<strong>${inner}</strong>`;
    if (mark.type === 'italic') return `<em>${inner}</em>`;
    return `<a href="${escaped(mark.attrs.href)}" rel="noopener">${inner}</a>`;
  }, escaped(inline.text));
}

/** The words of a body without their form, for previews and feeds. */
export function plainText(body: StoryBody): string {
  const words: string[] = [];
  const walk = (node: { type: string; text?: string; content?: readonly unknown[] | undefined }): void => {
    if (node.text) words.push(node.text);
    if (node.type === 'hardBreak') words.push(' ');
    for (const inner of node.content ?? []) walk(inner as never);
    if (node.type === 'paragraph' || node.type === 'heading') words.push('\n');
  };
  walk(body);
  return words.join('').trim();
}
