import type { Finding, InviteeRow } from '../invitee-list/invitee-row.js';
import type { ListFacts, SenderFacts } from './facts.js';
import type { PlacedRow } from './senders.js';

/** Countries that FY2025 leaves out by region (R47): North America, Europe but Ukraine, Australia, New Zealand. */
const OUTSIDE_REGIONS = new Set(
  (
    'US CA AU NZ AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT ' +
    'RO RS RU SE SI SK SM VA XK'
  ).split(' '),
);

const MILITARY_POST =
  /軍人|自衛官|現役(軍|兵)|軍属|military|soldier|\barmy\b|\bnavy\b|air ?force|军人|現役士官|现役/i;
const MILITARY_PLACE =
  /士官学校|軍事|国防|陸軍|海軍|空軍|military|defen[cs]e|\barmy\b|naval|air force|国防|军事|军医/i;
const COMPANY =
  /株式会社|有限会社|合同会社|有限公司|\bco\.?,? ?ltd|\binc\.?$|gmbh|\bcorp(oration)?\b|sdn\.? ?bhd|\bpt\.? [a-z]|\bllc\b|pvt\.? ?ltd|\bs\.a\.$/i;
const LEFT =
  /(卒業|修了|退学|退職)(?!(見込|予定|後.{0,6}(進学|入学|在籍)))|既卒|\bgraduated\b|\bformer (student|staff)|已毕业|已畢業|已离职/i;

/** R06–R09, R23: who may be invited, by person. */
export function checkPerson(facts: ListFacts, placed: PlacedRow): Finding[] {
  const { row } = placed;
  const name = { name: row.passportName ?? '' };
  const findings: Finding[] = [];
  if (row.nationalities.length === 1 && row.nationalities[0] === 'JP')
    findings.push(at(row, 'R06', 'BLOCK', 'R06.japanese', 'nationality', name));
  if (row.nationalities.length > 1 && row.nationalities.includes('JP'))
    findings.push(at(row, 'R06', 'HINT', 'R06.dual', 'nationality', name));
  const standing = row.levelText ?? '';
  if (row.level === 'PRIVATE_EXCEPTION' || COMPANY.test(row.institution ?? ''))
    findings.push(
      at(
        row,
        'R07',
        'WARN',
        'R07.company',
        row.level === 'PRIVATE_EXCEPTION' ? 'level' : 'institution',
        name,
      ),
    );
  if (MILITARY_POST.test(standing)) findings.push(at(row, 'R08', 'BLOCK', 'R08.military', 'level', name));
  else if (MILITARY_PLACE.test(`${row.institution ?? ''} ${row.affiliation ?? ''}`))
    findings.push(at(row, 'R08', 'WARN', 'R08.maybe_military', 'institution', name));
  const left = (['remarks', 'level'] as const).find((field) =>
    LEFT.test((field === 'level' ? row.levelText : row.remarks) ?? ''),
  );
  if (left) findings.push(at(row, 'R09', 'WARN', 'R09.left', left, name));
  return [...findings, ...checkNationality(facts, placed)];
}

/** R23: a nationality other than the sending country makes visas slow; JST wants to know at once. */
function checkNationality(facts: ListFacts, { row, country }: PlacedRow): Finding[] {
  if (row.nationalities.length === 0 || (row.nationalities.length === 1 && row.nationalities[0] === 'JP'))
    return [];
  const base = (code: string) => facts.year.partOf[code] ?? code;
  const expected = country ? [country] : facts.plan.senders.map((sender) => sender.country);
  if (expected.length === 0 || row.nationalities.some((code) => expected.map(base).includes(base(code))))
    return [];
  const params = {
    name: row.passportName ?? '',
    nationality: `country:${row.nationalities[0]!}`,
    sending: expected.map((code) => `country:${code}`).join(' '),
  };
  return [at(row, 'R23', 'WARN', country ? 'R23.differs' : 'R23.differs_from_all', 'nationality', params)];
}

/** R10, R11, R20, R46–R49: the sending institutions of the plan and their countries. */
export function checkSenders(facts: ListFacts, placed: readonly PlacedRow[]): Finding[] {
  const { plan, year } = facts;
  const findings: Finding[] = [];
  for (const sender of plan.senders) {
    const rows = placed.filter((one) => one.senderKey === sender.id).map((one) => one.row.row);
    const params = {
      institution: sender.names[0] ?? '',
      country: `country:${sender.country}`,
      year: plan.fiscalYear,
    };
    const say = (
      rule: string,
      severity: Finding['severity'],
      messageKey: string,
      more: Finding['params'] = {},
    ) =>
      findings.push({
        rule,
        severity,
        messageKey,
        params: { ...params, ...more },
        row: null,
        field: null,
        rows,
      });
    if (sender.onForeignUserList) say('R10', 'BLOCK', 'R10.foreign_user_list');
    if (sender.country === 'MM') say('R11', 'WARN', 'R11.myanmar');
    if (!isEligible(facts, sender.country))
      say(OUTSIDE_REGIONS.has(sender.country) ? 'R47' : 'R46', 'BLOCK', 'R46.country');
    if (year.priority.includes(sender.country)) say('R49', 'HINT', 'R49.priority');
    findings.push(...checkChinaNumber(facts, sender, rows));
  }
  const known = new Set(plan.senders.map((sender) => sender.country));
  const strangers = placed.filter(
    (one) =>
      one.row.sendingCountry !== null && one.match?.kind === 'UNKNOWN' && !known.has(one.row.sendingCountry),
  );
  for (const { row } of strangers) {
    if (isEligible(facts, row.sendingCountry!)) continue;
    findings.push(
      at(
        row,
        OUTSIDE_REGIONS.has(row.sendingCountry!) ? 'R47' : 'R46',
        'BLOCK',
        'R46.country',
        'sendingCountry',
        {
          institution: row.institution ?? '',
          country: `country:${row.sendingCountry!}`,
          year: plan.fiscalYear,
        },
      ),
    );
  }
  return findings;
}

/** R46 with R48: Hong Kong and Macau are eligible as part of China. */
function isEligible({ year }: ListFacts, country: string): boolean {
  // a year without a list took all countries in principle
  if (year.eligible.length === 0) return true;
  return year.eligible.includes(country) || year.eligible.includes(year.partOf[country] ?? '');
}

/**
 * R20: a sender in mainland China registers with the exchange centre before the application; its number
 * stands on the plan and serves one adopted plan only. Hong Kong and Macau need none. The rule is one of
 * the open call.
 */
function checkChinaNumber({ plan }: ListFacts, sender: SenderFacts, rows: number[]): Finding[] {
  if (sender.country !== 'CN' || !plan.programmeType.startsWith('OPEN_')) return [];
  const institution = sender.names[0] ?? '';
  const block = (messageKey: string, params: Finding['params']): Finding[] => [
    { rule: 'R20', severity: 'BLOCK', messageKey, params, row: null, field: null, rows },
  ];
  if (!sender.chinaRegistrationNumber) return block('R20.missing', { institution });
  if (sender.registrationUsedBy)
    return block('R20.used', {
      institution,
      number: sender.chinaRegistrationNumber,
      plan: sender.registrationUsedBy,
    });
  return [];
}

function at(
  row: InviteeRow,
  rule: string,
  severity: Finding['severity'],
  messageKey: string,
  field: Finding['field'],
  params: Finding['params'],
): Finding {
  return { rule, severity, messageKey, params, row: row.row, field };
}
