import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { RequestFailure, upload } from '../api/request.js';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/news.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { Checkbox, TextField } from '../ui/field.js';
import { FileDrop } from '../ui/file-drop.js';
import { useSay } from '../ui/toast.js';
import { DescribeStoryPhotoDocument, RemoveStoryPhotoDocument } from './stories.documents.js';
import type { StoryPhoto, StoryWork } from './stories.documents.js';

/** Photographs: brought in, described, taken out. */
export function StoryPhotos({ story }: { story: StoryWork }) {
  const { t } = useLanguage();
  const words = t.stories;
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const refusal = failure instanceof RequestFailure && failure.status === 422 ? failure.sentence : null;
  const add = async (file: File) => {
    setBusy(true);
    setFailure(null);
    try {
      await upload(`/stories/${story.id}/photos`, { file });
      await client.invalidateQueries();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="stack">
      <h2>{words.photos}</h2>
      <p className="soft small">{words.photosHint}</p>
      {story.photos.map((photo, index) => (
        <PhotoForm key={photo.id} photo={photo} number={index + 1} />
      ))}
      <FileDrop
        label={words.addPhoto}
        hint={words.addPhotoHint}
        accept=".jpg,.jpeg,.png,.webp,image/jpeg,image/png,image/webp"
        busy={busy}
        onFile={(file) => void add(file)}
      />
      {refusal && (
        <div className="notice bad" role="alert">
          {refusal}
        </div>
      )}
      {failure !== null && !refusal && <FailureNotice error={failure} />}
    </section>
  );
}

function PhotoForm({ photo, number }: { photo: StoryPhoto; number: number }) {
  const { t } = useLanguage();
  const words = t.stories;
  const say = useSay();
  const send = useSend(DescribeStoryPhotoDocument);
  const [said, setSaid] = useState({
    altJa: photo.altJa,
    altEn: photo.altEn,
    altZhHans: photo.altZhHans,
    showsNobody: photo.showsNobody,
  });
  const [removing, setRemoving] = useState(false);
  const alt = (key: 'altJa' | 'altEn' | 'altZhHans', label: string, lang: string) => (
    <TextField
      label={label}
      lang={lang}
      maxLength={300}
      value={said[key]}
      onChange={(event) => setSaid({ ...said, [key]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!send.isPending)
          send.mutate({ input: { photoId: photo.id, ...said } }, { onSuccess: () => say(words.saved) });
      }}
    >
      <div className="row">
        <h3>{words.photoNumber(number)}</h3>
        <Badge tone={photo.isAgreed ? 'leaf' : 'amber'}>
          {photo.isAgreed ? words.photoAgreed : words.photoWaits}
        </Badge>
      </div>
      <img
        src={photo.smallSrc}
        width={320}
        height={Math.round((320 * photo.height) / photo.width)}
        alt={words.photoNumber(number)}
      />
      {alt('altJa', words.altJa, 'ja')}
      {alt('altEn', words.altEn, 'en')}
      {alt('altZhHans', words.altZhHans, 'zh-Hans')}
      <Checkbox
        label={words.showsNobody}
        checked={said.showsNobody}
        onChange={(event) => setSaid({ ...said, showsNobody: event.currentTarget.checked })}
      />
      {send.error && <FailureNotice error={send.error} />}
      <div className="row">
        <Button type="submit" look="quiet" busy={send.isPending}>
          {words.save}
        </Button>
        <Button look="bare" aria-haspopup="dialog" onClick={() => setRemoving(true)}>
          {words.takeOut}
          <span className="hidden"> {words.photoNumber(number)}</span>
        </Button>
      </div>
      {removing && <TakeOut photo={photo} onClose={() => setRemoving(false)} />}
    </form>
  );
}

/** A photograph that is taken out does not come back, so the consequence stands in the sentence. */
function TakeOut({ photo, onClose }: { photo: StoryPhoto; onClose: () => void }) {
  const { t } = useLanguage();
  const words = t.stories;
  const say = useSay();
  const send = useSend(RemoveStoryPhotoDocument);
  return (
    <Dialog title={words.takeOutTitle} open onClose={onClose}>
      <div className="stack">
        <p>{words.takeOutWhy}</p>
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button
            look="danger"
            busy={send.isPending}
            onClick={() =>
              send.mutate(
                { storyPhotoId: photo.id },
                {
                  onSuccess: () => {
                    onClose();
                    say(words.takenOut);
                  },
                },
              )
            }
          >
            {words.takeOut}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
