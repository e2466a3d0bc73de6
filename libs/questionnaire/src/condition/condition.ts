export type Literal = string | number | boolean;

export type Comparison = '=' | '!=' | '>' | '<' | '>=' | '<=';
export type Membership = 'contains' | 'notcontains' | 'anyof' | 'noneof' | 'allof';

/** A condition as a closed tree. Nothing in it is ever evaluated as code. */
export type Condition =
  | { is: 'and'; parts: readonly Condition[] }
  | { is: 'or'; parts: readonly Condition[] }
  | { is: 'not'; part: Condition }
  | { is: 'empty'; question: string }
  | { is: 'notempty'; question: string }
  | { is: 'compare'; question: string; how: Comparison; with: Literal }
  | { is: 'member'; question: string; how: Membership; of: readonly Literal[] };

/** The questions that a condition reads, each once. */
export function questionsIn(condition: Condition): string[] {
  const found = new Set<string>();
  const walk = (node: Condition): void => {
    if (node.is === 'and' || node.is === 'or') node.parts.forEach(walk);
    else if (node.is === 'not') walk(node.part);
    else found.add(node.question);
  };
  walk(condition);
  return [...found];
}
