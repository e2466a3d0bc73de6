import { asSystem } from '@enishi/accounts';
import { releaseUnusedMemberIds } from '@enishi/alumni';
import { voidCertificateOf } from '@enishi/certificates';
import { handleJob } from '@enishi/platform';
import { participationWithdrawn } from '@enishi/programme';

/** Only who came to Japan is certified (R26): a certificate made ahead for somebody who did not come is void. */
export const whenParticipationIsWithdrawnVoidCertificate = handleJob(
  participationWithdrawn,
  async (ctx, { participationId }) => {
    const system = asSystem(ctx, 'void-certificate');
    await voidCertificateOf(system, { participationId, reason: 'did not take part' });
    await releaseUnusedMemberIds(system, { reason: 'did not take part' });
  },
);
