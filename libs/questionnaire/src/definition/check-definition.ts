import { conditionFaults, isGivenName, type Scope } from './check-condition.js';
import { findKind } from '../kind/kinds.js';
import type { QuestionDefinition, QuestionnaireDefinition, RosterQuestion } from './definition.js';

/** What is wrong with a definition: where (page, question, property) and why. */
export interface DefinitionFault {
  place: string;
  reason: string;
}

const codePattern = /^[A-Za-z][A-Za-z0-9]*(?:[._][A-Za-z0-9]+)*$/;
const conditions = ['visibleIf', 'requiredIf', 'carriesIf'] as const;

class Check {
  readonly faults: DefinitionFault[] = [];
  private readonly codes = new Set<string>();
  private readonly earlier = new Map<string, QuestionDefinition>();
  private readonly all: ReadonlyMap<string, QuestionDefinition>;
  private readonly scope: Scope;

  constructor(private readonly definition: QuestionnaireDefinition) {
    const { given = {}, pages } = definition;
    this.all = new Map(
      pages
        .flatMap((page) => page.elements)
        .flatMap((question) => [question, ...(findKind(question)?.itemsOf?.(question) ?? [])])
        .map((question) => [question.name, question]),
    );
    this.scope = { earlier: this.earlier, all: this.all, given };
  }

  whole(): DefinitionFault[] {
    const { code, version, given = {}, pages } = this.definition;
    const names = new Set<string>();
    if (!Number.isInteger(version) || version < 1) this.add(code, 'version must be a whole number from 1');
    for (const name of Object.keys(given)) {
      if (!codePattern.test(name)) this.add(`given ${name}`, 'the name is not a code');
      if (this.all.has(name) || name.startsWith('panel.'))
        this.add(`given ${name}`, 'the name means something else already');
    }
    for (const page of pages) {
      if (names.has(page.name)) this.add(page.name, 'this page name is used twice');
      names.add(page.name);
      if (page.elements.length === 0) this.add(page.name, 'a page without questions');
      if (page.visibleIf !== undefined) this.condition(page.visibleIf, `${page.name} visibleIf`, this.scope);
      for (const question of page.elements) {
        const place = `${page.name} ${question.name}`;
        this.question(question, place, this.scope);
        this.items(question, place);
        this.earlier.set(question.name, question);
      }
    }
    return this.faults;
  }

  private add(place: string, reason: string): void {
    this.faults.push({ place, reason });
  }

  private condition(text: string, place: string, scope: Scope): void {
    for (const reason of conditionFaults(text, scope)) this.add(place, reason);
  }

  private question(question: QuestionDefinition, place: string, scope: Scope): void {
    const { name, carries, carriesIf } = question;
    if (!codePattern.test(name) || /^(?:panel|last)\./.test(name))
      this.add(place, 'the name is not an item code');
    const kind = findKind(question);
    if (!kind) this.add(place, `type "${question.type}" is not one of ours`);
    for (const reason of kind?.faults(question) ?? []) this.add(place, reason);
    if (question.isRequired && question.requiredIf !== undefined)
      this.add(place, 'has both isRequired and requiredIf; only one can decide');
    if ((carries === undefined) !== (carriesIf === undefined))
      this.add(place, 'carries and carriesIf need each other');
    if (carries !== undefined && (kind?.itemsOf || !isGivenName(carries, scope)))
      this.add(`${place} carries`, `{${carries}} is not given`);
    for (const property of conditions) {
      const text = question[property];
      if (text !== undefined) this.condition(text, `${place} ${property}`, scope);
    }
    // Case does not distinguish codes: people and spreadsheets do not keep it.
    for (const code of new Set([name, ...(kind?.itemCodes(question) ?? [])])) {
      if (this.codes.has(code.toLowerCase())) this.add(place, `the code ${code} is used twice`);
      this.codes.add(code.toLowerCase());
    }
  }

  private items(question: QuestionDefinition, place: string): void {
    const items = findKind(question)?.itemsOf?.(question) ?? [];
    const earlier = new Map<string, QuestionDefinition>();
    const scope = { ...this.scope, panel: { roster: question as RosterQuestion, earlier } };
    for (const item of items) {
      if (findKind(item)?.itemsOf) this.add(`${place} ${item.name}`, 'a roster cannot stand in a roster');
      // These would be read as fields of the line itself.
      if (item.name === 'verdict' || item.name === 'asked')
        this.add(`${place} ${item.name}`, 'the name is not an item code');
      this.question(item, `${place} ${item.name}`, scope);
      earlier.set(item.name, item);
    }
  }
}

/**
 * Checks a definition before anybody answers it. Empty when nothing is wrong. A condition may only read
 * what is given and questions that come before it, so no circle is possible and one pass decides what is
 * shown.
 */
export function checkDefinition(definition: QuestionnaireDefinition): DefinitionFault[] {
  return new Check(definition).whole();
}
