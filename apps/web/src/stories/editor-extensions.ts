import { Node, mergeAttributes } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/** Addresses of photographs of the story, by id, for the editor's picture of the page. */
export type PhotoSources = ReadonlyMap<string, { src: string; alt: string }>;

/** A photograph of the story in its text: nothing but its id is stored. */
const photoNode = (sources: () => PhotoSources) =>
  Node.create({
    name: 'photo',
    group: 'block',
    atom: true,
    draggable: true,
    addAttributes: () => ({ photoId: { default: null } }),
    parseHTML: () => [{ tag: 'img[data-photo]', getAttrs: (image) => ({ photoId: image.dataset['photo'] }) }],
    renderHTML: ({ HTMLAttributes }) => {
      const photoId = String(HTMLAttributes['photoId'] ?? '');
      const known = sources().get(photoId);
      return [
        'img',
        mergeAttributes({ 'data-photo': photoId, src: known?.src ?? '', alt: known?.alt ?? '' }),
      ];
    },
  });

/** The nodes and marks that the server takes, and no others. */
export function editorExtensions(sources: () => PhotoSources) {
  return [
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
    photoNode(sources),
  ];
}
