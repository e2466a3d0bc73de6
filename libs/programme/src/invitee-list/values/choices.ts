/** Words of closed columns, as offices write them, mapped to the codes of the records. */
export type Role = 'MAIN' | 'ESCORT';
export type Funding = 'JST' | 'SELF';
export type Sex = 'FEMALE' | 'MALE' | 'OTHER' | 'UNDISCLOSED';
export const ACADEMIC_LEVELS = [
  'HIGH_SCHOOL',
  'KOSEN',
  'UNDERGRADUATE',
  'GRADUATE',
  'MASTER',
  'DOCTORAL',
  'POSTDOC',
  'TEACHER',
  'PUBLIC_ST_STAFF',
  'PRIVATE_EXCEPTION',
] as const;
export type AcademicLevel = (typeof ACADEMIC_LEVELS)[number];

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.・_]/g, '');
}

/** Role of a category cell; 自己資金招へい者 is a main invitee who pays. */
export function readRole(text: string): { role: Role; funding?: Funding } | null {
  const folded = fold(text);
  if (/自己資金|自費|私費|self|ownfund|自费/.test(folded)) {
    return { role: /引率|escort|leader|领队/.test(folded) ? 'ESCORT' : 'MAIN', funding: 'SELF' };
  }
  if (/引率|付添|付き添い|escort|leader|supervisor|chaperon|accompany|领队|領隊|带队|帶隊/.test(folded))
    return { role: 'ESCORT' };
  if (/^主|主たる|招へい者|招聘者|^main|invitee|student|participant|生徒|学生|學生|受邀/.test(folded))
    return { role: 'MAIN' };
  return null;
}

export function readFunding(text: string): Funding | null {
  const folded = fold(text);
  if (/自己資金|自己負担|自費|私費|^自己|self|own|private|自费|自有/.test(folded)) return 'SELF';
  if (/jst|支援金|ssp|さくら|樱花/.test(folded)) return 'JST';
  return null;
}

export function readSex(text: string): Sex | null {
  const folded = fold(text);
  if (/^(女性?|女子|f|female|woman|girl)$/.test(folded)) return 'FEMALE';
  if (/^(男性?|男子|m|male|man|boy)$/.test(folded)) return 'MALE';
  if (/^(x|other|その他|其他|nonbinary|non-binary|ノンバイナリー?)$/.test(folded)) return 'OTHER';
  if (/回答しない|無回答|undisclosed|prefernot|不回答|不愿|-/.test(folded)) return 'UNDISCLOSED';
  return null;
}

export function readYesNo(text: string): boolean | null {
  const folded = fold(text);
  if (
    /^(要|有|有り|あり|はい|済|済み|希望|希望する|同意|○|◯|〇|yes|y|true|1|是|需要|有り済|provided|obtained)$/.test(
      folded,
    )
  )
    return true;
  if (
    /^(不要|無|無し|なし|いいえ|未|未済|希望しない|×|✕|✗|no|n|false|0|否|不需要|没有|无|none|-|―|—)$/.test(
      folded,
    )
  )
    return false;
  return null;
}

/** Academic level or standing (guidelines 1.4), from a year (大学４年), a post (助理教授) or a word. */
export function readLevel(text: string): AcademicLevel | null {
  const folded = fold(text);
  for (const [level, words] of LEVELS) if (words.test(folded)) return level;
  return null;
}

const LEVELS: readonly (readonly [AcademicLevel, RegExp])[] = [
  ['PRIVATE_EXCEPTION', /民間|会社員|企業|^company|privatecompany|businessperson|企业|公司/],
  ['POSTDOC', /ポスドク|ポストドク|博士研究員|post-?doc|博士后|博士後/],
  ['KOSEN', /高専|高等専門学校|kosen|technicalcollege|polytechnicstudent|^専科/],
  [
    'TEACHER',
    /教授|准教|助教|講師|讲师|教員|教師|教师|教諭|先生|^講|teacher|professor|lecturer|faculty|instructor|teachingstaff|^ta$|導師|讲座|老師|老师|dean|headmaster|principal$|校長|校长/,
  ],
  [
    'HIGH_SCHOOL',
    /高校|高等学校|高等學校|高級中|高级中|^高中|highschool|secondary|uppersecondary|grade(9|1[0-2])|^1[0-2]thgrade|(9|10|11|12)年生/,
  ],
  ['DOCTORAL', /博士|doctor|ph-?d|^d[1-5]$|dphil|dr課程/],
  ['MASTER', /修士|碩士|硕士|master|^m[1-3]$|msc|^ma$|博士前期|mphil/],
  ['GRADUATE', /大学院|研究生|graduatestudent|^graduate|postgraduate|研究科|gradschool|院生/],
  [
    'UNDERGRADUATE',
    /大学|学部|本科|大學|undergraduate|bachelor|universitystudent|collegestudent|^b[1-6]$|^u[1-6]$|^学生$/,
  ],
  [
    'PUBLIC_ST_STAFF',
    /公的|公務|官公庁|行政|研究員|研究员|研究所|技術職|government|ministry|public|civilservant|officer|official|researcher|scientist|engineer|公务|政府|公職|技官/,
  ],
];
