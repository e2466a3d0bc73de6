import { Link } from '@tanstack/react-router';
import { Bookmark, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLateRead, useSend } from '../api/queries.js';
import { useLanguage } from './language.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { Checkbox, TextField } from '../ui/field.js';
import { figureSearch } from './figure-state.js';
import type { FigureSearch } from './figure-state.js';
import { RemoveViewDocument, SaveViewDocument, SavedViewsDocument } from './saved-views.documents.js';
import type { SavedView } from './saved-views.documents.js';

const PLACE = { OVERVIEW: '/figures', EXPLORER: '/figures/explorer' } as const;

/** Views under names: open one, keep the present one, remove one's own. A shared view is computed by its reader. */
export function SavedViews({ screen, search }: { screen: SavedView['screen']; search: FigureSearch }) {
  const { t } = useLanguage();
  const [isSaving, setSaving] = useState(false);
  const views = useLateRead(SavedViewsDocument, {}).data?.savedViews ?? [];
  const remove = useSend(RemoveViewDocument);
  const words = t.dashboards.views;
  return (
    <div className="saved-views">
      {views.length > 0 && (
        <ul aria-label={words.title}>
          {views.map((view) => (
            <li key={view.id}>
              <Link
                to={PLACE[view.screen]}
                search={{ ...searchOf(view), view: view.id }}
                className="block-link"
              >
                <Bookmark size={16} aria-hidden="true" />
                {view.name}
              </Link>
              {view.isShared && <Badge>{view.isMine ? words.shared : words.fromColleague}</Badge>}
              {view.isMine && (
                <Button
                  look="bare"
                  small
                  icon={<Trash2 size={16} aria-hidden="true" />}
                  busy={remove.isPending}
                  onClick={() => remove.mutate({ viewId: view.id })}
                >
                  {t.frame.remove}
                  <span className="hidden"> {view.name}</span>
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button
        look="quiet"
        small
        icon={<Bookmark size={16} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => setSaving(true)}
      >
        {words.save}
      </Button>
      {remove.error && <FailureNotice error={remove.error} />}
      <Dialog title={words.save} open={isSaving} onClose={() => setSaving(false)}>
        <SaveForm screen={screen} search={search} onDone={() => setSaving(false)} />
      </Dialog>
    </div>
  );
}

function SaveForm(props: { screen: SavedView['screen']; search: FigureSearch; onDone: () => void }) {
  const { t } = useLanguage();
  const words = t.dashboards.views;
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const [error, setError] = useState<string>();
  const send = useSend(SaveViewDocument);
  const save = async () => {
    if (name.trim() === '') return setError(words.nameMissing);
    const search = Object.entries(props.search).flatMap(([key, value]) =>
      value === undefined || key === 'view' ? [] : [{ name: key, value: String(value) }],
    );
    const { saveView } = await send.mutateAsync({
      view: { name: name.trim(), screen: props.screen, search, isShared },
    });
    if (saveView.__typename === 'ViewNameTaken') setError(saveView.message);
    else props.onDone();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save().catch(() => undefined);
      }}
    >
      <p>{words.intro}</p>
      <TextField
        label={words.name}
        maxLength={100}
        value={name}
        error={error}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setError(undefined);
        }}
      />
      <Checkbox
        label={words.share}
        hint={words.shareHint}
        checked={isShared}
        onChange={(event) => setShared(event.currentTarget.checked)}
      />
      {send.error && <FailureNotice error={send.error} />}
      <div className="dialog-end">
        <Button look="quiet" onClick={props.onDone}>
          {t.frame.cancel}
        </Button>
        <Button type="submit" busy={send.isPending}>
          {t.frame.save}
        </Button>
      </div>
    </form>
  );
}

function searchOf(view: SavedView): FigureSearch {
  return figureSearch(Object.fromEntries(view.search.map(({ name, value }) => [name, value])));
}
