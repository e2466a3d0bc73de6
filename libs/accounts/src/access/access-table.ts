import { CAPACITIES } from '../actor/capacity.js';
import type { Capacity } from '../actor/capacity.js';
import type { AccessDeclaration } from './declare-access.js';
import type { Operation } from './list-operations.js';

/** Operations × capacities as a Markdown table, for the snapshot that reviewers read. */
export function accessTable(operations: readonly Operation[]): string {
  const head = ['Operation', 'Stranger', ...CAPACITIES, 'Reason'];
  const rows = operations.map(({ kind, name, declared }) => [
    `${kind} \`${name}\``,
    mark(declared?.kind === 'public'),
    ...CAPACITIES.map((capacity) => mark(allows(declared, capacity))),
    declared?.kind === 'public' ? declared.reason.replaceAll('|', '\\|') : '',
  ]);
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n') + '\n';
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Whether the declaration lets somebody with this capacity call. Rows are decided further inside. */
export function allows(declared: AccessDeclaration | undefined, capacity: Capacity): boolean {
  if (!declared) return false;
  return declared.kind !== 'capacities' || declared.capacities.includes(capacity);
}

function mark(allowed: boolean): string {
  return allowed ? '●' : '';
}
