import { getRouteApi } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import type { LANGUAGES } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { Badge } from '../ui/badge.js';
import { Select } from '../ui/field.js';
import { InstrumentPreviewDocument } from './instruments.documents.js';
import type { InstrumentRow, PreviewedPage } from './instruments.documents.js';

const route = getRouteApi('/instruments/$code/$version');

interface Props {
  instrument: InstrumentRow;
  languages: readonly (typeof LANGUAGES)[number][];
}

/** Every question as it reads in one of its languages. */
export function InstrumentPreview({ instrument: { code, version }, languages }: Props) {
  const { t, locale } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const words = t.instruments;
  const wanted = search.language ?? locale;
  const language = languages.find((one) => one.code === wanted) ?? languages[0];
  const { instrumentPreview: preview } = useRead(InstrumentPreviewDocument, {
    code,
    version,
    language: language?.code ?? locale,
  });
  return (
    <section className="stack">
      <div>
        <h2>{words.previewTitle}</h2>
        <p className="soft">{words.previewIntro}</p>
      </div>
      <div className="filters">
        <Select
          label={words.language}
          value={language?.code ?? ''}
          options={languages.map((one) => ({ value: one.code, label: one.name }))}
          onChange={(event) =>
            void navigate({
              search: { language: languages.find((one) => one.code === event.currentTarget.value)?.code },
              replace: true,
            })
          }
        />
      </div>
      {preview.introduction && (
        <div className="card stack">
          <p className="soft small">{words.introduction}</p>
          <p lang={language?.tag}>{preview.introduction}</p>
        </div>
      )}
      {preview.pages.map((page, index) => (
        <PreviewPage key={page.name} page={page} number={index + 1} lang={language?.tag} />
      ))}
    </section>
  );
}

function PreviewPage(props: { page: PreviewedPage; number: number; lang: string | undefined }) {
  const { t } = useLanguage();
  const words = t.instruments;
  const { page, number, lang } = props;
  return (
    <article className="card stack">
      <div>
        <h3>{words.pageOf(number, page.title)}</h3>
        {page.lead && (
          <p className="soft" lang={lang}>
            {page.lead}
          </p>
        )}
      </div>
      {page.questions.map((question) => (
        <div key={`${question.roster ?? ''}${question.item}`} className="previewed">
          <p>
            <strong lang={lang}>{question.title}</strong>{' '}
            {question.isRequired && <Badge>{words.required}</Badge>}
          </p>
          {question.hint && (
            <p className="soft small" lang={lang}>
              {question.hint}
            </p>
          )}
          <p className="soft small">
            <span className="code">
              {question.item} · {question.type}
            </span>
            {question.roster && (
              <>
                {' · '}
                {words.inRoster} <span className="code">{question.roster}</span>
              </>
            )}
          </p>
          {question.visibleIf && (
            <p className="soft small">
              {words.onlyIf}: <span className="code">{question.visibleIf}</span>
            </p>
          )}
          <Choices choices={question.rows} lang={lang} />
          <Choices choices={question.choices} lang={lang} />
        </div>
      ))}
    </article>
  );
}

function Choices({
  choices,
  lang,
}: {
  choices: readonly { code: string; text: string }[];
  lang: string | undefined;
}) {
  if (choices.length === 0) return null;
  return (
    <ul lang={lang}>
      {choices.map(({ code, text }) => (
        <li key={code}>
          {text} {text !== code && <span className="soft small code">{code}</span>}
        </li>
      ))}
    </ul>
  );
}
