import { getRouteApi } from '@tanstack/react-router';
import { keepsPlans, isHostOf, useMe } from '../session/me.js';
import { ListHistory } from './list-history.js';
import { ListPreviewPanel } from './list-preview.js';
import { ListUploadPanel } from './list-upload.js';
import { PersonMatches } from './person-matches.js';

const route = getRouteApi('/plans/$planId/invitees');

/** Invitee list of a plan: upload, look at what it would do, confirm, undo. The open preview stands in the address. */
export function InviteeListTab() {
  const me = useMe();
  const { planId } = route.useParams();
  const { preview } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (id: string | undefined) => void navigate({ search: { preview: id } });
  const mayUpload = keepsPlans(me) || isHostOf(me, planId);
  if (preview) return <ListPreviewPanel id={preview} planId={planId} open={open} />;
  return (
    <div className="stack-wide">
      {mayUpload && <ListUploadPanel planId={planId} onRead={open} />}
      {mayUpload && <ListHistory planId={planId} open={open} />}
      {keepsPlans(me) && <PersonMatches planId={planId} />}
    </div>
  );
}
