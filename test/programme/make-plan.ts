import type { Ctx } from '@enishi/accounts';
import { createPlan, findOrAddInstitution } from '@enishi/programme';
import type { CreatePlanInput } from '@enishi/programme';

let counter = 0;

/** A host in Japan, the same one for the same name. */
export async function makeHost(ctx: Ctx, nameJa = '千葉大学', nameEn = 'Chiba University'): Promise<string> {
  const found = await findOrAddInstitution(ctx, { kind: 'UNIVERSITY', countryCode: 'JP', nameJa, nameEn });
  return found.institution.id;
}

/** A sending institution abroad. */
export async function makeSender(ctx: Ctx, countryCode: string, nameEn: string): Promise<string> {
  const found = await findOrAddInstitution(ctx, { kind: 'UNIVERSITY', countryCode, nameEn });
  return found.institution.id;
}

/** Facts of a plan that breaks no rule. */
export async function planInput(ctx: Ctx, over: Partial<CreatePlanInput> = {}): Promise<CreatePlanInput> {
  counter += 1;
  return {
    fiscalYear: 2025,
    callRound: 1,
    receptionNumber: `S2025F${String(counter).padStart(4, '0')}`,
    programmeType: 'OPEN_B',
    titleJa: '熱帯作物の共同研究',
    titleEn: 'Joint research on tropical crops',
    hostInstitutionId: await makeHost(ctx),
    visitStart: '2025-10-14',
    visitEnd: '2025-10-31',
    listDueDate: '2025-09-12',
    senders: [
      {
        institutionId: await makeSender(ctx, 'PY', 'Universidad Nacional de Ejemplo'),
        chinaRegistrationNumber: null,
      },
    ],
    ...over,
  };
}

/** A stored plan. */
export async function makePlan(ctx: Ctx, over: Partial<CreatePlanInput> = {}): Promise<string> {
  const result = await createPlan(ctx, await planInput(ctx, over));
  if (result.__typename !== 'PlanSaved') throw new Error(JSON.stringify(result));
  return result.planId;
}
