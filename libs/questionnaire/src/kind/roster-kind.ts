import type { RosterQuestion } from '../definition/definition.js';
import { choiceFaults } from './choice-kinds.js';
import { type Kind, notReadable } from './kind.js';

/** Lines are read, routed and checked by `roster/`, item by item with the kinds of the items. */
export const roster: Kind<RosterQuestion> = {
  faults: ({ minPanelCount: least, maxPanelCount: most, verdicts, openOn, eachVerdictRequired, ...rest }) => [
    ...(rest.templateElements.length === 0 ? ['needs templateElements'] : []),
    ...([least, most].every(
      (count) => count === undefined || (Number.isInteger(count) && count >= 0 && count <= mostLines),
    )
      ? []
      : [`minPanelCount and maxPanelCount must be whole numbers up to ${mostLines}`]),
    ...((least ?? 0) > (most ?? mostLines) ? ['minPanelCount is above maxPanelCount'] : []),
    ...(verdicts ? choiceFaults(verdicts) : []),
    ...((openOn ?? []).some((verdict) => !verdicts?.includes(verdict))
      ? ['openOn names what is no verdict']
      : []),
    ...(eachVerdictRequired && !verdicts ? ['eachVerdictRequired needs verdicts'] : []),
  ],
  read: () => notReadable,
  readForm: () => undefined,
  check: () => [],
  itemCodes: ({ name, verdicts }) => (verdicts ? [`${name}.verdict`] : []),
  storage: () => 'lines',
  itemsOf: ({ templateElements }) => templateElements,
  needs: ({ verdicts }) => (verdicts ? { verdicts } : {}),
  comparable: () => undefined,
};

/** No roster is longer, whatever its definition says. */
export const mostLines = 200;
