import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { given } from '../api/given.js';
import { usePages } from '../api/pages.js';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import { optionsOf } from '../opportunities/opportunity-words.js';
import type { StorySearch } from '../search-params.js';
import { OFFICE, holds, useMe } from '../session/me.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { Dialog } from '../ui/dialog.js';
import { EmptyState } from '../ui/empty-state.js';
import { FailureNotice } from '../ui/failure.js';
import { Select, TextField } from '../ui/field.js';
import { MoreRows } from '../ui/more-rows.js';
import { PageHead } from '../ui/page-head.js';
import { Table } from '../ui/table.js';
import { BeginStoryDocument, StoriesDocument } from './stories.documents.js';
import type { StoryLine, StoryState } from './stories.documents.js';

const route = getRouteApi('/stories');
const MOST = 100;

export const stateTone: Readonly<Record<StoryState, Tone>> = {
  DRAFT: 'plain',
  REVIEW: 'amber',
  PUBLISHED: 'leaf',
  WITHDRAWN: 'plain',
};

/** Stories and news that one works on. */
export function StoryListScreen() {
  const { t, f, locale } = useLanguage();
  const words = t.stories;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [beginning, setBeginning] = useState(false);
  const { nodes, totalCount, step } = usePages(
    StoriesDocument,
    { filter: given({ state: search.state }) },
    { show: search.show, most: MOST, pick: ({ stories }) => stories },
  );
  const titleOf = ({ titles, slug }: StoryLine) =>
    (titles.find(({ language }) => language === locale) ?? titles[0])?.title ?? slug;
  return (
    <div className="stack-wide">
      <PageHead
        title={words.title}
        below={words.intro}
        actions={
          <Button aria-haspopup="dialog" onClick={() => setBeginning(true)}>
            {words.begin}
          </Button>
        }
      />
      <div className="filters" role="search">
        <Select
          label={words.state}
          value={search.state ?? ''}
          empty={t.frame.all}
          options={optionsOf(words.states)}
          onChange={(event) =>
            void navigate({
              search: { state: (event.currentTarget.value || undefined) as StorySearch['state'] },
              replace: true,
            })
          }
        />
      </div>
      <Table
        title={words.title}
        summary={[
          t.frame.shownOf(nodes.length, totalCount),
          search.state ? t.frame.filteredBy(wordFor(words.states, search.state)) : t.frame.notFiltered,
          t.frame.sortedBy(words.sortedBy),
        ].join(' · ')}
        rows={nodes}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={search.state ? t.frame.nothingFoundTitle : words.emptyTitle}>
            {words.emptyNext}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            title: words.storyTitle,
            kind: 'head',
            cell: (story) => (
              <Link to="/stories/$storyId" params={{ storyId: story.id }}>
                {titleOf(story)}
              </Link>
            ),
          },
          { key: 'kind', title: words.kind, cell: ({ kind }) => wordFor(words.kinds, kind) },
          {
            key: 'state',
            title: words.state,
            cell: ({ state }) => <Badge tone={stateTone[state]}>{wordFor(words.states, state)}</Badge>,
          },
          {
            key: 'languages',
            title: words.languages,
            cell: ({ titles }) => titles.map(({ language }) => language).join(' · '),
          },
          {
            key: 'published',
            title: words.published,
            cell: ({ publishedAt }) => (publishedAt ? f.moment(publishedAt) : ''),
          },
        ]}
      />
      <MoreRows
        shown={nodes.length}
        total={totalCount}
        step={step}
        onShow={(show) => void navigate({ search: { ...search, show }, replace: true })}
      />
      {beginning && <BeginStory onClose={() => setBeginning(false)} />}
    </div>
  );
}

function BeginStory({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.stories;
  const me = useMe();
  const navigate = useNavigate();
  const send = useSend(BeginStoryDocument);
  const [kind, setKind] = useState<StoryLine['kind']>('STORY');
  const [slug, setSlug] = useState('');
  const answer = send.data?.beginStory;
  const chapterId = holds(me, OFFICE)
    ? undefined
    : me.grants.find(({ capacity }) => capacity === 'COORDINATOR')?.scopeId;
  return (
    <Dialog title={words.begin} open onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (send.isPending) return;
          send.mutate(
            { kind, slug: slug.trim(), ...(chapterId && { chapterId }) },
            {
              onSuccess: ({ beginStory }) => {
                if (beginStory.__typename === 'StorySaved')
                  void navigate({ to: '/stories/$storyId', params: { storyId: beginStory.id } });
              },
            },
          );
        }}
      >
        <Select
          label={words.kind}
          value={kind}
          options={optionsOf(words.kinds)}
          onChange={(event) => setKind(event.currentTarget.value as StoryLine['kind'])}
        />
        <TextField
          label={words.slug}
          hint={words.slugHint}
          maxLength={80}
          spellCheck={false}
          autoCapitalize="none"
          value={slug}
          error={answer && answer.__typename !== 'StorySaved' ? answer.message : undefined}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button type="submit" busy={send.isPending}>
            {words.beginDo}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
