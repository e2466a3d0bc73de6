import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useLanguage } from '../locales/parts/outcomes.js';
import { writePartialDate } from '../outcomes/partial-date.js';
import { wordFor } from '../ui/code-words.js';
import type { PairReport, ReportPair } from './reconciliation.documents.js';

interface Row {
  name: string;
  left: ReactNode;
  right: ReactNode;
  /** What is compared; a row without is only read. */
  values?: readonly [string | number | null, string | number | null];
}

/** Both reports side by side; each row says in words whether they differ. */
export function PairTable({ pair }: { pair: ReportPair }) {
  const { t, f, locale } = useLanguage();
  const words = t.reconciliation;
  const { left, right } = pair;
  const date = (text: string | null) => (text ? writePartialDate(text, locale) : null);
  const row = (name: string, of: (report: PairReport) => string | number | null): Row => ({
    name,
    left: of(left),
    right: of(right),
    values: [of(left), of(right)],
  });
  const told = ({ reportedAt }: PairReport) => f.date(reportedAt);
  const rows: Row[] = [
    { name: words.toldOn, left: told(left), right: told(right) },
    row(t.outcomes.who, ({ personName }) => personName),
    row(words.heads, ({ headCount }) => headCount),
    { name: words.plan, left: plan(left), right: plan(right), values: [left.planId, right.planId] },
    row(t.outcomes.purpose, ({ purpose }) => wordFor(t.outcomes.purposes, purpose) || null),
    row(t.outcomes.what, ({ type }) => wordFor(t.outcomes.types, type) || null),
    row(t.outcomes.titleField, ({ title }) => title),
    row('DOI', ({ doi }) => doi),
    row(t.outcomes.institution, ({ institution }) => institution),
    row(words.from, ({ from }) => date(from)),
    row(words.to, ({ to }) => date(to)),
    row(t.outcomes.funding, ({ funding }) => funding),
    { name: t.outcomes.note, left: left.note, right: right.note },
  ];
  const head = ({ source }: PairReport) => words.says(wordFor(t.outcomes.sources, source));
  return (
    <table className="pair-table">
      <caption className="hidden">{words.side}</caption>
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{head(left)}</th>
          <th scope="col">{head(right)}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((one) => isSaid(one.left) || isSaid(one.right))
          .map((one) => {
            const mark = markOf(one.values);
            return (
              <tr key={one.name} className={mark === 'DIFFERENT' ? 'differs' : undefined}>
                <th scope="row">
                  {one.name}
                  {mark && <span className="mark">{words.marks[mark]}</span>}
                </th>
                <td>{isSaid(one.left) ? one.left : <span className="soft">{words.notSaid}</span>}</td>
                <td>{isSaid(one.right) ? one.right : <span className="soft">{words.notSaid}</span>}</td>
              </tr>
            );
          })}
      </tbody>
    </table>
  );
}

const isSaid = (value: ReactNode): boolean => value !== null && value !== undefined && value !== '';

function markOf(values: Row['values']): 'SAME' | 'DIFFERENT' | 'ONE' | null {
  if (!values) return null;
  const [left, right] = values;
  if (left === null || right === null) return 'ONE';
  return left === right ? 'SAME' : 'DIFFERENT';
}

const plan = ({ planId, planTitle, receptionNumber }: PairReport): ReactNode =>
  planId && (
    <Link to="/plans/$planId/outcomes" params={{ planId }}>
      {receptionNumber} {planTitle}
    </Link>
  );
