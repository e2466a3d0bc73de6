import { CurrentCtx, Public } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { ClaimMembershipResult, toClaimResult } from '@enishi/alumni';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { claimByCertificate } from './claim-by-certificate.js';

/** The claim of a membership by whoever holds the certificate. */
@Resolver()
export class ClaimByCertificateResolver {
  @Mutation(() => ClaimMembershipResult, {
    description:
      'Links the membership on a certificate to an account when the e-mail address belongs to it; then ask for a sign-in mail.',
  })
  @Public(
    'members have no account before they claim; limited per network and per ID, the answer tells nothing',
  )
  async claimMembershipByCertificate(
    @CurrentCtx() ctx: Ctx,
    @Context('ip') ip: string | undefined,
    @Args('code', { type: () => String, description: 'Code of the certificate, as its QR code carries it.' })
    code: string,
    @Args('email', { type: () => String, description: 'The address given in the completion report.' })
    email: string,
  ): Promise<typeof ClaimMembershipResult> {
    return toClaimResult(await claimByCertificate(ctx, { code, email, ip: ip ?? 'unknown' }));
  }
}
