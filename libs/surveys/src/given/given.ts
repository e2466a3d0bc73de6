import type { Answers } from '@enishi/questionnaire';
export interface GivenLine {
  readonly id: string;
  readonly answers: Answers;
  readonly source: string;
  readonly label: string;
}
export interface Given {
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly lines: Readonly<Record<string, readonly GivenLine[]>>;
  readonly persons: readonly { readonly id: string; readonly name: string }[];
}
