import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/chapters.js';
import { Button } from '../ui/button.js';
import { Select, TextField } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { useDraft } from '../ui/use-draft.js';
import type { Chapter } from './chapters.documents.js';
import {
  ChaptersDocument,
  EditChapterDocument,
  MoveChapterDocument,
  OpenChapterDocument,
} from './chapters.documents.js';
import { Confirm } from './confirm.js';
import { useAct } from './use-act.js';
import { useChapter } from './use-chapter.js';

const valuesOf = (chapter: Chapter | null) => ({
  slug: chapter?.slug ?? '',
  kind: chapter?.kind ?? 'COUNTRY',
  parentId: chapter?.parentId ?? '',
  acronym: chapter?.acronym ?? '',
  nameJa: chapter?.nameJa ?? '',
  nameEn: chapter?.nameEn ?? '',
  nameZhHans: chapter?.nameZhHans ?? '',
  ownName: chapter?.ownName ?? '',
  countries: chapter?.countries.join(', ') ?? '',
  place: chapter?.place ?? '',
  fields: chapter?.fields.join(', ') ?? '',
  languages: chapter?.languages.join(', ') ?? 'en',
  timeZone: chapter?.timeZone ?? 'Asia/Tokyo',
  foundedOn: chapter?.foundedOn ?? '',
  registeredOn: chapter?.registeredOn ?? '',
  registeredWith: chapter?.registeredWith ?? '',
});
type Values = ReturnType<typeof valuesOf>;

const listed = (text: string): string[] =>
  text
    .split(/[,、，\s]+/)
    .map((one) => one.trim())
    .filter(Boolean);

const inputOf = (value: Values) => ({
  ...value,
  parentId: value.parentId || null,
  countries: listed(value.countries).map((code) => code.toUpperCase()),
  fields: listed(value.fields),
  languages: listed(value.languages),
  foundedOn: value.foundedOn || null,
  registeredOn: value.registeredOn || null,
});

/** The secretariat opens a chapter. */
export function NewChapterScreen() {
  const { t } = useLanguage();
  const words = t.chapters;
  const navigate = useNavigate();
  const open = useAct(OpenChapterDocument, words.saved);
  return (
    <div className="stack">
      <PageHead title={words.formNew} above={<Link to="/chapters">← {words.all}</Link>} />
      <ChapterForm
        name="new"
        chapter={null}
        busy={open.busy}
        notice={open.notice}
        onSend={(value, done) =>
          open.act({ input: inputOf(value) }, ({ openChapter }) => {
            done();
            if (openChapter.__typename === 'ChapterSaved')
              void navigate({ to: '/chapters/$slug', params: { slug: openChapter.chapter.slug } });
          })
        }
      />
    </div>
  );
}

/** The secretariat changes a chapter, or moves it on in its life. */
export function EditChapterScreen() {
  const { t } = useLanguage();
  const words = t.chapters;
  const chapter = useChapter();
  const navigate = useNavigate();
  const edit = useAct(EditChapterDocument, words.saved);
  return (
    <div className="stack-wide">
      <Life chapter={chapter} />
      <section className="stack">
        <h2>{words.formEdit}</h2>
        <ChapterForm
          name={`${chapter.id}:${String(chapter.version)}`}
          chapter={chapter}
          busy={edit.busy}
          notice={edit.notice}
          onSend={(value, done) =>
            edit.act(
              { chapterId: chapter.id, version: chapter.version, input: inputOf(value) },
              ({ editChapter }) => {
                done();
                if (editChapter.__typename === 'ChapterSaved')
                  void navigate({ to: '/chapters/$slug', params: { slug: editChapter.chapter.slug } });
              },
            )
          }
        />
      </section>
    </div>
  );
}

/** What may follow; the server decides again. */
const NEXT: Readonly<Record<Chapter['state'], readonly Chapter['state'][]>> = {
  FORMING: ['ACTIVE', 'CLOSED'],
  ACTIVE: ['RESTING', 'CLOSED'],
  RESTING: ['ACTIVE', 'CLOSED'],
  CLOSED: ['RESTING'],
};

function Life({ chapter }: { chapter: Chapter }) {
  const { t } = useLanguage();
  const words = t.chapters;
  const [asks, setAsks] = useState(false);
  const move = useAct(MoveChapterDocument, words.moved);
  return (
    <section className="card stack">
      <h2>{words.state}</h2>
      <div className="row">
        {NEXT[chapter.state].map((state) => (
          <Button
            key={state}
            look={state === 'CLOSED' ? 'danger' : 'quiet'}
            busy={move.busy}
            onClick={() => (state === 'CLOSED' ? setAsks(true) : move.act({ chapterId: chapter.id, state }))}
          >
            {words.moveTo[state]}
          </Button>
        ))}
      </div>
      {!asks && move.notice}
      {asks && (
        <Confirm
          title={words.moveTo.CLOSED}
          question={words.closeAsk}
          act={words.moveTo.CLOSED}
          danger
          busy={move.busy}
          notice={move.notice}
          onAct={() => move.act({ chapterId: chapter.id, state: 'CLOSED' }, () => setAsks(false))}
          onClose={() => setAsks(false)}
        />
      )}
    </section>
  );
}

interface FormProps {
  name: string;
  chapter: Chapter | null;
  busy: boolean;
  notice: React.ReactNode;
  onSend: (value: Values, done: () => void) => void;
}

function ChapterForm({ name, chapter, busy, notice, onSend }: FormProps) {
  const { t } = useLanguage();
  const words = t.chapters;
  const [initial] = useState(() => valuesOf(chapter));
  const form = useDraft<Values>(`chapter:${name}`, initial);
  const { chapters } = useRead(ChaptersDocument, { filter: {}, first: 100 });
  const { value } = form;
  const field = (key: keyof Values) => ({
    value: value[key],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      form.change({ [key]: event.currentTarget.value }),
  });
  return (
    <form
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(value, form.forget);
      }}
    >
      <Select
        label={words.kind}
        value={value.kind}
        options={Object.entries(words.kinds).map(([code, label]) => ({ value: code, label }))}
        onChange={(event) => form.change({ kind: event.currentTarget.value as Chapter['kind'] })}
      />
      <TextField label={words.nameIn(words.english)} required maxLength={120} {...field('nameEn')} />
      <TextField
        label={words.nameIn(words.japanese)}
        lang="ja"
        required
        maxLength={120}
        {...field('nameJa')}
      />
      <TextField
        label={words.nameIn(words.chinese)}
        lang="zh-Hans"
        required
        maxLength={120}
        {...field('nameZhHans')}
      />
      <TextField label={words.acronym} optional maxLength={30} {...field('acronym')} />
      <TextField label={words.ownName} optional maxLength={160} {...field('ownName')} />
      <TextField
        label={words.slug}
        hint={words.slugHint}
        required
        maxLength={60}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        {...field('slug')}
      />
      {value.kind === 'BRANCH' && (
        <>
          <Select
            label={words.parent}
            value={value.parentId}
            empty={t.frame.none}
            options={chapters.nodes
              .filter(({ kind, id }) => kind !== 'BRANCH' && id !== chapter?.id)
              .map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(event) => form.change({ parentId: event.currentTarget.value })}
          />
          <TextField label={words.place} optional maxLength={120} {...field('place')} />
        </>
      )}
      {value.kind !== 'FIELD' && (
        <TextField label={words.countries} hint={words.countriesHint} {...field('countries')} />
      )}
      {value.kind === 'FIELD' && (
        <TextField label={words.fields} hint={words.fieldsHint} {...field('fields')} />
      )}
      <TextField label={words.languages} hint={words.languagesHint} required {...field('languages')} />
      <TextField label={words.timeZone} required maxLength={60} {...field('timeZone')} />
      <TextField label={words.founded} hint={words.dateHint} optional {...field('foundedOn')} />
      <TextField label={words.registeredOn} hint={words.dateHint} optional {...field('registeredOn')} />
      <TextField label={words.registeredWith} optional maxLength={160} {...field('registeredWith')} />
      {notice}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t.frame.save}
        </Button>
      </div>
    </form>
  );
}
