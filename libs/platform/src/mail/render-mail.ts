import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { convert } from 'html-to-text';
import { distPath } from '../files/dist-path.js';
import type { Locale } from '../text/locale.js';

interface CompiledMail {
  subject: Handlebars.TemplateDelegate;
  html: Handlebars.TemplateDelegate;
}

const compiled = new Map<string, CompiledMail>();

/**
 * Renders a mail from its built template (`dist/mails/<lib>/<name>.<locale>.json`).
 * @throws when the model lacks a word that the template uses.
 */
export function renderMail(
  name: string,
  locale: Locale,
  model: object,
): { subject: string; html: string; text: string } {
  const template = templateOf(name, locale);
  const html = template.html(model);
  const subject = template.subject(model);
  const text = convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'table', format: 'block' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
      { selector: '.preheader', format: 'skip' },
    ],
  });
  return { subject: oneLine(subject), html, text: text.replace(/\n{3,}/g, '\n\n').trim() };
}

function templateOf(name: string, locale: Locale): CompiledMail {
  const key = `${name}.${locale}`;
  let found = compiled.get(key);
  if (!found) {
    const built = JSON.parse(readFileSync(distPath('mails', `${key}.json`), 'utf8')) as {
      subject: string;
      html: string;
    };
    found = {
      subject: Handlebars.compile(built.subject, { strict: true, noEscape: true }),
      html: Handlebars.compile(built.html, { strict: true }),
    };
    compiled.set(key, found);
  }
  return found;
}

/** Subjects are plain text: line breaks would open the way to headers. */
function oneLine(subject: string): string {
  return subject.replace(/[\r\n]+/g, ' ').trim();
}
