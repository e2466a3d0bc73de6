import { type InstitutionAnswer, lengthOf } from '../answer/answer.js';
import type { InstitutionQuestion } from '../definition/definition.js';
import { choiceFaults } from './choice-kinds.js';
import { cleanText } from './clean-text.js';
import { type Kind, notReadable } from './kind.js';

const longest = 300;
const idPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * Which institution an id names is not looked up here. A form sends `<name>` (what is typed), `<name>.id`
 * with `<name>.picked` (the name that was picked: an id of another name than the typed one is stale) and
 * `<name>.reason`.
 */
export const institution: Kind<InstitutionQuestion> = {
  faults: ({ reasons }) => (reasons === undefined ? [] : choiceFaults(reasons)),
  read(_question, raw) {
    if (raw === undefined || raw === null || raw === '') return undefined;
    if (typeof raw === 'string') return toAnswer(raw, undefined, undefined);
    if (typeof raw !== 'object' || Array.isArray(raw)) return notReadable;
    const { id, name, reason } = raw as Record<string, unknown>;
    if ([id, name, reason].some((part) => part !== undefined && part !== null && typeof part !== 'string'))
      return notReadable;
    return toAnswer((name ?? '') as string, id as string | null, reason as string | null);
  },
  readForm({ name }, fields) {
    const typed = fields(name)[0] ?? '';
    const picked = fields(`${name}.picked`)[0];
    const isStale = picked !== undefined && cleanText(picked, false) !== cleanText(typed, false);
    return { name: typed, id: isStale ? '' : fields(`${name}.id`)[0], reason: fields(`${name}.reason`)[0] };
  },
  check({ reasons }, answer) {
    const { id, name, reason } = answer as InstitutionAnswer;
    if (lengthOf(name) > longest) return [{ code: 'TOO_LONG', limit: longest }];
    if (id !== undefined) return idPattern.test(id) ? [] : [{ code: 'NOT_A_CHOICE' }];
    if (reasons === undefined) return [];
    if (reason === undefined) return [{ code: 'REASON_REQUIRED' }];
    return reasons.includes(reason) ? [] : [{ code: 'NOT_A_CHOICE' }];
  },
  itemCodes: ({ name, reasons }) => (reasons ? [name, `${name}.reason`] : [name]),
  storage: () => 'institution',
  needs: ({ reasons }) => (reasons ? { choices: reasons } : {}),
  comparable: () => undefined,
};

function toAnswer(
  typed: string,
  id: string | null | undefined,
  reason: string | null | undefined,
): InstitutionAnswer | undefined {
  const name = cleanText(typed, false);
  if (id) return { id: id.toLowerCase(), name };
  if (name === '') return undefined;
  return reason ? { name, reason } : { name };
}
