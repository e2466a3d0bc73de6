import { useLanguage } from '../locales/parts/chapters.js';
import { Button } from '../ui/button.js';
import { TextArea, TextField } from '../ui/field.js';
import { useDraft } from '../ui/use-draft.js';
import { OpenNominationCallDocument } from './chapters.documents.js';
import { useAct } from './use-act.js';

const LANGUAGES = [
  { code: 'en', key: 'En', words: 'english' },
  { code: 'ja', key: 'Ja', words: 'japanese' },
  { code: 'zh-Hans', key: 'Zh', words: 'chinese' },
] as const;

/** A call to the members of the chapter, with its last days. */
export function CallForm({ chapterId, onClose }: { chapterId: string; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.chapters;
  const form = useDraft(`nomination-call:${chapterId}`, {
    titleEn: '',
    aboutEn: '',
    titleJa: '',
    aboutJa: '',
    titleZh: '',
    aboutZh: '',
    places: '1',
    appliesUntil: '',
    rankedUntil: '',
  });
  const open = useAct(OpenNominationCallDocument, words.callOpened);
  const { value } = form;
  const field = (key: keyof typeof value) => ({
    value: value[key],
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      form.change({ [key]: event.currentTarget.value }),
  });
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        open.act(
          {
            input: {
              chapterId,
              texts: LANGUAGES.map(({ code, key }) => ({
                language: code,
                title: value[`title${key}`],
                about: value[`about${key}`],
              })),
              places: Number(value.places) || 1,
              appliesUntil: value.appliesUntil,
              rankedUntil: value.rankedUntil,
            },
          },
          () => {
            form.forget();
            onClose();
          },
        );
      }}
    >
      <div className="stack form-width">
        {LANGUAGES.map(({ code, key, words: name }) => (
          <div key={code} className="stack">
            <TextField
              label={words.inLanguage(words.callTitle, words[name])}
              lang={code}
              maxLength={160}
              required={code === 'en'}
              optional={code !== 'en'}
              {...field(`title${key}`)}
            />
            <TextArea
              label={words.inLanguage(words.callAbout, words[name])}
              lang={code}
              rows={4}
              maxLength={4000}
              required={code === 'en'}
              optional={code !== 'en'}
              {...field(`about${key}`)}
            />
          </div>
        ))}
        <TextField label={words.callPlaces} type="number" min={1} max={50} required {...field('places')} />
        <TextField label={words.callApplies} type="date" required {...field('appliesUntil')} />
        <TextField label={words.callRanked} type="date" required {...field('rankedUntil')} />
        {open.notice}
        <div className="row">
          <Button type="submit" busy={open.busy}>
            {words.callOpen}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
        </div>
      </div>
    </form>
  );
}
