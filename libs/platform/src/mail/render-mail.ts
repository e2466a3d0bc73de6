import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { distPath } from '../files/dist-path.js';
import type { Locale } from '../text/locale.js';

interface CompiledMail {
  subject: Handlebars.TemplateDelegate;
  html: Handlebars.TemplateDelegate;
  text: Handlebars.TemplateDelegate;
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
  return {
    subject: oneLine(template.subject(model)),
    html: template.html(model),
    text: template
      .text(model)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}

function templateOf(name: string, locale: Locale): CompiledMail {
  const key = `${name}.${locale}`;
  let found = compiled.get(key);
  if (!found) {
    const built = JSON.parse(readFileSync(distPath('mails', `${key}.json`), 'utf8')) as {
      subject: string;
      html: string;
      text: string;
    };
    found = {
      subject: Handlebars.compile(built.subject, { strict: true, noEscape: true }),
      html: Handlebars.compile(built.html, { strict: true }),
      text: Handlebars.compile(built.text, { strict: true, noEscape: true }),
    };
    compiled.set(key, found);
  }
  return found;
}

/** Subjects are plain text: line breaks would open the way to headers. */
function oneLine(subject: string): string {
  return subject.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}
