import type { Finding } from '../invitee-list/invitee-row.js';
import type { ListFacts } from './facts.js';
import type { PlacedRow } from './senders.js';

type Severity = Finding['severity'];

function finding(
  rule: string,
  severity: Severity,
  messageKey: string,
  params: Finding['params'],
  rows: readonly PlacedRow[],
  field: Finding['field'],
  first = 0,
): Finding {
  const numbers = rows.map((one) => one.row.row);
  return { rule, severity, messageKey, params, row: numbers[first] ?? null, field, rows: numbers };
}

function groupBy(
  placed: readonly PlacedRow[],
  keyOf: (one: PlacedRow) => string | null,
): Map<string, PlacedRow[]> {
  const groups = new Map<string, PlacedRow[]>();
  for (const one of placed) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function bySender(placed: readonly PlacedRow[]): Map<string, PlacedRow[]> {
  return groupBy(placed, (one) => one.senderKey);
}

/** R13: pupils do not travel without an escort; one per group is a must, one per school is wished for. */
export function checkEscortsOfPupils(placed: readonly PlacedRow[]): Finding[] {
  const pupils = placed.filter(
    ({ row }) => row.role === 'MAIN' && (row.level === 'HIGH_SCHOOL' || row.level === 'KOSEN'),
  );
  if (pupils.length === 0) return [];
  const escorts = placed.filter(({ row }) => row.role === 'ESCORT');
  if (escorts.length === 0)
    return [finding('R13', 'BLOCK', 'R13.none', { count: pupils.length }, pupils, 'role')];
  const escorted = new Set(escorts.map((one) => one.senderKey));
  return [...bySender(pupils)]
    .filter(([sender]) => !escorted.has(sender))
    .map(([, group]) =>
      finding(
        'R13',
        'WARN',
        'R13.school',
        { institution: group[0]!.row.institution ?? '', count: group.length },
        group,
        'institution',
      ),
    );
}

/** R14–R16: heads paid by JST, per line of the programme. Self-funded people are outside (R17). */
export function checkHeads({ year: { course } }: ListFacts, placed: readonly PlacedRow[]): Finding[] {
  const paid = placed.filter(({ row }) => row.funding === 'JST');
  const senders = bySender(paid);
  const several = senders.size > 1;
  const most = several ? (course.maxHeadsSeveral ?? course.maxHeads) : course.maxHeads;
  const findings = checkEscortCount(course, paid, several);
  if (most !== null && paid.length > most) {
    findings.push(finding('R15', 'BLOCK', 'R15.heads', { count: paid.length, most }, paid, 'funding', most));
  } else if (course.maxHeadsPerSender !== null) {
    for (const group of senders.values()) {
      if (group.length <= course.maxHeadsPerSender) continue;
      const params = {
        institution: group[0]!.row.institution ?? '',
        count: group.length,
        most: course.maxHeadsPerSender,
      };
      findings.push(
        finding('R16', 'BLOCK', 'R16.sender', params, group, 'institution', course.maxHeadsPerSender),
      );
    }
  }
  return findings;
}

function checkEscortCount(
  course: ListFacts['year']['course'],
  paid: readonly PlacedRow[],
  several: boolean,
): Finding[] {
  const escorts = paid.filter(({ row }) => row.role === 'ESCORT');
  const perSender = course.maxEscortsPerSender;
  const over =
    perSender === null ? [] : [...bySender(escorts).values()].filter((group) => group.length > perSender);
  if (over.length > 0) {
    return over.map((group) =>
      finding(
        'R14',
        'BLOCK',
        'R14.sender',
        { institution: group[0]!.row.institution ?? '', count: group.length, most: perSender! },
        group,
        'role',
        perSender!,
      ),
    );
  }
  const most = several ? course.maxEscorts : null;
  if (most === null || escorts.length <= most) return [];
  return [finding('R14', 'BLOCK', 'R14.total', { count: escorts.length, most }, escorts, 'role', most)];
}

/** R17: who pays themselves is listed and certified but outside the head count; said for each of them. */
export function checkSelfFunded(placed: readonly PlacedRow[]): Finding[] {
  const paidSenders = new Set(placed.filter(({ row }) => row.funding === 'JST').map((one) => one.senderKey));
  return placed
    .filter(({ row }) => row.funding === 'SELF')
    .map((one) => {
      const guest = one.senderKey !== null && !paidSenders.has(one.senderKey);
      const params = { name: one.row.passportName ?? '', institution: one.row.institution ?? '' };
      return finding(
        'R17',
        guest ? 'WARN' : 'HINT',
        guest ? 'R17.other_institution' : 'R17.outside_count',
        params,
        [one],
        'funding',
      );
    });
}

/** Sending institutions as written that are none of the plan's, or that look like the host. */
export function checkSenderNames(placed: readonly PlacedRow[], hostName: string): Finding[] {
  const groups = groupBy(placed, (one) => one.row.institution);
  const findings: Finding[] = [];
  for (const [institution, group] of groups) {
    const match = group[0]!.match!;
    const params = { institution, host: hostName };
    const add = (severity: Severity, key: string, rows: readonly PlacedRow[]) =>
      findings.push({ ...finding('', severity, key, params, rows, 'institution'), rule: null });
    if (match.kind === 'HOST') add('BLOCK', 'sender.is_host', group);
    else if (match.namesake) add('HINT', 'sender.namesake', group);
    // a self-funded guest from elsewhere is said by R17
    const paid = group.filter(({ row }) => row.funding !== 'SELF');
    if (match.kind === 'UNKNOWN' && paid.length > 0) add('WARN', 'sender.unknown', paid);
  }
  return findings;
}
