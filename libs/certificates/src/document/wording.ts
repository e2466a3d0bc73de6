import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { unknownTags } from './rich-text.js';

/** What the wording may name; a name that is not here is a mistake in the wording, found when it is loaded. */
export interface WordingFacts {
  planTitle: string;
  programme: string;
  host: string;
  period: string;
  fiscalYear: number;
  memberId: string;
  name: string;
}

export type Wording = Record<string, (facts: WordingFacts) => string>;

const SAMPLE: WordingFacts = {
  planTitle: 'title',
  programme: 'programme',
  host: 'host',
  period: 'period',
  fiscalYear: 2025,
  memberId: 'ABC-DEF-GHJ',
  name: 'NAME',
};

/** A sentence of the certificate that cannot be used, said so that the person who wrote it can repair it. */
export class WordingMistake extends Error {}

/**
 * Prepares one text of the wording. Strict: an unknown name, a helper, a triple brace or a tag other than b, i, br is
 * refused here and not on the day of issue. Line ends are layout of the file, not of the sheet: only br breaks a line.
 * @throws {WordingMistake}
 */
export function prepareWording(name: string, source: string): (facts: WordingFacts) => string {
  if (/\{\{\{|\{\{\s*&/.test(source))
    throw new WordingMistake(`${name}: three braces switch escaping off, use two`);
  const foreign = unknownTags(source);
  if (foreign.length > 0)
    throw new WordingMistake(`${name}: ${foreign.join(' ')} is not known, only <b>, <i> and <br> are`);
  const flat = source.trim().replace(/\s*\n\s*/g, joint(name));
  try {
    const render = Handlebars.compile<WordingFacts>(flat, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: {},
    });
    render(SAMPLE);
    return render;
  } catch (error) {
    throw new WordingMistake(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Latin lines are joined by a space, Japanese and Chinese lines by nothing. */
function joint(name: string): string {
  return name.endsWith('.en.hbs') ? ' ' : '';
}

/** Loads every wording/*.hbs of a folder, keyed by file name without ending, e.g. "body.ja". */
export function loadWording(folder: string): Wording {
  const wording: Wording = {};
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.hbs')) continue;
    wording[name.slice(0, -4)] = prepareWording(name, readFileSync(path.join(folder, name), 'utf8'));
  }
  return wording;
}
