import { foldHeading, headingParts } from '../invitee-list/headings/fold-heading.js';

/** What a column of a workbook of plans can hold. */
export const PLAN_COLUMNS = [
  'receptionNumber',
  'callRound',
  'programmeType',
  'titleJa',
  'titleEn',
  'field',
  'hostJa',
  'hostEn',
  'hostUnitJa',
  'hostUnitEn',
  'visitStart',
  'visitEnd',
  'postOnlineEnd',
  'farTravel',
  'listDueDate',
  'senderName',
  'senderCountry',
  'chinaRegistrationNumber',
  'piName',
  'piEmail',
  'contactName',
  'contactEmail',
  'adminName',
  'adminEmail',
] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

/** Columns without which no plan can be written down. */
export const NEEDED_COLUMNS = [
  'receptionNumber',
  'programmeType',
  'titleJa',
  'hostJa',
  'visitStart',
  'visitEnd',
] as const satisfies readonly PlanColumn[];

/** Headings, the first as shown in messages (ja / en); narrower meanings before wider ones. */
export const PLAN_HEADINGS: Readonly<Record<PlanColumn, readonly string[]>> = {
  receptionNumber: ['受付番号', 'Reception number', 'Reception no.', '受理编号'],
  callRound: ['公募回', 'Call', '回', 'Call round', '公募'],
  programmeType: ['コース', 'Programme line', 'Course', 'プログラム', '区分', 'プログラム区分', '课程'],
  titleEn: ['計画名（英語）', 'Title (English)', '交流計画名（英語）', '英文計画名', 'English title'],
  titleJa: ['計画名', 'Title', '交流計画名', '計画名（日本語）', 'テーマ', 'Title (Japanese)', '计划名称'],
  field: ['分野', 'Field', '学科领域'],
  hostEn: ['受入れ機関（英語）', 'Host (English)', 'Host institution (English)'],
  hostUnitEn: ['部局（英語）', 'Faculty (English)', 'Department (English)'],
  hostUnitJa: ['部局', 'Faculty', '学部', '部局名', 'Department'],
  hostJa: ['受入れ機関', 'Host', '受入機関', '受入れ機関名', 'Host institution', '接收单位'],
  visitStart: ['招へい開始日', 'Visit from', '開始日', '入国日', '招へい期間（開始）', 'Start', '开始日期'],
  visitEnd: ['招へい終了日', 'Visit to', '出国日', '招へい期間（終了）', 'End', '结束日期'],
  postOnlineEnd: ['事後オンライン終了日', 'Online exchange until', '事後オンライン', 'Online end'],
  farTravel: ['80km以上', 'Travel 80 km or more', '80km以上の移動', 'Far travel'],
  listDueDate: ['リスト提出期限', 'List due', '招へい者リスト提出期限', 'List due date'],
  chinaRegistrationNumber: ['中国登録番号', 'China registration number', '登録番号', '备案登记号'],
  senderCountry: [
    '送出し国・地域',
    'Sending country/region',
    '国・地域',
    '送出し国',
    'Country/Region',
    '国家与地区',
  ],
  senderName: ['送出し機関', 'Sending institution', '送出し機関名', '派遣单位'],
  piName: ['実施主担当者', 'Person in charge', 'PI', '実施主担当者氏名'],
  piEmail: ['実施主担当者メール', 'Person in charge e-mail', 'PI e-mail', '実施主担当者メールアドレス'],
  contactName: ['連絡担当者', 'Contact', '連絡担当者氏名'],
  contactEmail: ['連絡担当者メール', 'Contact e-mail', '連絡担当者メールアドレス'],
  adminName: ['事務担当者', 'Administration', '事務担当者氏名'],
  adminEmail: ['事務担当者メール', 'Administration e-mail', '事務担当者メールアドレス'],
};

const BY_HEADING = new Map(
  Object.entries(PLAN_HEADINGS).flatMap(([column, names]) =>
    names.map((name) => [foldHeading(name), column as PlanColumn] as const),
  ),
);

/** The column that a heading names, or null. Of its parts the longest that is known counts: 計画名（英語）is no 計画名. */
export function columnOfHeading(text: string): PlanColumn | null {
  const [part] = [foldHeading(text), ...headingParts(text)]
    .filter((one) => BY_HEADING.has(one))
    .toSorted((a, b) => b.length - a.length);
  return part === undefined ? null : BY_HEADING.get(part)!;
}
