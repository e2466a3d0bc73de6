import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import type { Locale } from '@enishi/platform';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { ConsentInput } from '../consent/consent.type.js';
import { RecordGuardianConsentsResult, toGuardianResult } from './guardian.type.js';
import { recordGuardianConsents } from './record-guardian-consents.js';

/** What guardians of minors agree to. */
@Resolver()
export class GuardianResolver {
  @Mutation(() => RecordGuardianConsentsResult, {
    description: 'Records what a guardian agreed to on paper for a minor; it counts until the majority.',
  })
  @Allow('SECRETARIAT', 'OFFICER')
  async recordGuardianConsents(
    @CurrentCtx() ctx: Ctx,
    @Args('memberKey', { type: () => ID, description: 'Whose membership.' }) memberKey: string,
    @Args('consents', { type: () => [ConsentInput], description: 'What the guardian agreed to.' })
    consents: ConsentInput[],
    @Args('language', { type: () => String, description: 'Language of the paper: ja, en or zh-Hans.' })
    language: string,
    @Args('kept', { type: () => String, description: 'Where the paper is kept; up to 200 characters.' })
    kept: string,
  ): Promise<typeof RecordGuardianConsentsResult> {
    const input = { memberKey, consents, language: language as Locale, kept };
    return toGuardianResult(await recordGuardianConsents(ctx, input));
  }
}
