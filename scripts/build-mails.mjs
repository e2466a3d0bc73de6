// Compiles every mail of the libs: MJML fragment + layout -> HTML with Handlebars left in place.
// A fragment `libs/<lib>/src/mails/<name>.<locale>.mjml.hbs` begins with two comment lines:
//   {{!-- subject: ... --}}
//   {{!-- preview: ... --}}
// The text part is made here too, as a template: turning 42,000 finished mails into text takes longer than sending them.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { convert } from 'html-to-text';
import mjml2html from 'mjml';

const LOCALES = ['ja', 'en', 'zh-Hans'];
const CLUB = {
  ja: 'さくらサイエンスクラブ',
  en: 'Sakura Science Club',
  'zh-Hans': '樱花科技俱乐部',
};
const FOOTER = {
  ja: 'このメールは、さくらサイエンスプログラムの手続きのためにお送りしています。お心当たりがない場合は、何もせずに破棄してください。<br>さくらサイエンスクラブ事務局（国立研究開発法人科学技術振興機構）',
  en: 'We send this mail for the procedures of the Sakura Science Program. If you did not expect it, you can safely ignore it.<br>Sakura Science Club secretariat, Japan Science and Technology Agency (JST)',
  'zh-Hans':
    '本邮件因办理樱花科技项目相关手续而发送。如您对此并不知情，请忽略本邮件。<br>樱花科技俱乐部事务局（日本科学技术振兴机构）',
};

const root = path.resolve(import.meta.dirname, '..');
const layout = await readFile(path.join(root, 'libs/platform/src/mail/layout.mjml'), 'utf8');

function header(source, name, file) {
  const found = new RegExp(`\\{\\{!--\\s*${name}:\\s*([\\s\\S]*?)\\s*--\\}\\}`).exec(source);
  if (!found) throw new Error(`${file}: no "${name}" line`);
  return found[1];
}

/** Words stay as they are, links stand beside their words, nothing of the markup is left. */
function textOf(html) {
  const heading = { options: { uppercase: false } };
  const text = convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'table', format: 'block' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: '.preheader', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, ...heading })),
    ],
  });
  return text.replace(/\n{3,}/g, '\n\n').trim();
}

/** Mails load nothing when they are opened: nobody is to learn who read one, and when. */
function refuseWhatLoads(html, file) {
  if (
    /<img|<mj-image|background=|url\(|@import|<link|<script|<iframe|<video|<audio/i.test(
      html.replace(/<!--[\s\S]*?-->/g, ''),
    )
  )
    throw new Error(`${file}: a mail may not load anything`);
  if (/\{\{\{|\{\{&/.test(html))
    throw new Error(`${file}: values are escaped in mails; {{{ }}} is not allowed`);
}

let count = 0;
for (const lib of await readdir(path.join(root, 'libs'))) {
  const folder = path.join(root, 'libs', lib, 'src/mails');
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.mjml.hbs'));
  const names = new Set(files.map((file) => file.split('.')[0]));
  for (const name of names) {
    for (const locale of LOCALES) {
      const file = path.join(folder, `${name}.${locale}.mjml.hbs`);
      const source = await readFile(file, 'utf8').catch(() => {
        throw new Error(`${file} is missing: every mail exists in ${LOCALES.join(', ')}`);
      });
      const subject = header(source, 'subject', file);
      const body = source.replace(/\{\{!--[\s\S]*?--\}\}\s*/g, '');
      const { html, errors } = await mjml2html(
        layout
          .replaceAll('@@LANG@@', locale)
          .replaceAll('@@SUBJECT@@', () => subject)
          .replaceAll('@@PREVIEW@@', () => header(source, 'preview', file))
          .replaceAll('@@CLUB@@', CLUB[locale])
          .replaceAll('@@FOOTER@@', FOOTER[locale])
          .replaceAll('@@BODY@@', () => body),
        { validationLevel: 'strict' },
      );
      if (errors?.length)
        throw new Error(`${file}: ${errors.map((error) => error.formattedMessage).join('; ')}`);
      refuseWhatLoads(html, file);
      const target = path.join(root, 'dist/mails', lib, `${name}.${locale}.json`);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, JSON.stringify({ subject, html, text: textOf(html) }));
      count++;
    }
  }
}
console.log(`mails: ${count} templates`);
