import { Undo2 } from 'lucide-react';
import { useLanguage } from '../locales/parts/outcomes.js';
import { writePartialDate } from '../outcomes/partial-date.js';
import { Badge } from '../ui/badge.js';
import { Button } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { Table } from '../ui/table.js';
import type { PairReport, ReportPair } from './reconciliation.documents.js';
import { useDecidePair } from './use-decide-pair.js';

/** What was joined or kept apart, by whom, and the way back. */
export function DecidedPairs({ pairs, total }: { pairs: readonly ReportPair[]; total: number }) {
  const { t, f, locale } = useLanguage();
  const words = t.reconciliation;
  const { decide, refusal, isBusy } = useDecidePair();
  const name = ({ left }: ReportPair) =>
    left.personName ?? left.title ?? left.receptionNumber ?? wordFor(t.outcomes.types, left.type);
  const line = (report: PairReport) =>
    [
      wordFor(t.outcomes.sources, report.source),
      wordFor(t.outcomes.purposes, report.purpose) || wordFor(t.outcomes.types, report.type),
      report.institution ?? report.doi,
      report.from && writePartialDate(report.from, locale),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <div className="stack">
      {refusal}
      <Table
        title={words.view.DECIDED}
        summary={t.frame.shownOf(pairs.length, total)}
        rows={pairs}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { key: 'who', title: t.outcomes.who, kind: 'head', cell: name },
          { key: 'left', title: words.one, cell: ({ left }) => line(left) },
          { key: 'right', title: words.other, cell: ({ right }) => line(right) },
          {
            key: 'state',
            title: words.decision,
            cell: (pair) => (
              <Badge tone={pair.state === 'JOINED' ? 'leaf' : 'plain'}>{words.states[state(pair)]}</Badge>
            ),
          },
          {
            key: 'when',
            title: words.when,
            cell: ({ decidedAt }) => decidedAt && t.frame.japanTime(f.moment(decidedAt)),
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (pair) => (
              <Button
                small
                look="quiet"
                busy={isBusy}
                icon={<Undo2 size={16} aria-hidden="true" />}
                aria-label={`${t.frame.undo}: ${name(pair)}`}
                onClick={() => decide(pair, 'UNDO')}
              >
                {t.frame.undo}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}

const state = ({ state: now, isByRule }: ReportPair) =>
  now === 'JOINED' ? (isByRule ? 'JOINED_RULE' : 'JOINED_HAND') : 'APART';
