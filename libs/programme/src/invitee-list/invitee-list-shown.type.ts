import type { Locale } from '@enishi/platform';
import type { PlanPerson } from '../participation/participation-write.queries.js';
import { toPersonMatch } from '../person/person-match.type.js';
import type { ComparedField, RowChange } from './compare-people.js';
import type { ListField } from './headings/fields.js';
import type { BatchRow } from './import-batch.queries.js';
import type {
  ListMissingType,
  ListPreviewType,
  ListProblemType,
  ListRowType,
  ListUploadType,
} from './invitee-list.type.js';
import type { Problem } from './invitee-row.js';
import { FIELD_LABELS } from './messages/field-labels.js';
import { renderMessage } from './messages/render-message.js';
import type { ListPreview } from './preview-list.js';

const COLUMN_OF: Partial<Record<ComparedField, ListField>> = {
  nameLatin: 'passportName',
  nameNative: 'nativeName',
  nationalities: 'nationality',
  gender: 'sex',
  sendingInstitutionId: 'institution',
  academicLevel: 'level',
  listNumber: 'number',
};
const STATE_LABEL = { ja: '状態', en: 'State', 'zh-Hans': '状态' } as const;

export function toListUpload(batch: Omit<BatchRow, 'list' | 'undo'>): ListUploadType {
  const { id, planId, state, fileName, createdAt, confirmedAt, version } = batch;
  return { id, planId, state, fileName, uploadedAt: createdAt, confirmedAt, version };
}

export function toProblem(problem: Problem, locale: Locale): ListProblemType {
  const { rule, severity, sheet, row, column, value, rows, messageKey, params } = problem;
  return {
    rule,
    severity,
    sheet,
    row,
    column,
    value,
    rows,
    key: messageKey,
    message: renderMessage(locale, messageKey, params, value),
  };
}

function toRow(change: RowChange, preview: ListPreview, locale: Locale): ListRowType {
  const { person } = change;
  return {
    row: person.row,
    number: person.number,
    change: change.kind,
    changes: change.changes.map(({ field, before, after }) => ({
      field,
      label: labelOf(field, locale),
      before,
      after,
    })),
    role: person.role,
    funding: person.funding,
    passportName: person.passportName,
    nativeName: person.nativeName,
    nationalities: person.nationalities,
    sex: person.sex,
    birthDate: person.birthDate,
    institution: person.institution,
    affiliation: person.affiliation,
    level: person.level,
    email: person.email,
    entryDate: person.entryDate,
    departureDate: person.departureDate,
    matches: (preview.matches.get(person.row) ?? []).map((match) =>
      toPersonMatch(match, match.candidate, locale),
    ),
  };
}

function labelOf(field: ComparedField, locale: Locale): string {
  if (field === 'state') return STATE_LABEL[locale];
  return FIELD_LABELS[COLUMN_OF[field] ?? (field as ListField)][locale];
}

function toMissing({ participation, person, locked }: PlanPerson): ListMissingType {
  return { participationId: participation.id, name: person.nameLatin, isLocked: locked };
}

/** The preview with the people of one stretch of the list. */
export function toListPreview(
  preview: ListPreview,
  locale: Locale,
  stretch: { from: number; count: number },
): ListPreviewType {
  const { batch, problems, comparison } = preview;
  const { list } = batch;
  const kinds = (kind: string) => comparison.rows.filter((row) => row.kind === kind).length;
  const weigh = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  const [added, changed, blocking] = [kinds('ADDED'), kinds('CHANGED'), weigh('BLOCK')];
  return {
    ...toListUpload(batch),
    format: list.format,
    encoding: list.encoding,
    sheet: list.sheet,
    headingRow: list.headingRow,
    columns: (Object.entries(list.columns) as [ListField, string][]).map(([field, column]) => ({
      column,
      label: FIELD_LABELS[field][locale],
    })),
    ignoredColumns: list.ignoredColumns,
    ignoredRows: list.ignoredRows.slice(0, 500),
    counts: {
      people: comparison.rows.length,
      added,
      changed,
      unchanged: comparison.rows.length - added - changed,
      missing: comparison.missing.length,
      blocking,
      warnings: weigh('WARN'),
      hints: weigh('HINT'),
    },
    rows: comparison.rows
      .slice(stretch.from, stretch.from + stretch.count)
      .map((row) => toRow(row, preview, locale)),
    problems: problems.slice(0, 2_000).map((problem) => toProblem(problem, locale)),
    missing: comparison.missing.slice(0, 500).map(toMissing),
    mayConfirm: batch.state === 'PREVIEWED' && blocking === 0,
  };
}
