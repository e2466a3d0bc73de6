import { useState } from 'react';
import { useLateRead, useRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/outcomes.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import type { FieldProblem } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { useSay } from '../ui/toast.js';
import { useDraft } from '../ui/use-draft.js';
import { ClaimFormFields } from './claim-form-fields.js';
import { claimProblems, emptyClaim, keptFile, outcomeOf, revisitOf, valuesOf } from './claim-form-values.js';
import type { ClaimValues } from './claim-form-values.js';
import {
  CorrectOutcomeDocument,
  CorrectRevisitDocument,
  MyVisitsDocument,
  PlanPersonsDocument,
  ReportOutcomeDocument,
  ReportRevisitDocument,
} from './outcomes.documents.js';
import type { Claim, ClaimKind } from './outcomes.documents.js';

interface Props {
  kind: ClaimKind;
  /** The plan it is about; a member tells about one of the own visits instead. */
  planId: string | null;
  /** Who tells about themselves. */
  ownPersonId: string | null;
  /** What is corrected; null for a new report. */
  corrects: Claim | null;
  onClose: () => void;
}

/** Tells an outcome or a return visit, or tells it again, corrected. */
export function ClaimForm(props: Props) {
  const { t } = useLanguage();
  const { kind, corrects, ownPersonId } = props;
  const words = t.outcomes;
  const isOutcome = kind === 'OUTCOME';
  const [initial] = useState(() =>
    corrects
      ? valuesOf(corrects)
      : emptyClaim(props.planId ?? '', !props.planId && ownPersonId ? [ownPersonId] : []),
  );
  const form = useDraft(`claim:${kind}:${corrects?.id ?? props.planId ?? 'mine'}`, initial);
  const { send, isPending, failure, refused, problems } = useClaim(props, form.value, form.forget);
  return (
    <form
      className="stack form-width"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) send();
      }}
    >
      <div>
        <h2>
          {corrects
            ? isOutcome
              ? words.correctOutcome
              : words.correctRevisit
            : isOutcome
              ? words.formOutcome
              : words.formRevisit}
        </h2>
        <p className="soft">
          {corrects ? words.correctIntro : !isOutcome && props.planId ? words.formIntroWho : words.formIntro}
        </p>
      </div>
      <ErrorSummary problems={problems} />
      {refused && (
        <div className="notice warn" role="alert">
          {refused}
        </div>
      )}
      {props.planId ? (
        <PersonsOfPlan planId={props.planId}>
          {(persons) => (
            <ClaimFormFields
              kind={kind}
              value={form.value}
              change={form.change}
              problems={problems}
              persons={persons}
              visits={[]}
              keptFile={keptFile(corrects)}
            />
          )}
        </PersonsOfPlan>
      ) : (
        <OwnVisits>
          {(visits) => (
            <ClaimFormFields
              kind={kind}
              value={form.value}
              change={form.change}
              problems={problems}
              persons={null}
              visits={visits}
              keptFile={keptFile(corrects)}
            />
          )}
        </OwnVisits>
      )}
      {failure !== null && <FailureNotice error={failure} />}
      <div className="row">
        <Button type="submit" busy={isPending}>
          {words.send}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            form.forget();
            props.onClose();
          }}
        >
          {t.frame.cancel}
        </Button>
      </div>
    </form>
  );
}

function PersonsOfPlan(props: {
  planId: string;
  children: (persons: readonly { id: string; name: string }[]) => React.ReactNode;
}) {
  const found = useLateRead(PlanPersonsDocument, { planId: props.planId }).data?.participations.nodes ?? [];
  const persons = new Map(found.map(({ person }) => [person.id, person.nameLatin]));
  return props.children([...persons].map(([id, name]) => ({ id, name })));
}

function OwnVisits(props: {
  children: (visits: readonly { id: string; title: string; fiscalYear: number }[]) => React.ReactNode;
}) {
  const { myParticipations } = useRead(MyVisitsDocument, {});
  return props.children(myParticipations.map(({ plan }) => plan));
}

/** Checks, sends, and says what became of it. */
function useClaim({ kind, corrects, onClose }: Props, value: ClaimValues, forget: () => void) {
  const { t } = useLanguage();
  const say = useSay();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [refused, setRefused] = useState<string | null>(null);
  const reportOutcome = useSend(ReportOutcomeDocument);
  const reportRevisit = useSend(ReportRevisitDocument);
  const correctOutcome = useSend(CorrectOutcomeDocument);
  const correctRevisit = useSend(CorrectRevisitDocument);
  const all = [reportOutcome, reportRevisit, correctOutcome, correctRevisit];

  const deliver = async () => {
    if (kind === 'OUTCOME') {
      const input = outcomeOf(value);
      return corrects
        ? (await correctOutcome.mutateAsync({ id: corrects.id, input })).answer
        : (await reportOutcome.mutateAsync({ input })).answer;
    }
    const status = corrects && 'statusOfResidence' in corrects ? corrects.statusOfResidence : null;
    const input = revisitOf(value, status);
    return corrects
      ? (await correctRevisit.mutateAsync({ id: corrects.id, input })).answer
      : (await reportRevisit.mutateAsync({ input })).answer;
  };

  const submit = async () => {
    const found = claimProblems(kind, value, t);
    setProblems(found);
    setRefused(null);
    if (found.length > 0) return;
    const answer = await deliver();
    if (answer.__typename === 'OutcomeReported' || answer.__typename === 'RevisitReported') {
      forget();
      onClose();
      say(corrects ? t.outcomes.corrected : t.outcomes.sent);
      return;
    }
    if (answer.__typename === 'OutcomeNotValid')
      setProblems(answer.problems.map(({ field, message }) => ({ field: `claim-${field}`, words: message })));
    else setRefused(answer.message);
  };

  return {
    // the failure is shown from the mutation's state
    send: () => void submit().catch(() => undefined),
    isPending: all.some(({ isPending }) => isPending),
    failure: all.find(({ error }) => error !== null)?.error ?? null,
    refused,
    problems,
  };
}
