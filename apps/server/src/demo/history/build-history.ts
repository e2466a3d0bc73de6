import { addDays } from '@enishi/platform';
import { memberIdKey } from '@enishi/alumni';
import { PROGRAMME_LINES, institutionKey, personMatchKeys } from '@enishi/programme';
import type { ProgrammeType } from '@enishi/programme';
import { apportion } from '../apportion.js';
import { demoId, demoRandom } from '../demo-random.js';
import type { DemoRandom } from '../demo-random.js';
import { namePerson } from '../names/name-person.js';
import { PLAN_THEMES } from '../plan-themes.js';
import { demoHosts } from '../places/hosts.js';
import { demoSenders } from '../places/senders.js';
import { addContacts } from './add-contacts.js';
import { addHostAnswers } from './add-host-answers.js';
import { addReports } from './add-reports.js';
import { addReturns } from './add-returns.js';
import { HISTORY, HOSTS, MEMBERS, SENDERS } from './history-counts.js';
import type { HistoryRows } from './history-rows.js';
import { shareOutYear } from './share-out-year.js';
import type { Group } from './share-out-year.js';

/** All rows of FY2014-22. Pure: the same at every run and on every machine. */
export function buildHistory(): HistoryRows {
  const rows: HistoryRows = {
    institution: [],
    person: [],
    exchange_plan: [],
    plan_sending_institution: [],
    plan_settlement: [],
    participation: [],
    member_id_ledger: [],
    member: [],
    consent: [],
    plan_contact: [],
    completion_report: [],
    survey_campaign: [],
    survey_contact: [],
    survey_assignment: [],
    survey_form: [],
    survey_response: [],
    survey_answer: [],
    survey_event: [],
    revisit: [],
    revisit_again: [],
  };
  const years = HISTORY.map((year) => ({ year: year.year, plans: shareOutYear(year) }));
  const hosts = hostDealer(rows);
  const senders = senderDealer(
    rows,
    years.flatMap(({ plans }) => plans.openCall),
  );
  for (const { year, plans } of years) {
    const random = demoRandom(`history ${year}`);
    const add = (line: ProgrammeType, groups: readonly Group[], host: string) =>
      addPlan(rows, random, { year, line, groups, host, senderOf: senders });
    for (const groups of plans.highSchool) add('DIRECT_HS', groups, hosts.direct);
    for (const groups of plans.personnel) add('DIRECT_STP', groups, hosts.direct);
    for (const groups of plans.openCall) add(openLine(random), groups, hosts.next());
  }
  addSupporters(rows);
  addContacts(rows);
  addReports(rows);
  addHostAnswers(rows);
  addReturns(rows);
  return rows;
}

function openLine(random: DemoRandom): ProgrammeType {
  const draw = random.next();
  return draw < 0.7 ? 'OPEN_A' : draw < 0.85 ? 'OPEN_B' : 'OPEN_C';
}

const BEGINNING = new Date('2014-04-01T00:00:00Z');

function addInstitution(
  rows: HistoryRows,
  it: { kind: string; countryCode: string; nameJa: string | null; nameEn: string },
): string {
  const id = demoId(BEGINNING, `institution ${it.countryCode} ${it.nameEn}`);
  rows.institution.push({
    id,
    kind: it.kind,
    country_code: it.countryCode,
    name_ja: it.nameJa,
    name_en: it.nameEn,
    match_keys: [...new Set([it.nameJa, it.nameEn].flatMap((name) => (name ? [institutionKey(name)] : [])))],
    created_at: BEGINNING.toISOString(),
  });
  return id;
}

/** Hands out hosts: mostly the busy ones, every eighth time the next of all, so that each hosts at least once. */
function hostDealer(rows: HistoryRows): { direct: string; next: () => string } {
  const ids = demoHosts(HOSTS).map((host) => addInstitution(rows, { ...host, countryCode: 'JP' }));
  const direct = addInstitution(rows, {
    kind: 'JST_DIRECT',
    countryCode: 'JP',
    nameJa: '科学技術振興機構',
    nameEn: 'Japan Science and Technology Agency',
  });
  const random = demoRandom('history hosts');
  let dealt = 0;
  return {
    direct,
    next() {
      const index = dealt % 8 === 0 ? (dealt / 8) % ids.length : Math.floor(random.next() ** 1.6 * 120);
      dealt += 1;
      return ids[index]!;
    },
  };
}

/** Hands out sending institutions of a country in turn; there are as many as published, each used at least once. */
function senderDealer(rows: HistoryRows, plans: readonly Group[][]): (country: string) => string {
  const perCountry = new Map<string, number>();
  for (const [group] of plans) perCountry.set(group!.country, (perCountry.get(group!.country) ?? 0) + 1);
  const countries = [...perCountry.keys()].toSorted();
  const counts = countries.map((country) => perCountry.get(country)!);
  const shares = apportion(SENDERS, counts, { minimum: 1, limits: counts });
  const ids = new Map(
    countries.map((country, index) => [
      country,
      demoSenders(country, shares[index]!).map((sender) => addInstitution(rows, { ...sender, nameJa: null })),
    ]),
  );
  const turns = new Map<string, number>();
  return (country) => {
    const turn = turns.get(country) ?? 0;
    turns.set(country, turn + 1);
    const own = ids.get(country)!;
    return own[turn % own.length]!;
  };
}

const DAYS: Readonly<Record<string, number>> = {
  OPEN_A: 7,
  OPEN_B: 18,
  OPEN_C: 10,
  DIRECT_HS: 7,
  DIRECT_STP: 6,
};
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  OPEN_A: ['UNDERGRADUATE', 'UNDERGRADUATE', 'GRADUATE', 'HIGH_SCHOOL'],
  OPEN_B: ['GRADUATE', 'GRADUATE', 'POSTDOC', 'TEACHER'],
  OPEN_C: ['GRADUATE', 'UNDERGRADUATE', 'PUBLIC_ST_STAFF'],
  DIRECT_HS: ['HIGH_SCHOOL'],
  DIRECT_STP: ['PUBLIC_ST_STAFF'],
};

function addPlan(
  rows: HistoryRows,
  random: DemoRandom,
  input: {
    year: number;
    line: ProgrammeType;
    groups: readonly Group[];
    host: string;
    senderOf: (country: string) => string;
  },
): void {
  const { year, line, groups, host, senderOf } = input;
  const number = rows.exchange_plan.length + 1;
  // FY2019 ended early: nobody came from February 2020; FY2022 began late
  const firstDay = year === 2022 ? 190 : 110;
  const lastDay = year === 2019 ? 290 : 325;
  const start = addDays(`${year}-04-01`, random.between(firstDay, lastDay));
  const end = addDays(start, DAYS[line]! - 1);
  const theme = PLAN_THEMES[random.below(PLAN_THEMES.length)]!;
  const created = new Date(`${year}-06-15T00:00:00Z`);
  const planId = demoId(created, `plan ${year} ${number}`);
  rows.exchange_plan.push({
    id: planId,
    fiscal_year: year,
    reception_number: `H${year}-${String(number).padStart(4, '0')}`,
    programme_type: line,
    title_ja: line === 'DIRECT_HS' ? 'さくらサイエンス・ハイスクールプログラム' : theme.ja,
    title_en: line === 'DIRECT_HS' ? 'Sakura Science High School Program' : theme.en,
    field: theme.field,
    host_institution_id: host,
    state: 'FOLLOW_UP',
    visit_start: start,
    visit_end: end,
    return_confirmed_on: addDays(end, 1),
    created_at: created.toISOString(),
  });
  settle(rows, planId, line, end);
  const senders = groups.map((group) => ({ group, institution: senderOf(group.country) }));
  for (const { group, institution } of senders)
    rows.plan_sending_institution.push({
      plan_id: planId,
      institution_id: institution,
      china_registration_number:
        group.country === 'CN' ? `CN${year}-${String(number).padStart(4, '0')}` : null,
    });
  let listNumber = 0;
  for (const { group, institution } of senders)
    for (let i = 0; i < group.size; i++)
      addInvitee(rows, random, {
        planId,
        start,
        end,
        country: group.country,
        institution,
        isEscort: i === 0 && group.size > 4,
        isSelfFunded: PROGRAMME_LINES[line].openCall && i >= 10,
        level: random.pick(LEVELS[line]!),
        listNumber: (listNumber += 1),
        year,
      });
}

function settle(rows: HistoryRows, planId: string, line: ProgrammeType, end: string): void {
  const done: [string, number][] = [
    ['CERTIFICATES', -1],
    ['RETURN_REPORT', 1],
    ['COMPLETION_REPORTS', 21],
  ];
  if (PROGRAMME_LINES[line].hasAgreement) done.push(['HOST_REPORTS', 40], ['PAYMENT', 30]);
  for (const [clock, days] of done)
    rows.plan_settlement.push({ plan_id: planId, clock, settled_on: addDays(end, days) });
}

function addInvitee(
  rows: HistoryRows,
  random: DemoRandom,
  it: {
    planId: string;
    start: string;
    end: string;
    country: string;
    institution: string;
    isEscort: boolean;
    isSelfFunded: boolean;
    level: string;
    listNumber: number;
    year: number;
  },
): void {
  const serial = rows.participation.length + 1;
  const age = it.isEscort
    ? random.between(29, 40)
    : it.level === 'HIGH_SCHOOL'
      ? random.between(15, 18)
      : random.between(19, 34);
  const created = `${it.start}T00:00:00.000Z`;
  const personId = addPerson(rows, random, it.country, `${it.year - age}`, created, `invitee ${serial}`);
  rows.participation.push({
    id: demoId(new Date(created), `participation ${serial}`),
    plan_id: it.planId,
    person_id: personId,
    role: it.isEscort ? 'ESCORT' : 'MAIN',
    funding: it.isSelfFunded ? 'SELF' : 'JST',
    sending_institution_id: it.institution,
    academic_level: it.isEscort ? 'TEACHER' : it.level,
    entry_date: it.start,
    departure_date: it.end,
    state: 'RETURN_CONFIRMED',
    list_number: it.listNumber,
    locked_at: `${it.end}T00:00:00.000Z`,
    created_at: created,
  });
  addMember(rows, personId, `SSC${it.year}${String(serial).padStart(5, '0')}`, 'ALUMNUS', it.end);
}

function addPerson(
  rows: HistoryRows,
  random: DemoRandom,
  country: string,
  birthYear: string,
  created: string,
  name: string,
): string {
  const named = namePerson(random, country);
  const id = demoId(new Date(created), name);
  const month = String(random.between(1, 12)).padStart(2, '0');
  const day = String(random.between(1, 28)).padStart(2, '0');
  rows.person.push({
    id,
    name_latin: named.latin,
    name_native: named.native,
    name_native_lang: named.nativeLanguage,
    birth_date: `${birthYear}-${month}-${day}`,
    nationalities: [country],
    gender: named.gender,
    match_keys: personMatchKeys({ nameLatin: named.latin, nameNative: named.native, email: null }),
    created_at: created,
  });
  return id;
}

/** IDs of those years are kept verbatim: the scheme of the demo's past is a year and a number. */
function addMember(rows: HistoryRows, personId: string, memberId: string, kind: string, since: string): void {
  const at = `${since}T00:00:00.000Z`;
  const idKey = memberIdKey(memberId);
  rows.member_id_ledger.push({
    id_key: idKey,
    member_id: memberId,
    person_id: personId,
    legacy: true,
    given_at: at,
  });
  rows.member.push({
    id: demoId(new Date(at), `member ${memberId}`),
    person_id: personId,
    member_id: memberId,
    id_key: idKey,
    kind,
    status: 'ACTIVE',
    since,
    created_at: at,
  });
}

/** Members who never were invited, up to the published number of members (N39). */
function addSupporters(rows: HistoryRows): void {
  const random = demoRandom('history supporters');
  for (let serial = 1; rows.member.length < MEMBERS; serial++) {
    const since = addDays('2016-04-01', random.below(2500));
    const country = random.pick(['CN', 'TH', 'ID', 'VN', 'IN', 'MY', 'TW', 'KR', 'PH', 'LK']);
    const born = String(random.between(1965, 2000));
    const personId = addPerson(rows, random, country, born, `${since}T00:00:00.000Z`, `supporter ${serial}`);
    addMember(rows, personId, `SSCS${String(serial).padStart(5, '0')}`, 'SUPPORTER', since);
  }
}
