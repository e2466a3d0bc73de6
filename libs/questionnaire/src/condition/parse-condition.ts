import type { Comparison, Condition, Literal, Membership, Reference } from './condition.js';

/**
 * Grammar, a subset of the expressions of SurveyJS:
 *
 *   condition  = all { 'or' all }
 *   all        = one { 'and' one }
 *   one        = '!' '(' condition ')' | '(' condition ')' | test
 *   test       = '{' name '}'     ( 'empty' | 'notempty'
 *                                 | ( '=' | '!=' | '<>' | '>' | '<' | '>=' | '<=' ) ( literal | '{' name '}' )
 *                                 | ( 'contains' | 'notcontains' ) literal
 *                                 | ( 'anyof' | 'noneof' | 'allof' ) '[' literal { ',' literal } ']' )
 *   literal    = 'text' | number | true | false
 *   name       = a question | a given value | 'panel.' and a question of the same roster line
 */
export class ConditionSyntaxError extends Error {
  constructor(
    /** Where in the text, counted from 0. */
    readonly position: number,
    reason: string,
  ) {
    super(`${reason} at position ${position}`);
  }
}

interface Token {
  type: 'question' | 'string' | 'number' | 'word' | 'sign' | 'end';
  text: string;
  at: number;
}

const maxLength = 2000;
const maxDepth = 20;
const pattern =
  /\s*(?:\{([^{}]{1,100})\}|'([^'\\]{0,200})'|(-?\d{1,15}(?:\.\d{1,6})?)(?![\w.])|([A-Za-z]+)|(<>|!=|>=|<=|[=<>!()[\],]))/y;

function tokens(text: string): Token[] {
  if (text.length > maxLength) throw new ConditionSyntaxError(maxLength, 'The condition is too long');
  const found: Token[] = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) throw new ConditionSyntaxError(at, 'Not understood');
    const [whole, question, string, number, word, sign] = match;
    const start = at + whole.length - whole.trimStart().length;
    if (question !== undefined) found.push({ type: 'question', text: question.trim(), at: start });
    else if (string !== undefined) found.push({ type: 'string', text: string, at: start });
    else if (number !== undefined) found.push({ type: 'number', text: number, at: start });
    else if (word !== undefined) found.push({ type: 'word', text: word.toLowerCase(), at: start });
    else found.push({ type: 'sign', text: sign ?? '', at: start });
    at = pattern.lastIndex;
  }
  return [...found, { type: 'end', text: '', at: text.length }];
}

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
};
const single: readonly string[] = ['contains', 'notcontains'] satisfies Membership[];
const several: readonly string[] = ['anyof', 'noneof', 'allof'] satisfies Membership[];

class Parser {
  private at = 0;

  constructor(private readonly list: readonly Token[]) {}

  parse(): Condition {
    const condition = this.any(0);
    if (this.now.type !== 'end') throw this.wrong(`Did not expect "${this.now.text}"`);
    return condition;
  }

  private get now(): Token {
    return this.list[this.at] as Token;
  }

  private wrong(reason: string): ConditionSyntaxError {
    return new ConditionSyntaxError(this.now.at, reason);
  }

  private take(type: Token['type'], text?: string): Token | undefined {
    const token = this.now;
    if (token.type !== type || (text !== undefined && token.text !== text)) return undefined;
    this.at += 1;
    return token;
  }

  private must(type: Token['type'], text: string): void {
    if (!this.take(type, text)) throw this.wrong(`Expected "${text}"`);
  }

  private any(depth: number): Condition {
    const parts = [this.all(depth)];
    while (this.take('word', 'or')) parts.push(this.all(depth));
    return parts.length === 1 ? (parts[0] as Condition) : { is: 'or', parts };
  }

  private all(depth: number): Condition {
    const parts = [this.one(depth)];
    while (this.take('word', 'and')) parts.push(this.one(depth));
    return parts.length === 1 ? (parts[0] as Condition) : { is: 'and', parts };
  }

  private one(depth: number): Condition {
    if (depth > maxDepth) throw this.wrong('Too many brackets inside each other');
    const not = this.take('sign', '!') !== undefined;
    if (not || (this.now.type === 'sign' && this.now.text === '(')) {
      this.must('sign', '(');
      const inner = this.any(depth + 1);
      this.must('sign', ')');
      return not ? { is: 'not', part: inner } : inner;
    }
    return this.test();
  }

  private test(): Condition {
    const question = this.take('question')?.text;
    if (question === undefined) throw this.wrong('Expected a question in { }');
    const operator = this.now;
    this.at += 1;
    if (operator.type === 'word' && (operator.text === 'empty' || operator.text === 'notempty'))
      return { is: operator.text, question };
    if (operator.type === 'sign' && Object.hasOwn(comparisons, operator.text))
      return { is: 'compare', question, how: comparisons[operator.text] as Comparison, with: this.operand() };
    if (operator.type === 'word' && single.includes(operator.text))
      return { is: 'member', question, how: operator.text as Membership, of: [this.literal()] };
    if (operator.type === 'word' && several.includes(operator.text))
      return { is: 'member', question, how: operator.text as Membership, of: this.literals() };
    this.at -= 1;
    throw this.wrong('Expected an operator');
  }

  private operand(): Literal | Reference {
    const name = this.take('question')?.text;
    return name === undefined ? this.literal() : { name };
  }

  private literals(): Literal[] {
    this.must('sign', '[');
    const found = [this.literal()];
    while (this.take('sign', ',')) found.push(this.literal());
    this.must('sign', ']');
    return found;
  }

  private literal(): Literal {
    const text = this.take('string');
    if (text) return text.text;
    const number = this.take('number');
    if (number) return Number(number.text);
    if (this.take('word', 'true')) return true;
    if (this.take('word', 'false')) return false;
    throw this.wrong("Expected 'text', a number, true or false");
  }
}

/** Reads a condition; throws {@link ConditionSyntaxError} with the place when it is not one. */
export function parseCondition(text: string): Condition {
  return new Parser(tokens(text)).parse();
}
