import { useLateRead, useSend } from '../api/queries.js';
import { useLanguage } from '../locales/parts/lists.js';
import { Button } from '../ui/button.js';
import { FailureNotice } from '../ui/failure.js';
import { Table } from '../ui/table.js';
import { useSay } from '../ui/toast.js';
import { MergePersonsDocument, PersonMatchesDocument, UndoMergeDocument } from './lists.documents.js';
import { RecordFacts } from './record-facts.js';

/** People of the plan who may be on record a second time: join with one click, undo with one click. */
export function PersonMatches({ planId }: { planId: string }) {
  const { t, f } = useLanguage();
  const say = useSay();
  const read = useLateRead(PersonMatchesDocument, { planId });
  const merge = useSend(MergePersonsDocument);
  const undo = useSend(UndoMergeDocument);
  const pairs = read.data?.personMatches ?? [];
  const merges = read.data?.personMerges ?? [];
  const answers = [merge.data?.mergePersons, undo.data?.undoMerge];
  const obstacle = answers.find((answer) => answer?.__typename === 'PersonsNotMerged');
  const failure = merge.error ?? undo.error ?? read.error;
  const takeBack = (mergeId: string) =>
    undo.mutate(
      { mergeId },
      {
        onSuccess: ({ undoMerge }) => {
          if (undoMerge.__typename === 'MergeUndone') say(t.lists.unmerged);
        },
      },
    );
  if (pairs.length + merges.length === 0 && !failure) return null;
  return (
    <section className="stack">
      <div>
        <h2>{t.lists.matches}</h2>
        <p className="soft">{t.lists.matchesWhy}</p>
      </div>
      {obstacle?.__typename === 'PersonsNotMerged' && (
        <div className="notice warn" role="alert">
          {obstacle.message}
        </div>
      )}
      {failure && <FailureNotice error={failure} />}
      <Table
        title={t.lists.matches}
        summary={t.frame.shownOf(pairs.length, pairs.length)}
        rows={pairs}
        rowKey={({ person, match }) => person.id + match.person.id}
        empty={null}
        columns={[
          {
            key: 'here',
            title: t.lists.onThisList,
            kind: 'head',
            cell: ({ person }) => <RecordFacts person={person} />,
          },
          {
            key: 'before',
            title: t.lists.before,
            cell: ({ match }) => <RecordFacts person={match.person} />,
          },
          { key: 'why', title: t.lists.reasons, cell: ({ match }) => match.explanation },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: ({ person, match }) => (
              <Button
                small
                look="quiet"
                busy={merge.isPending}
                aria-label={`${t.lists.merge}: ${person.nameLatin}`}
                onClick={() =>
                  merge.mutate(
                    { keepId: match.person.id, mergeId: person.id },
                    {
                      onSuccess: ({ mergePersons }) => {
                        if (mergePersons.__typename !== 'PersonsMerged') return;
                        const { mergeId } = mergePersons;
                        say(t.lists.merged(person.nameLatin), () => takeBack(mergeId));
                      },
                    },
                  )
                }
              >
                {t.lists.merge}
              </Button>
            ),
          },
        ]}
      />
      <Table
        title={t.lists.mergedList}
        summary={t.frame.shownOf(merges.length, merges.length)}
        rows={merges}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'who',
            title: t.plans.name,
            kind: 'head',
            cell: ({ keptName, mergedName }) => `${keptName} ← ${mergedName}`,
          },
          { key: 'when', title: t.lists.when, cell: ({ mergedAt }) => t.frame.japanTime(f.moment(mergedAt)) },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: ({ id, keptName }) => (
              <Button
                small
                look="quiet"
                busy={undo.isPending}
                aria-label={`${t.lists.unmerge}: ${keptName}`}
                onClick={() => takeBack(id)}
              >
                {t.lists.unmerge}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}
