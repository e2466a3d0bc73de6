import { Node, mergeAttributes } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';

/** A photograph of the story in its text: nothing but its id is stored. */
const photoNode = Node.create({
  name: 'photo',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ photoId: { default: null } }),
  parseHTML: () => [{ tag: 'img[data-photo]', getAttrs: (image) => ({ photoId: image.dataset['photo'] }) }],
  renderHTML: ({ HTMLAttributes }) => {
    const photoId = String(HTMLAttributes['photoId'] ?? '');
    const src = `/stories/photos/${photoId}/small.webp`;
    return ['img', mergeAttributes({ 'data-photo': photoId, src, alt: '' })];
  },
});

/** The nodes and marks that the server takes, and no others. */
export const EDITOR_EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: false,
      protocols: ['https'],
      isAllowedUri: (href) => /^https:\/\/\S+$/.test(href) || /^\/(?!\/)\S*$/.test(href),
      HTMLAttributes: { target: null, rel: null, class: null },
    },
    strike: false,
    underline: false,
  }),
  photoNode,
];
