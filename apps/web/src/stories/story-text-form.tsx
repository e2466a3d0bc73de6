import { EditorContent, useEditor } from '@tiptap/react';
import type { Editor } from '@tiptap/react';
import { useId, useState } from 'react';
import { useSend } from '../api/queries.js';
import type { Locale } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/news.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { TextArea, TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { EDITOR_EXTENSIONS } from './editor-extensions.js';
import { SaveStoryTextDocument } from './stories.documents.js';
import type { StoryPhoto, StoryText } from './stories.documents.js';
import { openedBody, storedBody } from './stored-body.js';
import './story-editor.css';

const EMPTY = '{"type":"doc","content":[{"type":"paragraph"}]}';

/** Title, lead and text of a story in one language. What is typed stays on this device until it is saved. */
export default function StoryTextForm(props: {
  storyId: string;
  language: Locale;
  text: StoryText | undefined;
  photos: readonly StoryPhoto[];
}) {
  const { storyId, language, text, photos } = props;
  const { t } = useLanguage();
  const words = t.stories;
  const say = useSay();
  const send = useSend(SaveStoryTextDocument);
  const version = text?.version ?? 0;
  const form = useDraft(`story:${storyId}:${language}:${version}`, {
    title: text?.title ?? '',
    lead: text?.lead ?? '',
    body: text?.body ?? EMPTY,
  });
  const { title, lead, body } = form.value;
  const label = useId();
  const editor = useEditor({
    extensions: EDITOR_EXTENSIONS,
    content: openedBody(body),
    // the page's content policy refuses style elements that a script writes
    injectCSS: false,
    shouldRerenderOnTransaction: true,
    editorProps: {
      attributes: {
        class: 'input story-body',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': label,
        lang: language,
      },
    },
    onUpdate: ({ editor: changed }) => form.change({ body: storedBody(changed.getJSON()) }),
  });
  const answer = send.data?.saveStoryText;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        send.mutate(
          { input: { storyId, language, title, lead, body, version } },
          {
            onSuccess: ({ saveStoryText }) => {
              if (saveStoryText.__typename !== 'StoryTextSaved') return;
              form.forget();
              say(words.saved);
            },
          },
        );
      }}
    >
      <TextField
        label={words.storyTitle}
        lang={language}
        maxLength={160}
        value={title}
        onChange={(event) => form.change({ title: event.currentTarget.value })}
      />
      <TextArea
        label={words.lead}
        hint={words.leadHint}
        lang={language}
        rows={2}
        maxLength={400}
        value={lead}
        onChange={(event) => form.change({ lead: event.currentTarget.value })}
      />
      <div className="field">
        <span id={label} className="label">
          {words.body}
        </span>
        {editor && <Toolbar editor={editor} photos={photos} />}
        <EditorContent editor={editor} />
      </div>
      {answer && answer.__typename !== 'StoryTextSaved' && (
        <div className="notice warn" role="alert">
          {answer.message}
        </div>
      )}
      {send.error && <FailureNotice error={send.error} />}
      <div>
        <Button type="submit" busy={send.isPending}>
          {words.saveText}
        </Button>
      </div>
    </form>
  );
}

function Toolbar({ editor, photos }: { editor: Editor; photos: readonly StoryPhoto[] }) {
  const { t } = useLanguage();
  const words = t.stories;
  const [linking, setLinking] = useState(false);
  const chain = () => editor.chain().focus();
  return (
    <div className="row story-tools" role="group" aria-label={words.tools}>
      {tool(words.bold, editor.isActive('bold'), () => chain().toggleBold().run())}
      {tool(words.italic, editor.isActive('italic'), () => chain().toggleItalic().run())}
      {tool(words.heading, editor.isActive('heading', { level: 2 }), () =>
        chain().toggleHeading({ level: 2 }).run(),
      )}
      {tool(words.subheading, editor.isActive('heading', { level: 3 }), () =>
        chain().toggleHeading({ level: 3 }).run(),
      )}
      {tool(words.list, editor.isActive('bulletList'), () => chain().toggleBulletList().run())}
      {tool(words.numbers, editor.isActive('orderedList'), () => chain().toggleOrderedList().run())}
      {tool(words.quote, editor.isActive('blockquote'), () => chain().toggleBlockquote().run())}
      {tool(words.link, editor.isActive('link'), () =>
        editor.isActive('link') ? chain().unsetLink().run() : setLinking(true),
      )}
      {photos.map(({ id }, index) => (
        <Button
          key={id}
          look="quiet"
          small
          onClick={() =>
            chain()
              .insertContent({ type: 'photo', attrs: { photoId: id } })
              .run()
          }
        >
          {words.insertPhoto(index + 1)}
        </Button>
      ))}
      {linking && (
        <LinkDialog
          onClose={() => setLinking(false)}
          onLink={(href) => {
            setLinking(false);
            chain().extendMarkRange('link').setLink({ href }).run();
          }}
        />
      )}
    </div>
  );
}

function LinkDialog(props: { onClose: () => void; onLink: (href: string) => void }) {
  const { t } = useLanguage();
  const words = t.stories;
  const [href, setHref] = useState('https://');
  const isSafe = /^https:\/\/[^\s"'<>]+\.[^\s"'<>]+$/.test(href.trim());
  const [asked, setAsked] = useState(false);
  return (
    <Dialog title={words.link} open onClose={props.onClose}>
      <div className="stack">
        <TextField
          label={words.linkAddress}
          type="url"
          value={href}
          error={asked && !isSafe ? words.linkNotSafe : undefined}
          onChange={(event) => setHref(event.currentTarget.value)}
        />
        <div className="dialog-end">
          <Button look="quiet" onClick={props.onClose}>
            {t.frame.cancel}
          </Button>
          <Button
            onClick={() => {
              setAsked(true);
              if (isSafe) props.onLink(href.trim());
            }}
          >
            {words.linkDo}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const tool = (label: string, isOn: boolean, run: () => void) => (
  <Button key={label} look="quiet" small aria-pressed={isOn} onClick={run}>
    {label}
  </Button>
);
