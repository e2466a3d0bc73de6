/** Arguments whose name is not that of their table. */
const MEANT: Record<string, string> = {
  batchId: 'import_batch',
  claimId: 'outcome',
  challengeId: 'passkey_challenge',
  duplicateOfId: 'outcome',
  id: 'exchange_plan',
  keepId: 'person',
  listId: 'import_batch',
  memberId: 'member',
  parentId: 'chapter',
  memberKey: 'member',
  runId: 'issue_run',
};

/** The table whose row an id argument means: `planId` → `exchange_plan`. Undefined when nobody has said so. */
export function tableOfArgument(name: string, tables: readonly string[]): string | undefined {
  const said = MEANT[name];
  if (said) return said;
  const noun = name.replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const last = noun.split('_').at(-1)!;
  return (
    tables.find((table) => table === noun) ??
    tables.find((table) => table.endsWith(`_${noun}`)) ??
    tables.find((table) => table === last) ??
    tables.find((table) => table.endsWith(`_${last}`))
  );
}
