import { Link, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useRead } from '../api/queries.js';
import { LANGUAGES } from '../locales/locale.js';
import { useLanguage } from '../locales/parts/news.js';
import { Badge } from '../ui/badge.js';
import { wordFor } from '../ui/code-words.js';
import { PageHead } from '../ui/page-head.js';
import { TabLinks } from '../ui/tab-links.js';
import { StoryAbout } from './story-about.js';
import { StoryLife } from './story-life.js';
import { stateTone } from './story-list-screen.js';
import { StoryPersons } from './story-persons.js';
import { StoryPhotos } from './story-photos.js';
import { StoryDocument } from './stories.documents.js';

/** The editor is large and comes alone, when a text is opened. */
const StoryTextForm = lazy(() => import('./story-text-form.js'));

const route = getRouteApi('/stories/$storyId');

/** One story: its texts by language, its photographs, who appears, and how far it is. */
export function StoryScreen() {
  const { t, locale } = useLanguage();
  const words = t.stories;
  const { storyId } = route.useParams();
  const { language = locale } = route.useSearch();
  const { story } = useRead(StoryDocument, { storyId });
  const text = story.texts.find((one) => one.language === language);
  const title = (story.texts.find((one) => one.language === locale) ?? story.texts[0])?.title ?? story.slug;
  return (
    <div className="stack-wide">
      <PageHead
        title={title}
        above={<Link to="/stories">← {words.title}</Link>}
        below={
          <span className="row">
            <Badge tone={stateTone[story.state]}>{wordFor(words.states, story.state)}</Badge>
            {story.state === 'PUBLISHED' && <a href={`/stories/${story.slug}`}>{words.openPublic}</a>}
          </span>
        }
      />
      <StoryLife story={story} />
      <section className="stack">
        <h2>{words.texts}</h2>
        <TabLinks label={words.languages}>
          {LANGUAGES.map(({ code, name }) => (
            <Link
              key={code}
              to="/stories/$storyId"
              params={{ storyId }}
              search={{ language: code }}
              lang={code}
              className={code === language ? 'active' : undefined}
              aria-current={code === language ? 'page' : undefined}
              activeOptions={{ includeSearch: true }}
            >
              {name}
            </Link>
          ))}
        </TabLinks>
        <Suspense fallback={<p className="soft">{t.frame.reading}</p>}>
          <StoryTextForm
            key={`${language}:${text?.version ?? 0}`}
            storyId={storyId}
            language={language}
            text={text}
            photos={story.photos}
          />
        </Suspense>
      </section>
      <StoryPhotos story={story} />
      <StoryPersons story={story} />
      <StoryAbout key={story.slug} story={story} />
    </div>
  );
}
