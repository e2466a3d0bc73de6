import { ensureAccount, grantCapacity } from '@enishi/accounts';
import { findOrAddInstitution } from '@enishi/programme';
import { PERSONAS } from '../personas.js';
import { demoHosts } from '../places/hosts.js';
import type { YearStage } from './year-stage.js';

/** Who acts in the year, and where: accounts of the staff, hosts by their Japanese name. */
export interface YearCast {
  readonly officer: string;
  readonly hosts: ReadonlyMap<string, { id: string; domain: string }>;
}

/** Gives the staff their accounts and finds the hosts. */
export async function castYear(stage: YearStage): Promise<YearCast> {
  const system = stage.system();
  const accounts = new Map<string, string>();
  for (const { email, name, locale, capacity, staff } of Object.values(PERSONAS)) {
    if (!staff) continue;
    const { account } = await ensureAccount(system, { email, displayName: name, locale });
    // a coordinator's right comes with a term
    if (capacity !== 'COORDINATOR') await grantCapacity(system, { accountId: account.id, capacity });
    accounts.set(capacity, account.id);
  }
  const officer = accounts.get('OFFICER')!;
  const hosts = new Map<string, { id: string; domain: string }>();
  for (const host of demoHosts(163)) {
    const { institution } = await findOrAddInstitution(stage.as(officer, 'OFFICER'), {
      ...host,
      kind: host.kind as 'UNIVERSITY',
      countryCode: 'JP',
    });
    const word = host.nameEn
      .replace(/^(The )?University of |^Institute of |^National Institute (for|of) /, '')
      .split(/[ ,]/)[0]!;
    hosts.set(host.nameJa, { id: institution.id, domain: `${word.toLowerCase()}.example.ac.jp` });
  }
  const { institution } = await findOrAddInstitution(stage.as(officer, 'OFFICER'), {
    kind: 'JST_DIRECT',
    countryCode: 'JP',
    nameJa: '科学技術振興機構',
    nameEn: 'Japan Science and Technology Agency',
  });
  hosts.set('JST', { id: institution.id, domain: 'jst.example.jp' });
  return { officer, hosts };
}
