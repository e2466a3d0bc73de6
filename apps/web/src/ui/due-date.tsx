import { CircleCheck } from 'lucide-react';
import { daysBetween } from '../format/format.js';
import { useLanguage } from '../locales/language.js';
import { useToday } from '../session/site.js';

const SOON_DAYS = 14;

interface Props {
  date: string | null | undefined;
  /** Day on which it was done; then nothing counts down any more. */
  doneOn?: string | null | undefined;
  /** Only some plans need it: a day that has gone by is not late. */
  optional?: boolean;
  /** Where the table already names year and zone. */
  short?: boolean;
}

/** Days left in words, and the date with its weekday in Japan time. */
export function DueDate({ date, doneOn, optional = false, short = false }: Props) {
  const { t, f } = useLanguage();
  const today = useToday();
  if (doneOn)
    return (
      <span className="due done">
        <span className="left">
          <CircleCheck size={16} aria-hidden="true" /> {t.frame.done}
        </span>
        <span className="when">{short ? f.dayMonth(doneOn) : f.date(doneOn)}</span>
      </span>
    );
  if (!date) return <span className="soft nowrap">{t.plans.clockState.ANYTIME}</span>;
  const left = daysBetween(today, date);
  const passed = left < 0 && optional;
  const tone = passed ? '' : left < 0 ? 'late' : left <= SOON_DAYS ? 'soon' : '';
  return (
    <span className={`due ${tone}`}>
      <span className="left">{passed ? t.plans.clockState.PASSED : t.frame.daysLeft(left)}</span>
      <span className="when">{short ? f.dayMonth(date) : t.frame.dueOn(f.date(date))}</span>
    </span>
  );
}
