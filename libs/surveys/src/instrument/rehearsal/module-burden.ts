import type { Given, Route } from '@enishi/questionnaire';

/** How long the forms of one module take, over respondents of a rehearsal. */
export interface ModuleBurden {
  /** `PULSE`, `FULL`; `ALL` where an instrument has no modules. */
  module: string;
  respondents: number;
  medianQuestions: number;
  medianMinutes: number;
  /** Nine in ten need no more. */
  cautiousMinutes: number;
  longestMinutes: number;
}

interface Way {
  seconds: number;
  questions: number;
}

/** Gathers the ways of a rehearsal by module. */
export class ModuleBurdens {
  private readonly byModule = new Map<string, Way[]>();

  add(given: Given, { pages }: Route, seconds: number): void {
    const module = String(given.values['module'] ?? 'ALL');
    const questions = pages.reduce((sum, page) => sum + page.questions.length, 0);
    const ways = this.byModule.get(module) ?? [];
    ways.push({ seconds, questions });
    this.byModule.set(module, ways);
  }

  all(): ModuleBurden[] {
    return [...this.byModule]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, ways]) => summary(name, ways));
  }
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

function summary(module: string, ways: readonly Way[]): ModuleBurden {
  const minutes = ways.map(({ seconds }) => seconds / 60);
  return {
    module,
    respondents: ways.length,
    medianQuestions: quantile(
      ways.map(({ questions }) => questions),
      0.5,
    ),
    medianMinutes: quantile(minutes, 0.5),
    cautiousMinutes: quantile(minutes, 0.9),
    longestMinutes: Math.max(...minutes),
  };
}
