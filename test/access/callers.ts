import { CAPACITIES, SCOPED_CAPACITIES, allows } from '@enishi/accounts';
import type { AccessDeclaration, Capacity } from '@enishi/accounts';
import { newId } from '@enishi/platform';
import { STRANGER } from '../support/index.js';
import type { TestServer, Visitor } from '../support/index.js';

/** Somebody who calls, from outside of everything that the rows belong to. */
export interface Caller {
  name: string;
  capacity: Capacity | null;
  isStranger: boolean;
  /** The browser that reads. */
  reader: Visitor;
  /** Another browser of theirs; each change gets a new one, because some of them sign out. */
  enter(): Promise<Visitor>;
}

/** A stranger, an account without capacity, and each capacity for a plan, chapter or person of its own. */
export async function callersFromOutside(server: TestServer): Promise<Caller[]> {
  const callers = [
    await callerOf('a stranger', null, async () => STRANGER),
    await callerOf('an account without capacity', null, () => server.signIn([])),
  ];
  for (const capacity of CAPACITIES) {
    const isScoped = (SCOPED_CAPACITIES as readonly Capacity[]).includes(capacity);
    const enter = () => server.signIn([isScoped ? { capacity, scopeId: newId() } : { capacity }]);
    callers.push(await callerOf(`${capacity} elsewhere`, capacity, enter));
  }
  return callers;
}

async function callerOf(
  name: string,
  capacity: Capacity | null,
  enter: () => Promise<Visitor>,
): Promise<Caller> {
  const reader = await enter();
  return { name, capacity, isStranger: reader === STRANGER, reader, enter };
}

/** Whether the declaration names this caller. */
export function isNamed(access: AccessDeclaration | undefined, caller: Caller): boolean {
  if (access?.kind === 'public') return true;
  if (caller.isStranger) return false;
  return caller.capacity ? allows(access, caller.capacity) : access?.kind === 'signed-in';
}

/** Rights over everything of a kind: what they may read is not somebody else's. */
export function isOffice({ capacity }: Caller): boolean {
  return capacity === 'OFFICER' || capacity === 'SECRETARIAT' || capacity === 'ADMINISTRATOR';
}

/** What of somebody else may not reach a caller with this capacity, wherever they stand. */
export function hiddenFrom(capacity: Capacity | null): RegExp {
  switch (capacity) {
    // the office reads everybody's records; how somebody signs in stays with its owner
    case 'OFFICER':
    case 'SECRETARIAT':
    case 'ADMINISTRATOR':
      return /CANARY (session|passkey|passkey_challenge|respondent_session)\.\w+/;
    // analysts read plans and figures, never names
    case 'ANALYST':
      return /CANARY (?!exchange_plan\.|institution\.|survey_campaign\.)[\w.]+|canary\.\w+@/;
    default:
      return /CANARY [\w.]+|canary\.\w+@/;
  }
}
