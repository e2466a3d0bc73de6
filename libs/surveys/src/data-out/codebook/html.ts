import type { Locale } from '@enishi/platform';
import { notesOf } from '../notes.js';
import type { Codebook, CodebookFile, CodebookVariable } from './codebook.js';

interface Words {
  readonly codebook: string;
  readonly answers: string;
  readonly lines: string;
  readonly rows: string;
  readonly item: string;
  readonly asked: string;
  readonly value: string;
  readonly label: string;
  readonly count: string;
  readonly valid: string;
  readonly missing: string;
  readonly personal: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  ja: {
    codebook: 'コードブック',
    answers: '回答',
    lines: '繰り返しの行',
    rows: '行',
    item: '項目コード',
    asked: '質問した人',
    value: '値',
    label: '意味',
    count: '件数',
    valid: '有効',
    missing: '欠測',
    personal: '個人が分かりうる項目',
  },
  en: {
    codebook: 'Codebook',
    answers: 'Answers',
    lines: 'Lines',
    rows: 'rows',
    item: 'Item code',
    asked: 'Asked',
    value: 'Value',
    label: 'Meaning',
    count: 'Count',
    valid: 'valid',
    missing: 'missing',
    personal: 'Can tell who somebody is',
  },
  'zh-Hans': {
    codebook: '编码手册',
    answers: '回答',
    lines: '重复行',
    rows: '行',
    item: '项目代码',
    asked: '提问对象',
    value: '值',
    label: '含义',
    count: '数量',
    valid: '有效',
    missing: '缺失',
    personal: '可能识别个人的项目',
  },
};

const STYLE = `body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1b1a}
h2{margin-top:3rem;border-bottom:1px solid #c9c4bd}section{margin:2rem 0}h3{margin:0;font-size:1rem}code{font-size:.95em}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.5rem 0}dt{color:#5d5750}dd{margin:0}
table{border-collapse:collapse;margin:.5rem 0}th,td{text-align:left;padding:.15rem 1rem .15rem 0;border-bottom:1px solid #e4dfd8;vertical-align:top}
td:last-child,th:last-child{text-align:right;font-variant-numeric:tabular-nums}.missing{color:#5d5750}
@media print{section{break-inside:avoid}}`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The codebook to be read by people: one file without anything from elsewhere, fit to be kept beside the data. */
export function codebookHtml(codebook: Codebook, locale: Locale): string {
  const words = WORDS[locale];
  const title = `${words.codebook} – ${codebook.wave.title[locale]}`;
  const [head, ...notes] = notesOf(codebook.wave, locale, { withPersonal: false, madeAt: codebook.madeAt });
  const contents = codebook.files.map(
    ({ name, rows }) =>
      `<li><a href="#${escaped(name)}">${fileTitle(name, words)}</a> (${rows} ${words.rows})</li>`,
  );
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(head ?? '')}</p>
<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>
<nav><ol>${contents.join('')}</ol></nav>
${codebook.files.map((file) => fileHtml(file, words, locale)).join('\n')}
</main></body></html>
`;
}

const fileTitle = (name: string, words: Words): string =>
  name === 'answers' ? words.answers : `${words.lines}: <code>${escaped(name)}</code>`;

const fileHtml = ({ name, variables }: CodebookFile, words: Words, locale: Locale): string =>
  `<h2 id="${escaped(name)}">${fileTitle(name, words)}</h2>${variables.map((one) => variableHtml(one, words, locale)).join('\n')}`;

function variableHtml(
  { variable, valid, missing, categories }: CodebookVariable,
  words: Words,
  locale: Locale,
): string {
  const { name, item, label, routing, isPersonal } = variable;
  const facts = [
    ...(item === '' ? [] : [[words.item, `<code>${escaped(item)}</code>`]]),
    ...(routing ? [[words.asked, escaped(routing[locale])]] : []),
    [words.count, `${valid} ${words.valid}, ${missing} ${words.missing}`],
  ];
  const rows = categories.map(
    ({ value, label: word, isMissing, count }) =>
      `<tr${isMissing ? ' class="missing"' : ''}><td><code>${escaped(String(value))}</code></td><td>${escaped(word[locale])}</td><td>${count}</td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">${words.value}</th><th scope="col">${words.label}</th><th scope="col">${words.count}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<section><h3><code>${escaped(name)}</code> ${escaped(label[locale])}</h3>${isPersonal ? `<p><strong>${words.personal}</strong></p>` : ''}
<dl>${facts.map(([term, fact]) => `<dt>${term}</dt><dd>${fact}</dd>`).join('')}</dl>${rows.length > 0 ? table : ''}</section>`;
}
