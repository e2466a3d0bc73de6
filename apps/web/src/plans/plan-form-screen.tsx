import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { useToday } from '../session/site.js';
import { Button, buttonClass } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { FieldProblem } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { PageHead } from '../ui/page-head.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { PlanDocument } from './plan.documents.js';
import { CreatePlanDocument, PlanFormDocument, UpdatePlanDocument } from './plan-form.documents.js';
import { PlanFormFields } from './plan-form-fields.js';
import { emptyPlan, fieldProblems, fieldsOf, inputOf } from './plan-form-values.js';
import type { PlanValues } from './plan-form-values.js';

/** Adds an adopted plan. */
export function NewPlanScreen() {
  const { t } = useLanguage();
  const today = useToday();
  const { fiscalYears } = useRead(PlanFormDocument, {});
  const create = useSend(CreatePlanDocument);
  const form = useDraft('plan:new', emptyPlan(fiscalYears[0]?.year ?? Number(today.slice(0, 4))));
  return (
    <PlanForm
      title={t.plans.formNew}
      form={form}
      busy={create.isPending}
      failure={create.error}
      send={async (values) => (await create.mutateAsync({ input: inputOf(values) })).createPlan}
      done={t.plans.created}
    />
  );
}

const editRoute = getRouteApi('/plans/$planId/edit');

/** Changes the facts of a plan; somebody else's later change is not overwritten. */
export function EditPlanScreen() {
  const { t } = useLanguage();
  const { planId } = editRoute.useParams();
  const { plan } = useRead(PlanDocument, { id: planId });
  const update = useSend(UpdatePlanDocument);
  const [opened] = useState(plan);
  const form = useDraft(`plan:${planId}:${opened.version}`, fieldsOf(opened));
  return (
    <PlanForm
      title={t.plans.formEdit}
      planId={planId}
      form={form}
      busy={update.isPending}
      failure={update.error}
      send={async (values) =>
        (await update.mutateAsync({ input: { ...inputOf(values), planId, version: opened.version } }))
          .updatePlan
      }
      done={t.plans.updated}
    />
  );
}

type Saved =
  | { __typename: 'PlanSaved'; planId: string; warnings: readonly { message: string }[] }
  | {
      __typename: 'PlanNotSaved';
      message: string;
      problems: readonly { severity: string; field: string; message: string }[];
    };

function PlanForm(props: {
  title: string;
  planId?: string;
  form: { value: PlanValues; change: (part: Partial<PlanValues>) => void; forget: () => void };
  busy: boolean;
  failure: unknown;
  send: (values: PlanValues) => Promise<Saved>;
  done: string;
}) {
  const { t } = useLanguage();
  const say = useSay();
  const navigate = useNavigate();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const { value, change, forget } = props.form;

  const submit = async () => {
    const found = fieldProblems(value, t);
    setProblems(found);
    if (found.length > 0) return;
    const result = await props.send(value);
    if (result.__typename === 'PlanNotSaved') {
      setProblems(
        result.problems
          .filter((problem) => problem.severity === 'BLOCK')
          .map(({ field, message }) => ({ field: `plan-${field}`, words: message })),
      );
      return;
    }
    forget();
    say([props.done, ...result.warnings.map((warning) => warning.message)].join(' '));
    await navigate({ to: '/plans/$planId', params: { planId: result.planId } });
  };

  return (
    <div className="stack form-width">
      <PageHead title={props.title} below={t.plans.formIntro} />
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
        <PlanFormFields value={value} change={change} problems={problems} />
        {props.failure !== null && <FailureNotice error={props.failure} />}
        <div className="row">
          <Button type="submit" busy={props.busy}>
            {t.frame.save}
          </Button>
          {props.planId ? (
            <Link
              to="/plans/$planId"
              params={{ planId: props.planId }}
              className={buttonClass('quiet')}
              onClick={forget}
            >
              {t.frame.cancel}
            </Link>
          ) : (
            <Link to="/plans" className={buttonClass('quiet')} onClick={forget}>
              {t.frame.cancel}
            </Link>
          )}
        </div>
      </form>
    </div>
  );
}
