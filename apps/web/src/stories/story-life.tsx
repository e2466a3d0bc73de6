import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { MoveStoryDocument } from './stories.documents.js';
import type { StoryState, StoryWork } from './stories.documents.js';

const NEXT: Readonly<Record<StoryState, readonly StoryState[]>> = {
  DRAFT: ['REVIEW'],
  REVIEW: ['PUBLISHED', 'DRAFT'],
  PUBLISHED: ['WITHDRAWN'],
  WITHDRAWN: ['REVIEW'],
};

/** Where the story stands, what may come next, and what is missing for it. */
export function StoryLife({ story }: { story: StoryWork }) {
  const { t } = useLanguage();
  const words = t.stories;
  const say = useSay();
  const publishes = holds(useMe(), OFFICE);
  const send = useSend(MoveStoryDocument);
  const answer = send.data?.moveStory;
  const steps = NEXT[story.state].filter(() => publishes || story.state === 'DRAFT');
  const move = (to: StoryState) =>
    send.mutate(
      { storyId: story.id, to },
      {
        onSuccess: ({ moveStory }) => {
          if (moveStory.__typename === 'StoryMoved') say(words.moved[to]);
        },
      },
    );
  return (
    <section className="stack">
      {answer?.__typename === 'StoryNotReady' && (
        <div className="notice warn" role="alert">
          <p>{answer.message}</p>
          <ul>
            {answer.missing.map(({ code, message }) => (
              <li key={code}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {answer?.__typename === 'StoryNotMovable' && (
        <div className="notice warn" role="alert">
          {answer.message}
        </div>
      )}
      {send.error && <FailureNotice error={send.error} />}
      <div className="row">
        {steps.map((to) => (
          <Button
            key={to}
            look={to === 'PUBLISHED' || to === 'REVIEW' ? 'main' : 'quiet'}
            busy={send.isPending}
            onClick={() => move(to)}
          >
            {words.moves[to]}
          </Button>
        ))}
      </div>
    </section>
  );
}
