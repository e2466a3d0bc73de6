import type { Condition, Literal } from '../condition/condition.js';
import { everyQuestion, type Questionnaire } from '../definition/questionnaire.js';

/** Values that conditions look for, by the name that they read. */
export type Sought = ReadonlyMap<string, readonly Literal[]>;

/** Of numbers and days the neighbours too, so that less and greater both happen. */
export function soughtValues(questionnaire: Questionnaire): Sought {
  const sought = new Map<string, Literal[]>();
  const note = (name: string, literals: Literal | readonly Literal[]) => {
    const bare = name.replace(/^panel\./, '');
    const all = (typeof literals === 'object' ? literals : [literals]).flatMap(aroundOf);
    sought.set(bare, [...(sought.get(bare) ?? []), ...all]);
  };
  const walk = (node: Condition): void => {
    if (node.is === 'and' || node.is === 'or') node.parts.forEach(walk);
    else if (node.is === 'not') walk(node.part);
    else if (node.is === 'compare' && typeof node.with !== 'object') note(node.question, node.with);
    else if (node.is === 'member') note(node.question, node.of);
  };
  for (const page of questionnaire.pages) if (page.visibleIf) walk(page.visibleIf);
  for (const { visibleIf, requiredIf, carriesIf } of everyQuestion(questionnaire))
    for (const condition of [visibleIf, requiredIf, carriesIf]) if (condition) walk(condition);
  return sought;
}

const aroundOf = (literal: Literal): Literal[] =>
  typeof literal === 'number' ? [literal - 1, literal, literal + 1] : [literal, ...nextDays(literal)];

/** The day or month before and after a date. */
function nextDays(literal: Literal): string[] {
  if (typeof literal !== 'string' || !/^\d{4}(-\d{2}){0,2}$/.test(literal)) return [];
  const day = Date.parse(`${literal}-01-01`.slice(0, 10));
  return [-1, 1].map((side) => new Date(day + side * 40 * 86_400_000).toISOString().slice(0, literal.length));
}
