import type { JSONContent } from '@tiptap/core';

/** The editor's document as the server takes it: attributes that nobody listed are left out. */
export function storedBody(doc: JSONContent): string {
  return JSON.stringify(stored(doc));
}

function stored(node: JSONContent): JSONContent {
  const kept: JSONContent = { type: node.type ?? 'paragraph' };
  if (node.text !== undefined) kept.text = node.text;
  if (node.type === 'heading') kept.attrs = { level: node.attrs?.['level'] };
  if (node.type === 'photo') kept.attrs = { photoId: node.attrs?.['photoId'] };
  if (node.content) kept.content = node.content.map(stored);
  if (node.marks && node.marks.length > 0)
    kept.marks = node.marks.map((mark) =>
      mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs?.['href'] } } : { type: mark.type },
    );
  return kept;
}

/** What is stored as the editor takes it; an empty page for what cannot be read. */
export function openedBody(json: string): JSONContent {
  try {
    return JSON.parse(json) as JSONContent;
  } catch {
    return { type: 'doc', content: [{ type: 'paragraph' }] };
  }
}
