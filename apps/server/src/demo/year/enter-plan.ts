import { hostPlanIds } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { addDays } from '@enishi/platform';
import {
  confirmList,
  createPlan,
  findOrAddInstitution,
  previewList,
  setPlanContacts,
  uploadList,
} from '@enishi/programme';
import { demoRandom } from '../demo-random.js';
import { findAccountsByEmail } from '../demo.queries.js';
import { japanesePerson } from '../names/japanese-names.js';
import { PERSONAS } from '../personas.js';
import { demoSenderOf } from '../places/senders.js';
import type { YearCast } from './year-cast.js';
import { yearList, yearPeople } from './year-people.js';
import type { YearPlan } from './year-plans.js';
import type { YearStage } from './year-stage.js';

/** A plan in the database, and who acts for its host. */
export interface EnteredPlan {
  readonly planId: string;
  readonly host: (stage: YearStage) => Ctx;
}

/** When JST wants the list: three weeks before the visit, ten days where the call left little time. */
export function listDueOn(plan: YearPlan): string {
  return addDays(plan.start, plan.round === 3 ? -10 : -21);
}

/** The officer writes down an adopted plan with its senders and contacts. */
export async function enterPlan(
  stage: YearStage,
  cast: YearCast,
  plan: YearPlan,
  number: number,
): Promise<EnteredPlan> {
  const officer = stage.as(cast.officer, 'OFFICER');
  const host = cast.hosts.get(plan.host);
  if (!host) throw new Error(`no host ${plan.host}`);
  const result = await createPlan(officer, {
    fiscalYear: 2025,
    callRound: plan.round,
    receptionNumber: `S2025${plan.round ? `F${plan.round}` : 'D0'}${String(number).padStart(3, '0')}`,
    programmeType: plan.line,
    titleJa: plan.titleJa,
    titleEn: plan.titleEn,
    field: plan.field,
    hostInstitutionId: host.id,
    hostUnitJa: plan.unit?.[0] ?? null,
    hostUnitEn: plan.unit?.[1] ?? null,
    visitStart: plan.start,
    visitEnd: plan.end,
    postOnlineEnd: plan.onlineEnd ?? null,
    farTravel: plan.far ?? false,
    listDueDate: plan.line === 'OPEN_ONLINE' ? null : listDueOn(plan),
    senders: await sendersOf(officer, plan, number),
  });
  if (result.__typename !== 'PlanSaved')
    throw new Error(`plan ${number}: ${JSON.stringify(result.problems)}`);
  const contacts = contactsOf(plan, number, host.domain);
  await setPlanContacts(officer, { planId: result.planId, contacts });
  const admin = contacts.find((contact) => contact.role === 'ADMIN')!;
  const accountId = (await findAccountsByEmail(officer, [admin.email])).get(admin.email)!;
  return { planId: result.planId, host: (on) => on.as(accountId, 'HOST_ADMIN', result.planId) };
}

async function sendersOf(officer: Ctx, plan: YearPlan, number: number) {
  const found: { institutionId: string; chinaRegistrationNumber: string | null }[] = [];
  for (const [country, kind, , nth = 0] of plan.senders) {
    const sender = demoSenderOf(country, kind, nth);
    const { institution } = await findOrAddInstitution(officer, {
      ...sender,
      kind: sender.kind as 'UNIVERSITY',
    });
    const chinaRegistrationNumber = country === 'CN' ? `CN2025-${String(number).padStart(4, '0')}` : null;
    found.push({ institutionId: institution.id, chinaRegistrationNumber });
  }
  if (plan.namedSender) {
    const [countryCode, nameEn, nameNative] = plan.namedSender;
    const { institution } = await findOrAddInstitution(officer, {
      kind: 'UNIVERSITY',
      countryCode,
      nameEn,
      nameNative,
    });
    found.push({ institutionId: institution.id, chinaRegistrationNumber: null });
  }
  return found;
}

/** Chiba's plans share the personas; elsewhere each plan has a person in charge and each host one office. */
function contactsOf(plan: YearPlan, number: number, domain: string) {
  const ja = 'ja' as const;
  if (plan.host === '千葉大学') {
    const admin = PERSONAS.hostAdmin;
    const pi = plan.titleEn.startsWith('Urban') ? PERSONAS.hostPi : personAt(`pi ${number}`, domain);
    const contact = plan.titleEn.startsWith('Urban')
      ? [{ role: 'CONTACT' as const, ...brief(PERSONAS.hostContact) }]
      : [];
    return [{ role: 'PI' as const, ...brief(pi) }, ...contact, { role: 'ADMIN' as const, ...brief(admin) }];
  }
  const office = {
    name: plan.host === 'JST' ? 'さくらサイエンスプログラム推進本部' : `${plan.host} 国際交流課`,
    email: `kokusai@${domain}`,
    locale: ja,
  };
  return [
    { role: 'PI' as const, ...personAt(`pi ${number}`, domain) },
    { role: 'ADMIN' as const, ...office },
    { role: 'SIGNATORY' as const, ...personAt(`signatory ${domain}`, domain) },
  ];
}

function brief(persona: { name: string; email: string; locale: 'ja' | 'en' | 'zh-Hans' }) {
  const { name, email, locale } = persona;
  return { name, email, locale };
}

function personAt(part: string, domain: string) {
  const { name, address } = japanesePerson(demoRandom(`contact ${part}`));
  return { name, email: `${address}@${domain}`, locale: 'ja' as const };
}

/** The host's office uploads the invitee list and confirms it. */
export async function handInList(
  stage: YearStage,
  plan: YearPlan,
  number: number,
  entered: EnteredPlan,
): Promise<void> {
  const host = entered.host(stage);
  const people = yearPeople(plan, number);
  const uploaded = await uploadList(host, {
    planId: hostPlanIds(host.actor)[0]!,
    name: `招へい者リスト_${plan.host}.csv`,
    content: yearList(plan, people),
  });
  if (uploaded.__typename !== 'ListUploaded') throw new Error(`list ${number}: ${JSON.stringify(uploaded)}`);
  const { batch, problems } = await previewList(host, { id: uploaded.batchId });
  const confirmed = await confirmList(host, { id: batch.id, version: batch.version });
  if (confirmed.__typename !== 'ListConfirmed')
    throw new Error(
      `list ${number}: ${JSON.stringify(confirmed)} ${JSON.stringify(problems.filter((p) => p.severity === 'BLOCK'))}`,
    );
}
