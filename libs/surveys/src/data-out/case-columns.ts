import { COUNTRIES } from '@enishi/programme';
import type { LocalizedText } from '@enishi/platform';
import { DISPOSITIONS, DISPOSITION_CODES } from '../field/dispositions.js';
import type { CellReader, ValueLabel, Column } from './column.js';

export const COUNTRY_VALUES: readonly ValueLabel[] = COUNTRIES.map(([code, , ja, en, zhHans]) => ({
  value: code,
  code,
  label: { ja, en, 'zh-Hans': zhHans },
}));

const words = (ja: string, en: string, zhHans: string): LocalizedText => ({ ja, en, 'zh-Hans': zhHans });

const MODULES: readonly ValueLabel[] = [
  { value: 'PULSE', code: 'PULSE', label: words('毎年の短い調査', 'Yearly pulse', '年度简短调查') },
  { value: 'FULL', code: 'FULL', label: words('詳しい調査', 'Full module', '完整模块') },
  { value: 'HOST', code: 'HOST', label: words('受入れ機関の調査', 'Host form', '接收单位问卷') },
];

const MODES: readonly ValueLabel[] = [
  { value: 'LINK', code: 'LINK', label: words('本人用リンク', 'Personal link', '个人链接') },
  {
    value: 'COLLEAGUE',
    code: 'COLLEAGUE',
    label: words('同僚に渡されたリンク', 'Link handed to a colleague', '转交同事的链接'),
  },
  { value: 'ACCOUNT', code: 'ACCOUNT', label: words('サインイン', 'Signed in', '登录') },
];

function column(
  name: string,
  label: LocalizedText,
  read: CellReader,
  rest: Partial<Pick<Column, 'kind' | 'measure' | 'values'>> = {},
): Column {
  return {
    name,
    item: '',
    kind: 'TEXT',
    measure: 'NOMINAL',
    label,
    values: [],
    hasMissingCodes: false,
    routing: null,
    isPersonal: false,
    read,
    ...rest,
  };
}

export const CASE_ID = column(
  'case_id',
  words(
    'ケースの番号（この調査の中だけで同じ）',
    'Case number, the same within this campaign alone',
    '个案编号（仅在本次调查内一致）',
  ),
  (row) => row.case.caseId,
);

export const MODULE = column(
  'module',
  words('調査の種類', 'Part of the instrument', '问卷部分'),
  (row) => row.case.module,
  {
    values: MODULES,
  },
);

/** What we know of the case. No name, address or e-mail; none of it in an anonymous campaign. */
export const CASE_COLUMNS: readonly Column[] = [
  column('cohort', words('実施年度', 'Fiscal year of the visit', '实施年度'), (row) => row.case.cohort, {
    kind: 'NUMBER',
    measure: 'ORDINAL',
  }),
  column(
    'country',
    words('国・地域（依頼時）', 'Country or region when asked', '国家与地区（邀请时）'),
    (row) => row.case.country,
    {
      values: COUNTRY_VALUES,
    },
  ),
  column(
    'programme_line',
    words('プログラムの種別', 'Programme line', '项目类别'),
    (row) => row.case.programmeType,
  ),
  column('host_id', words('受入れ機関のID', 'Host institution, id', '接收单位ID'), (row) => row.case.hostId),
  column('host_name', words('受入れ機関', 'Host institution', '接收单位'), (row) => row.case.hostName),
  column('language', words('回答の言語', 'Language of the form', '作答语言'), (row) => row.case.language),
  column('mode', words('開き方', 'How the form was opened', '打开方式'), (row) => row.case.mode, {
    values: MODES,
  }),
  column(
    'disposition',
    words('最終状態（AAPOR）', 'Disposition (AAPOR)', '处置代码（AAPOR）'),
    (row) => row.case.disposition,
    {
      values: DISPOSITION_CODES.map((code) => ({ value: code, code, label: DISPOSITIONS[code].name })),
    },
  ),
  column(
    'minutes',
    words('回答にかかった時間（分）', 'Minutes the form was open', '作答用时（分钟）'),
    (row) => row.case.minutes,
    {
      kind: 'NUMBER',
      measure: 'SCALE',
    },
  ),
  column(
    'submitted_on',
    words('提出日（日本）', 'Day of the hand-in, in Japan', '提交日期（日本）'),
    (row) => row.case.submittedOn,
    {
      kind: 'DAY',
      measure: 'SCALE',
    },
  ),
];

export const LINE = column(
  'line',
  words('行の番号', 'Number of the line', '行号'),
  (row) => row.line?.number ?? null,
  {
    kind: 'NUMBER',
    measure: 'ORDINAL',
  },
);

export const IS_KNOWN = column(
  'line_known',
  words('依頼前から分かっていた行', 'The line was known before the form was opened', '打开问卷前已知的行'),
  (row) => (row.line ? Number(row.line.isKnown) : null),
  {
    kind: 'NUMBER',
    values: [
      { value: 1, code: 'YES', label: words('はい', 'Yes', '是') },
      { value: 0, code: 'NO', label: words('いいえ', 'No', '否') },
    ],
  },
);
