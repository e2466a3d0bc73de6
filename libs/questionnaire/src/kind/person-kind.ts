import { type Given, UNNAMED } from '../answer/given.js';
import type { PersonQuestion } from '../definition/definition.js';
import { readOne } from './choice-kinds.js';
import { type Kind, notReadable } from './kind.js';

const isOffered = (given: Given, id: string) =>
  id === UNNAMED || given.persons.some((person) => person.id === id);

/** Only people of the plan can be picked, so that nobody is named who did not take part. */
export const person: Kind<PersonQuestion> = {
  faults: () => [],
  read({ several }, raw) {
    if (!several) return readOne(raw);
    if (raw === undefined || raw === null || raw === '') return undefined;
    if (!Array.isArray(raw) || raw.some((id) => typeof id !== 'string')) return notReadable;
    const ids = [...new Set(raw as string[])];
    return ids.length === 0 ? undefined : ids.toSorted();
  },
  readForm: ({ name, several }, fields) =>
    several ? fields(name).filter((id) => id !== '') : fields(name)[0],
  check: (_question, answer, given) =>
    (Array.isArray(answer) ? (answer as string[]) : [answer as string]).every((id) => isOffered(given, id))
      ? []
      : [{ code: 'NOT_A_PERSON' }],
  itemCodes: ({ name }) => [name],
  storage: ({ several }) => (several ? 'codes' : 'code'),
  needs: () => ({}),
  comparable: ({ several }) => ({
    type: 'string',
    arity: several ? 'many' : 'one',
    ordered: false,
    // Who is offered is not known to a definition.
    allows: (literal) => literal === UNNAMED,
  }),
};
