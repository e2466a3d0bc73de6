import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CertificateLanguages } from '../document/certificate-facts.js';
import { issueRunProgress, latestIssueRun } from '../issue-run/issue-run-progress.js';
import { CertificateRunType, toCertificateRun } from '../issue-run/issue-run.type.js';
import {
  CertificateVoidedType,
  CorrectCertificateResult,
  IssueCertificatesResult,
  MarkCertificatesResult,
} from './certificate-results.type.js';
import {
  CertificateLanguagesEnum,
  CertificateType,
  PlanCertificateType,
  PlanDueForCertificatesType,
  toCertificate,
  toPlanCertificate,
  toPlanDue,
} from './certificate.type.js';
import { correctCertificate } from './correct-certificate.js';
import { issueCertificates } from './issue-certificates.js';
import { myCertificates } from './my-certificates.js';
import { planCertificates } from './plan-certificates.js';
import { plansDueForCertificates } from './plans-due.js';
import { markCertificatesHandedOver, markCertificatesSent } from './send-certificates.js';
import { voidCertificate } from './void-certificate.js';

const planIdArgument = { type: () => ID, description: 'The plan.' } as const;
const certificateIdArgument = { type: () => ID, description: 'The certificate.' } as const;
const onlyTheseArgument = {
  type: () => [ID],
  nullable: true,
  description: 'Only these certificates; all of the plan that are ready when absent.',
} as const;
const languagesArgument = {
  type: () => CertificateLanguagesEnum,
  nullable: true,
  description: 'The two languages; chosen by person, or kept, when absent.',
} as const;

/** Certificates of completion: issued, followed, handed over, corrected, voided. */
@Resolver()
export class CertificateResolver {
  @Query(() => [PlanDueForCertificatesType], {
    description: 'Plans whose certificates are due or overdue, the most urgent first (R24).',
  })
  @Allow('OFFICER', 'ADMINISTRATOR')
  async plansDueForCertificates(
    @CurrentCtx() ctx: Ctx,
    @Args('withinDays', { type: () => Int, defaultValue: 30, description: 'How many days ahead, 0 to 400.' })
    withinDays: number,
  ): Promise<PlanDueForCertificatesType[]> {
    return (await plansDueForCertificates(ctx, { withinDays })).map(toPlanDue);
  }

  @Query(() => [PlanCertificateType], {
    description: 'Everybody on a plan’s list with their certificate. For the office and the plan’s host.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async planCertificates(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', planIdArgument) planId: string,
  ): Promise<PlanCertificateType[]> {
    return (await planCertificates(ctx, { planId })).map((row) => toPlanCertificate(row, ctx.locale));
  }

  @Query(() => CertificateRunType, { description: 'How far an issue run is.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async certificateRun(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID, description: 'The run.' }) runId: string,
  ): Promise<CertificateRunType> {
    return toCertificateRun(await issueRunProgress(ctx, { runId }), ctx.locale);
  }

  @Query(() => CertificateRunType, {
    nullable: true,
    description: 'The latest issue run of a plan; empty when nothing was issued.',
  })
  @Allow('OFFICER', 'SECRETARIAT', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  async latestCertificateRun(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', planIdArgument) planId: string,
  ): Promise<CertificateRunType | null> {
    const run = await latestIssueRun(ctx, { planId });
    return run && toCertificateRun(run, ctx.locale);
  }

  @Query(() => [CertificateType], {
    description: 'The signed-in member’s own certificates, the latest first.',
  })
  @Allow('MEMBER')
  async myCertificates(@CurrentCtx() ctx: Ctx): Promise<CertificateType[]> {
    return (await myCertificates(ctx)).flatMap((row) => toCertificate(row, ctx.locale) ?? []);
  }

  @Mutation(() => IssueCertificatesResult, {
    description: 'Orders the certificates of everyone on a plan’s list who has none. Safe to repeat.',
  })
  @Allow('OFFICER', 'ADMINISTRATOR')
  issueCertificates(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', planIdArgument) planId: string,
    @Args('languages', languagesArgument) languages: CertificateLanguages | undefined,
    @Args('issuedOn', {
      type: () => String,
      nullable: true,
      description: 'Printed date YYYY-MM-DD; the due day, or today when later, when absent.',
    })
    issuedOn: string | undefined,
    @Args('earlyDepartureReason', {
      type: () => String,
      nullable: true,
      description: 'Why people who left early get one too (R40); without it they do not.',
    })
    earlyDepartureReason: string | undefined,
  ): Promise<typeof IssueCertificatesResult> {
    return issueCertificates(ctx, given({ planId, languages, issuedOn, earlyDepartureReason }));
  }

  @Mutation(() => MarkCertificatesResult, {
    description: 'Marks certificates as sent to the host; stops the plan’s clock when none is left.',
  })
  @Allow('OFFICER', 'ADMINISTRATOR')
  markCertificatesSent(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', planIdArgument) planId: string,
    @Args('certificateIds', onlyTheseArgument) certificateIds: string[] | undefined,
  ): Promise<typeof MarkCertificatesResult> {
    return markCertificatesSent(ctx, given({ planId, certificateIds }));
  }

  @Mutation(() => MarkCertificatesResult, {
    description: 'Marks certificates as handed over to their people (R25), by the host or an officer.',
  })
  @Allow('OFFICER', 'ADMINISTRATOR', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN')
  markCertificatesHandedOver(
    @CurrentCtx() ctx: Ctx,
    @Args('planId', planIdArgument) planId: string,
    @Args('certificateIds', onlyTheseArgument) certificateIds: string[] | undefined,
  ): Promise<typeof MarkCertificatesResult> {
    return markCertificatesHandedOver(ctx, given({ planId, certificateIds }));
  }

  @Mutation(() => CorrectCertificateResult, {
    description: 'Makes a new version from the facts of today: same member ID, same number, new code.',
  })
  @Allow('OFFICER', 'ADMINISTRATOR')
  correctCertificate(
    @CurrentCtx() ctx: Ctx,
    @Args('certificateId', certificateIdArgument) certificateId: string,
    @Args('reason', { type: () => String, description: 'Why, for the record; up to 500 characters.' })
    reason: string,
    @Args('languages', languagesArgument) languages: CertificateLanguages | undefined,
    @Args('issuedOn', {
      type: () => String,
      nullable: true,
      description: 'Another printed date YYYY-MM-DD; as before when absent.',
    })
    issuedOn: string | undefined,
  ): Promise<typeof CorrectCertificateResult> {
    return correctCertificate(ctx, given({ certificateId, reason, languages, issuedOn }));
  }

  @Mutation(() => CertificateVoidedType, { description: 'Makes a certificate void for good.' })
  @Allow('OFFICER', 'ADMINISTRATOR')
  voidCertificate(
    @CurrentCtx() ctx: Ctx,
    @Args('certificateId', certificateIdArgument) certificateId: string,
    @Args('reason', { type: () => String, description: 'Why, for the office; up to 500 characters.' })
    reason: string,
  ): Promise<CertificateVoidedType> {
    return voidCertificate(ctx, { certificateId, reason });
  }
}

type Given<T> = { [K in keyof T]: NonNullable<T[K]> };

/** An argument that a client sends as null is one that was not given. */
function given<T extends object>(args: T): Given<T> {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value != null)) as Given<T>;
}
