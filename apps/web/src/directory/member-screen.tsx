import { Link, getRouteApi } from '@tanstack/react-router';
import { useRead } from '../api/queries.js';
import { useLanguage } from '../locales/parts/members.js';
import { AskMember } from '../messages/ask-member.js';
import { ProfileView } from '../profile/profile-view.js';
import { holds, useMe } from '../session/me.js';
import { Badge } from '../ui/badge.js';
import { PageHead } from '../ui/page-head.js';
import { MemberDocument } from './directory.documents.js';

const route = getRouteApi('/members/$memberKey');

/** One member, as far as the reader may see them. */
export function MemberScreen() {
  const { t } = useLanguage();
  const { memberKey } = route.useParams();
  const { member } = useRead(MemberDocument, { memberKey });
  const asks = holds(useMe(), ['MEMBER']) && member.offersHelp.length > 0 && member.relation !== 'SELF';
  return (
    <div className="stack-wide">
      <PageHead
        title={member.name}
        above={<Link to="/directory">← {t.directory.back}</Link>}
        below={
          <>
            {member.nameNative && (
              <span lang={member.nameNativeLanguage ?? undefined}>{member.nameNative} </span>
            )}
            <Badge tone="indigo">{t.directory.relations[member.relation]}</Badge>
          </>
        }
      />
      <section className="card">
        <ProfileView profile={member} none={t.directory.nothingMore} heading="h2" />
      </section>
      {asks && <AskMember memberKey={memberKey} />}
    </div>
  );
}
