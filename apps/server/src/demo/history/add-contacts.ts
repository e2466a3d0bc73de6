import { demoId, demoRandom } from '../demo-random.js';
import { japanesePerson } from '../names/japanese-names.js';
import { PERSONAS } from '../personas.js';
import type { HistoryRows } from './history-rows.js';

/** Version of the consent words that the demo's past was asked with. */
const PAST_WORDS = 'demo-past';

/** Share of members who left an address, of those who agreed to be asked, and of minors whose guardian agreed. */
const WITH_ADDRESS = { ALUMNUS: 0.9, SUPPORTER: 0.7 } as const;
const AGREED = 0.94;
const GUARDIAN_AGREED = 0.8;

/** Plans of these years have a contact at the host who is still asked what became of them. */
const CONTACTS_FROM = 2014;

/**
 * How the people of the past can be reached: what a member agreed to and left as an address, and who answers for a
 * plan at its host. Every address ends in `example`, so none of them can reach anybody.
 */
export function addContacts(rows: HistoryRows): void {
  addMemberContacts(rows);
  addPlanContacts(rows);
}

function addMemberContacts(rows: HistoryRows): void {
  const random = demoRandom('history contacts');
  const born = new Map(rows.person.map(({ id, birth_date }) => [id, birth_date ?? '1970-01-01']));
  rows.member.forEach((member, index) => {
    const isReachable = random.chance(WITH_ADDRESS[member.kind as keyof typeof WITH_ADDRESS]);
    const agreed = random.chance(AGREED);
    const guardianAgreed = random.chance(GUARDIAN_AGREED);
    if (!isReachable) return;
    member.contact_email = `m${String(index + 1).padStart(5, '0')}@${mailProvider(index)}`;
    const wasMinor = Number(member.since.slice(0, 4)) - Number(born.get(member.person_id)!.slice(0, 4)) < 18;
    if (!agreed || (wasMinor && !guardianAgreed)) return;
    rows.consent.push({
      id: demoId(new Date(`${member.since}T00:00:00Z`), `consent ${member.member_id}`),
      person_id: member.person_id,
      purpose: 'SURVEY_CONTACT',
      choice: 'YES',
      text_version: PAST_WORDS,
      language: 'en',
      channel: 'COMPLETION_REPORT',
      by_guardian: wasMinor,
      given_at: `${member.since}T00:00:00.000Z`,
    });
  });
}

/** Several receiving sides, as in life: limits by domain must have something to limit. */
function mailProvider(index: number): string {
  return ['mail.example.org', 'post.example.com', 'campus.example.net', 'students.example.org'][index % 4]!;
}

/** One office per institution answers for all of its plans; every third plan also names its person in charge. */
function addPlanContacts(rows: HistoryRows): void {
  const random = demoRandom('history offices');
  const { name, email } = PERSONAS.hostAdmin;
  const chiba = rows.institution.find(({ name_ja }) => name_ja === '千葉大学')!.id;
  const offices = new Map<string, { name: string; email: string }>([[chiba, { name, email }]]);
  rows.exchange_plan.forEach((plan, index) => {
    if (plan.fiscal_year < CONTACTS_FROM || plan.programme_type.startsWith('DIRECT')) return;
    let office = offices.get(plan.host_institution_id);
    if (!office) {
      const number = String(offices.size + 1).padStart(3, '0');
      office = { name: japanesePerson(random).name, email: `kokusai@host${number}.example.ac.jp` };
      offices.set(plan.host_institution_id, office);
    }
    rows.plan_contact.push(contact(plan, 'ADMIN', office));
    if (index % 3 > 0) return;
    const { name: pi, address } = japanesePerson(random);
    rows.plan_contact.push(
      contact(plan, 'PI', { name: pi, email: office.email.replace('kokusai', address) }),
    );
  });
}

function contact(
  plan: HistoryRows['exchange_plan'][number],
  role: string,
  who: { name: string; email: string },
): HistoryRows['plan_contact'][number] {
  return {
    id: demoId(new Date(plan.created_at), `contact ${role} ${plan.reception_number}`),
    plan_id: plan.id,
    role,
    locale: 'ja',
    ...who,
  };
}
