export type Literal = string | number | boolean;

/** Another answer or given value to compare with. */
export interface Reference {
  name: string;
}

export type Comparison = '=' | '!=' | '>' | '<' | '>=' | '<=';
export type Membership = 'contains' | 'notcontains' | 'anyof' | 'noneof' | 'allof';

/** A condition as a closed tree. Nothing in it is ever evaluated as code. */
export type Condition =
  | { is: 'and'; parts: readonly Condition[] }
  | { is: 'or'; parts: readonly Condition[] }
  | { is: 'not'; part: Condition }
  | { is: 'empty'; question: string }
  | { is: 'notempty'; question: string }
  | { is: 'compare'; question: string; how: Comparison; with: Literal | Reference }
  | { is: 'member'; question: string; how: Membership; of: readonly Literal[] };

/** The names that a condition reads (questions, given values, `panel.<item>`), each once. */
export function questionsIn(condition: Condition): string[] {
  const found = new Set<string>();
  const walk = (node: Condition): void => {
    if (node.is === 'and' || node.is === 'or') node.parts.forEach(walk);
    else if (node.is === 'not') walk(node.part);
    else {
      found.add(node.question);
      if (node.is === 'compare' && typeof node.with === 'object') found.add(node.with.name);
    }
  };
  walk(condition);
  return [...found];
}
