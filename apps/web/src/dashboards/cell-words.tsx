import { Badge } from '../ui/badge.js';
import { Link } from '@tanstack/react-router';
import { percent } from '@enishi/charts';
import { useLanguage } from './language.js';
import type { Texts } from './language.js';
import type { FigureCell } from './dashboards.documents.js';

/** "not shown" with the way to the reason. */
export function Hidden({ reason }: { reason: NonNullable<FigureCell['hidden']> }) {
  const { t } = useLanguage();
  return (
    <Link to="/figures/definitions" hash="protection" title={t.dashboards.hidden[reason]} className="few">
      {reason === 'SMALL' ? t.dashboards.few : t.dashboards.hiddenShort[reason]}
    </Link>
  );
}

export function CountOf({ cell }: { cell: FigureCell }) {
  const { f } = useLanguage();
  if (cell.count !== null) return <>{f.number(cell.count)}</>;
  return cell.hidden ? <Hidden reason={cell.hidden} /> : <>–</>;
}

/** The share as printed; where the base is too small the reason, where there is none a dash. */
export function ShareOf({ cell }: { cell: FigureCell }) {
  const { t } = useLanguage();
  if (cell.share !== null) return <span className="nowrap">{percent(cell.share)}</span>;
  if (cell.hidden) return <Hidden reason={cell.hidden} />;
  return <span title={t.dashboards.hidden.BASE_TOO_SMALL}>–</span>;
}

/** For the office: these numbers are not to be passed on. */
export function ExactMark() {
  const { t } = useLanguage();
  return (
    <span className="exact-mark">
      <Badge tone="amber">{t.dashboards.exactMark}</Badge>
    </span>
  );
}

/** How exact the counts of a figure are, in a word; nothing where everybody may know them as they are. */
export function accuracyOf(of: { isExact: boolean; notes: readonly string[] }, t: Texts): string {
  if (of.isExact) return t.dashboards.exact;
  return of.notes.includes('ROUNDED') ? t.dashboards.rounded : '';
}

/** 95 % bounds as from–to. */
export function boundsOf(of: { low: number | null; high: number | null } | null): string {
  return of === null || of.low === null || of.high === null
    ? ''
    : `${of.low.toFixed(1)}–${of.high.toFixed(1)} %`;
}
