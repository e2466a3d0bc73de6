import { Send } from 'lucide-react';
import { useState } from 'react';
import { usePages } from '../api/pages.js';
import { useLanguage } from '../locales/parts/chapters.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { Segmented, TextArea, TextField } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { Table } from '../ui/table.js';
import { useDraft } from '../ui/use-draft.js';
import { People, inReadersLanguage } from './chapter-words.js';
import {
  ChapterMessagesDocument,
  SendChapterMessageDocument,
  StopChapterMessageDocument,
} from './chapters.documents.js';
import { Confirm } from './confirm.js';
import { useAct } from './use-act.js';
import { useChapter } from './use-chapter.js';

const LANGUAGES = [
  { code: 'en', key: 'En', words: 'english' },
  { code: 'ja', key: 'Ja', words: 'japanese' },
  { code: 'zh-Hans', key: 'Zh', words: 'chinese' },
] as const;

const EMPTY = {
  key: '',
  purpose: 'NEWS' as 'NEWS' | 'INVITATION',
  subjectEn: '',
  bodyEn: '',
  subjectJa: '',
  bodyJa: '',
  subjectZh: '',
  bodyZh: '',
};

/** Writing to the members without seeing an address, and what was written before. */
export function ChapterWrite() {
  const { t, locale, f } = useLanguage();
  const words = t.chapters;
  const { id: chapterId } = useChapter();
  const [show, setShow] = useState<number | undefined>();
  const { data, nodes, totalCount, step } = usePages(
    ChapterMessagesDocument,
    { chapterId },
    { show, most: 100, pick: ({ chapterMessages }) => chapterMessages },
  );
  const { recipients, isExact, left } = data.chapterMessageOutlook;
  const stop = useAct(StopChapterMessageDocument, words.stopped);
  const subjectOf = (message: (typeof nodes)[number]) =>
    inReadersLanguage(message.texts, locale)?.subject ?? '';
  return (
    <div className="stack-wide">
      <section className="stack">
        <div>
          <h2>{words.writeTitle}</h2>
          <p className="soft">{words.writeIntro}</p>
        </div>
        <dl className="tiles">
          <div>
            <dt>{words.recipients}</dt>
            <dd>
              <People people={recipients.people} isExact={isExact} />
            </dd>
          </div>
        </dl>
        <p className="soft small">{words.leftMessages(left)}</p>
        <MessageForm chapterId={chapterId} />
      </section>
      <Table
        title={words.sentTitle}
        summary={[t.frame.shownOf(nodes.length, totalCount), t.frame.sortedBy(words.sentSorted)].join(' · ')}
        rows={nodes}
        rowKey={({ id }) => id}
        empty={<EmptyState title={words.sentNone} />}
        columns={[
          { key: 'subject', title: words.subject, kind: 'head', cell: subjectOf },
          { key: 'purpose', title: words.purpose, cell: ({ purpose }) => wordFor(words.purposes, purpose) },
          {
            key: 'sent',
            title: words.sentTitle,
            cell: ({ sentAt, stoppedAt }) => (
              <>
                {words.sentAt(f.moment(sentAt))}{' '}
                {stoppedAt && <Badge tone="amber">{words.stoppedBadge}</Badge>}
              </>
            ),
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (message) =>
              !message.stoppedAt && (
                <Button
                  look="quiet"
                  small
                  busy={stop.busy}
                  aria-label={words.stopFor(subjectOf(message))}
                  onClick={() => stop.act({ messageId: message.id })}
                >
                  {words.stop}
                </Button>
              ),
          },
        ]}
      />
      {stop.notice}
      <MoreRows shown={nodes.length} total={totalCount} step={step} onShow={setShow} />
    </div>
  );
}

/** A fresh form after each message. */
function MessageForm({ chapterId }: { chapterId: string }) {
  const [round, setRound] = useState(0);
  return <OneMessage key={round} chapterId={chapterId} onSent={() => setRound(round + 1)} />;
}

function OneMessage({ chapterId, onSent }: { chapterId: string; onSent: () => void }) {
  const { t } = useLanguage();
  const words = t.chapters;
  // the key goes with the draft, so that what is sent again after a lost answer is the same message
  const [initial] = useState(() => ({ ...EMPTY, key: crypto.randomUUID() }));
  const form = useDraft(`chapter-message:${chapterId}`, initial);
  const [asks, setAsks] = useState(false);
  const send = useAct(SendChapterMessageDocument, words.sent);
  const { value } = form;
  const submit = () =>
    send.act(
      {
        input: {
          key: value.key,
          chapterId,
          purpose: value.purpose,
          texts: LANGUAGES.map(({ code, key }) => ({
            language: code,
            subject: value[`subject${key}`],
            body: value[`body${key}`],
          })),
        },
      },
      () => {
        form.forget();
        setAsks(false);
        onSent();
      },
    );
  return (
    <form
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        setAsks(true);
      }}
    >
      <Segmented
        legend={words.purpose}
        name="purpose"
        value={value.purpose}
        options={[
          { value: 'NEWS', label: words.purposes.NEWS },
          { value: 'INVITATION', label: words.purposes.INVITATION },
        ]}
        onChoose={(purpose) => form.change({ purpose })}
      />
      {LANGUAGES.map(({ code, key, words: name }) => (
        <div key={code} className="stack">
          <TextField
            label={words.inLanguage(words.subject, words[name])}
            lang={code}
            maxLength={120}
            required={code === 'en'}
            optional={code !== 'en'}
            value={value[`subject${key}`]}
            onChange={(event) => form.change({ [`subject${key}`]: event.currentTarget.value })}
          />
          <TextArea
            label={words.inLanguage(words.body, words[name])}
            hint={code === 'en' ? words.bodyHint : words.bodyOther}
            lang={code}
            rows={code === 'en' ? 8 : 4}
            maxLength={6000}
            required={code === 'en'}
            optional={code !== 'en'}
            value={value[`body${key}`]}
            onChange={(event) => form.change({ [`body${key}`]: event.currentTarget.value })}
          />
        </div>
      ))}
      <div className="row">
        <Button type="submit" icon={<Send size={18} aria-hidden="true" />}>
          {words.send}
        </Button>
      </div>
      {asks && (
        <Confirm
          title={words.send}
          question={words.sendAsk}
          act={words.send}
          busy={send.busy}
          notice={send.notice}
          onAct={submit}
          onClose={() => setAsks(false)}
        />
      )}
    </form>
  );
}
