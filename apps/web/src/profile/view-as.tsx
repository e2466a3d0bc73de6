import { useState } from 'react';
import { useLateRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { Select } from '../ui/field.js';
import { ProfileName, ProfileView } from './profile-view.js';
import { MyProfileAsDocument } from './profile.documents.js';
import type { Viewpoint } from './profile.documents.js';

/** The own profile through somebody else's eyes: the very answer that they get. */
export function ViewAs() {
  const { t } = useLanguage();
  const words = t.privacy;
  const [viewpoint, setViewpoint] = useState<Viewpoint>('MEMBERS');
  const { data } = useLateRead(MyProfileAsDocument, { viewpoint });
  return (
    <section className="card stack">
      <div>
        <h2>{words.asTitle}</h2>
        <p className="soft">{words.asIntro}</p>
      </div>
      <Select
        label={words.asLabel}
        value={viewpoint}
        options={(Object.entries(words.viewpoints) as [Viewpoint, string][]).map(([value, label]) => ({
          value,
          label,
        }))}
        onChange={(event) => setViewpoint(event.currentTarget.value as Viewpoint)}
      />
      {data && (
        <div className="previewed stack" role="status">
          {data.myProfileAs ? (
            <>
              <h3>
                <ProfileName profile={data.myProfileAs} />
              </h3>
              <ProfileView profile={data.myProfileAs} none={t.directory.nothingMore} heading="h4" />
            </>
          ) : (
            <p>{words.asNothing}</p>
          )}
        </div>
      )}
    </section>
  );
}
