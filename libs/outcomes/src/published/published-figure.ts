import type { LocalizedText } from '@enishi/platform';
import type { ShareDisplay } from '@enishi/statistics';
import type { FigureFilter } from '../figure/figure.js';
import type { Dimension, Unit } from '../metric/metric.js';

/** How a printed value is read off a figure table. */
export interface PublishedReading {
  metric: string;
  filter?: FigureFilter;
  by?: readonly Dimension[];
  /** Codes of the row; the total when left out. */
  row?: readonly string[];
  /** `WHOLE_SHARE`: percent without decimal places, cut off. */
  read: 'COUNT' | 'N' | 'SHARE' | 'WHOLE_SHARE';
}

export interface PublishedValue {
  /** As it was printed, without thousands separators. */
  value: string;
  /** What of the figure it is. */
  label: LocalizedText;
  reading?: PublishedReading;
  /** Printed as "about": the data need only round to it, in this unit. */
  roughly?: number;
}

/** A figure that the programme, or somebody about it, has printed. */
export interface PublishedFigure {
  /** Code of the study's list. */
  code: string;
  title: LocalizedText;
  unit: Unit;
  fiscalYear: number | null;
  source: string;
  asOf: string | null;
  display: ShareDisplay | null;
  values: readonly PublishedValue[];
  /** Other values printed for the same thing. */
  conflicts?: readonly { value: string; source: string }[];
  note?: LocalizedText;
  /** Years of visits or reports without which the figure cannot be in the data. */
  needs?: { invitees?: readonly number[]; reports?: readonly number[] };
  /** Not about what is in the data: a plan, another organisation, an event. */
  isContext?: boolean;
}
