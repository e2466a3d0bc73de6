import { LOCALES } from '@enishi/platform';
import type { LocalizedText } from '@enishi/platform';
import type { Codebook, CodebookFile, CodebookVariable } from './codebook.js';

/*
 * DDI-Codebook 2.5: what archives and their tools read. Every text stands there in every language; elements follow
 * the order of the schema, which is part of being valid.
 */

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escaped = (text: string): string =>
  text
    // characters that XML 1.0 does not have
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  return content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`;
}

const text = (name: string, attributes: Attributes, content: string | number): string =>
  element(name, attributes, escaped(String(content)));

/** One element per language. */
const texts = (name: string, words: LocalizedText, attributes: Attributes = {}): string[] =>
  LOCALES.map((locale) => text(name, { ...attributes, 'xml:lang': locale }, words[locale]));

/** One element holding a text in one language, once per language. */
const wrapped = (outer: string, inner: string, words: LocalizedText, attributes: Attributes = {}): string[] =>
  LOCALES.map((locale) =>
    element(outer, { ...attributes, 'xml:lang': locale }, text(inner, {}, words[locale])),
  );

export function ddiOf(codebook: Codebook): string {
  const { files } = codebook;
  const ids = files.map((_, index) => `F${index + 1}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    element(
      'codeBook',
      { xmlns: 'ddi:codebook:2_5', version: '2.5', 'xml:lang': 'en' },
      documentDescription(codebook),
      studyDescription(codebook),
      ...files.map((file, index) => fileDescription(file, ids[index] as string)),
      element(
        'dataDscr',
        {},
        ...files.flatMap((file, index) =>
          file.variables.map((one, place) =>
            variableOf(one, `${ids[index]}V${place + 1}`, ids[index] as string),
          ),
        ),
      ),
    ),
    '\n',
  ].join('');
}

const PRODUCER: LocalizedText = {
  ja: 'さくらサイエンスプログラム',
  en: 'Sakura Science Program',
  'zh-Hans': '樱花科技项目',
};

function titles(words: LocalizedText, id: string): string {
  const others = LOCALES.filter((locale) => locale !== 'en');
  return element(
    'titlStmt',
    {},
    text('titl', { 'xml:lang': 'en' }, words.en),
    ...others.map((locale) => text('parTitl', { 'xml:lang': locale }, words[locale])),
    text('IDNo', {}, id),
  );
}

const idOf = ({ wave: { campaign } }: Codebook): string =>
  `${campaign.instrumentCode}-v${campaign.instrumentVersion}-FY${campaign.fiscalYear}`;

function documentDescription(codebook: Codebook): string {
  const day = codebook.madeAt.toISOString().slice(0, 10);
  return element(
    'docDscr',
    {},
    element(
      'citation',
      {},
      titles(codebook.wave.title, `${idOf(codebook)}-codebook`),
      element(
        'prodStmt',
        {},
        ...texts('producer', PRODUCER),
        text('prodDate', { date: day }, day),
        text('software', {}, 'Enishi'),
      ),
    ),
  );
}

function studyDescription(codebook: Codebook): string {
  const { campaign, title, count } = codebook.wave;
  const isAlumni = campaign.audience === 'ALUMNI';
  const unit: LocalizedText = isAlumni
    ? { ja: '同窓生（人）', en: 'Alumni (persons)', 'zh-Hans': '校友（人）' }
    : { ja: '交流計画（件）', en: 'Exchange plans', 'zh-Hans': '交流计划（项）' };
  const mode: LocalizedText = {
    ja: '個人用リンクによるウェブ調査（自記式）',
    en: 'Self-administered web questionnaire by personal link',
    'zh-Hans': '通过个人链接进行的网络自填问卷',
  };
  const weights: LocalizedText = {
    ja: `回答${count}件。ウェイトはかけていない。`,
    en: `${count} sets of answers; not weighted.`,
    'zh-Hans': `共${count}份回答，未加权。`,
  };
  return element(
    'stdyDscr',
    {},
    element(
      'citation',
      {},
      titles(title, idOf(codebook)),
      element('rspStmt', {}, ...texts('AuthEnty', PRODUCER)),
      element('prodStmt', {}, ...texts('producer', PRODUCER)),
    ),
    element(
      'stdyInfo',
      {},
      element(
        'sumDscr',
        {},
        text('timePrd', { event: 'single', date: campaign.fiscalYear }, `FY${campaign.fiscalYear}`),
        text('collDate', { event: 'start', date: campaign.opensOn }, campaign.opensOn),
        text('collDate', { event: 'end', date: campaign.closesOn }, campaign.closesOn),
        ...texts('anlyUnit', unit),
        ...texts('universe', unit),
      ),
    ),
    element('method', {}, element('dataColl', {}, ...texts('collMode', mode), ...texts('weight', weights))),
  );
}

function fileDescription({ name, label, rows, variables }: CodebookFile, id: string): string {
  return element(
    'fileDscr',
    { ID: id },
    element(
      'fileTxt',
      {},
      text('fileName', {}, name),
      ...(name === 'answers' ? [] : [text('fileCont', { 'xml:lang': 'en' }, label.en)]),
      element('dimensns', {}, text('caseQnty', {}, rows), text('varQnty', {}, variables.length)),
    ),
  );
}

function variableOf(
  { variable, valid, missing, categories }: CodebookVariable,
  id: string,
  file: string,
): string {
  const { name, item, kind, measure, label, routing, isPersonal, hasMissingCodes } = variable;
  const security: LocalizedText = {
    ja: '個人が分かりうる項目。担当者が選んだときだけ書き出される。',
    en: 'Can tell who somebody is; exported only where an officer asks for it.',
    'zh-Hans': '可能识别个人的项目，仅在负责人选择时导出。',
  };
  const missingItems = categories.filter(({ isMissing }) => isMissing);
  return element(
    'var',
    {
      ID: id,
      name,
      files: file,
      intrvl: kind === 'NUMBER' && measure === 'SCALE' ? 'contin' : 'discrete',
    },
    element('location', { fileid: file }),
    ...texts('labl', label),
    ...(isPersonal ? texts('security', security) : []),
    ...(item === '' ? [] : wrapped('qstn', 'qstnLit', label, { responseDomainType: domainOf(variable) })),
    ...(hasMissingCodes
      ? [element('invalrng', {}, ...missingItems.map(({ value }) => element('item', { VALUE: value })))]
      : []),
    ...(routing ? texts('universe', routing) : []),
    text('sumStat', { type: 'vald' }, valid),
    text('sumStat', { type: 'invd' }, missing),
    ...categories.map((category) =>
      element(
        'catgry',
        { missing: category.isMissing ? 'Y' : undefined },
        text('catValu', {}, category.value),
        ...texts('labl', category.label),
        ...(category.code === '' || category.code === String(category.value)
          ? []
          : [text('txt', {}, category.code)]),
        text('catStat', { type: 'freq' }, category.count),
      ),
    ),
    ...(item === '' ? [] : [text('concept', { vocab: 'Enishi item codes' }, item)]),
    element('varFormat', {
      type: kind === 'NUMBER' ? 'numeric' : 'character',
      schema: kind === 'DAY' ? 'ISO' : undefined,
      category: kind === 'DAY' ? 'date' : undefined,
    }),
  );
}

const domainOf = ({ kind, values }: CodebookVariable['variable']): string =>
  kind === 'DAY' ? 'datetime' : values.length > 0 ? 'category' : kind === 'NUMBER' ? 'numeric' : 'text';
