import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/surveys.js';
import { PlanFormDocument } from '../plans/plan-form.documents.js';
import { useToday } from '../session/site.js';
import { Button, buttonClass } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { FieldProblem } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { CampaignFormFields } from './campaign-form-fields.js';
import { campaignProblems, emptyCampaign, settingsOf, valuesOf } from './campaign-form-values.js';
import type { CampaignValues } from './campaign-form-values.js';
import { CampaignDocument, CreateCampaignDocument, UpdateCampaignDocument } from './campaigns.documents.js';

/** Prepares a campaign: a draft that sends nothing. */
export function NewCampaignScreen() {
  const { t } = useLanguage();
  const today = useToday();
  const { fiscalYears } = useRead(PlanFormDocument, {});
  const create = useSend(CreateCampaignDocument);
  const form = useDraft('campaign:new', emptyCampaign(fiscalYears[0]?.year ?? Number(today.slice(0, 4))));
  return (
    <CampaignForm
      title={t.campaigns.formNew}
      form={form}
      busy={create.isPending}
      failure={create.error}
      send={async (values) => (await create.mutateAsync({ settings: settingsOf(values) })).createCampaign}
    />
  );
}

const editRoute = getRouteApi('/campaigns/$campaignId/edit');

/** Changes a draft; somebody else's later change is not overwritten. */
export function EditCampaignScreen() {
  const { t } = useLanguage();
  const { campaignId } = editRoute.useParams();
  const { campaign } = useRead(CampaignDocument, { id: campaignId });
  const update = useSend(UpdateCampaignDocument);
  const [opened] = useState(campaign);
  const form = useDraft(`campaign:${campaignId}:${opened.version}`, valuesOf(opened));
  return (
    <CampaignForm
      title={t.campaigns.formEdit}
      campaignId={campaignId}
      form={form}
      busy={update.isPending}
      failure={update.error}
      send={async (values) =>
        (
          await update.mutateAsync({
            campaignId,
            version: opened.version,
            settings: settingsOf(values),
          })
        ).updateCampaign
      }
    />
  );
}

type Saved =
  | { __typename: 'CampaignSaved'; campaign: { id: string } }
  | { __typename: 'CampaignNotReady'; message: string; problems: readonly { message: string }[] }
  | { __typename: 'CampaignNotInState'; message: string };

function CampaignForm(props: {
  title: string;
  campaignId?: string;
  form: { value: CampaignValues; change: (part: Partial<CampaignValues>) => void; forget: () => void };
  busy: boolean;
  failure: unknown;
  send: (values: CampaignValues) => Promise<Saved>;
}) {
  const { t } = useLanguage();
  const say = useSay();
  const navigate = useNavigate();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [refused, setRefused] = useState<Saved | null>(null);
  const { value, change, forget } = props.form;

  const submit = async () => {
    const found = campaignProblems(value, t);
    setProblems(found);
    setRefused(null);
    if (found.length > 0) return;
    const result = await props.send(value);
    if (result.__typename !== 'CampaignSaved') {
      setRefused(result);
      return;
    }
    forget();
    say(t.campaigns.saved);
    await navigate({ to: '/campaigns/$campaignId', params: { campaignId: result.campaign.id } });
  };

  return (
    <div className="stack form-width">
      <PageHead title={props.title} below={t.campaigns.formIntro} />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // the failure is shown from the mutation's state
          if (!props.busy) submit().catch(() => undefined);
        }}
      >
        <ErrorSummary problems={problems} />
        {refused && refused.__typename !== 'CampaignSaved' && (
          <div className="notice warn" role="alert">
            <p>{refused.message}</p>
            {refused.__typename === 'CampaignNotReady' && (
              <ul>
                {refused.problems.map(({ message }) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            )}
          </div>
        )}
        <CampaignFormFields value={value} change={change} problems={problems} />
        {props.failure !== null && <FailureNotice error={props.failure} />}
        <div className="row">
          <Button type="submit" busy={props.busy}>
            {t.frame.save}
          </Button>
          {props.campaignId ? (
            <Link
              to="/campaigns/$campaignId"
              params={{ campaignId: props.campaignId }}
              className={buttonClass('quiet')}
              onClick={forget}
            >
              {t.frame.cancel}
            </Link>
          ) : (
            <Link to="/campaigns" className={buttonClass('quiet')} onClick={forget}>
              {t.frame.cancel}
            </Link>
          )}
        </div>
      </form>
    </div>
  );
}
