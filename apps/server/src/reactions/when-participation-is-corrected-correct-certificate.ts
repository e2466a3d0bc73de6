import { asSystem } from '@enishi/accounts';
import { correctCertificate, planCertificates } from '@enishi/certificates';
import { AppError, handleJob } from '@enishi/platform';
import { participationCorrected } from '@enishi/programme';

/**
 * A name or date that was corrected on the list is corrected on the sheet as well: a new version with the
 * same member ID. Where nothing printed has changed, or nothing was issued yet, nothing happens.
 */
export const whenParticipationIsCorrectedCorrectCertificate = handleJob(
  participationCorrected,
  async (ctx, { planId, participationId }) => {
    const system = asSystem(ctx, 'correct-certificate');
    const found = (await planCertificates(system, { planId })).find(
      (row) => row.participationId === participationId,
    );
    if (!found?.certificateId || found.state === 'VOIDED' || found.state === 'REFUSED') return;
    const result = await correctCertificate(system, {
      certificateId: found.certificateId,
      reason: 'the entry on the invitee list was corrected',
    });
    // the sheet that is being drawn may hold the old facts: come back when it is done
    if (result.__typename === 'CertificateBeingDrawn') throw new AppError('UNAVAILABLE', 'being drawn');
  },
);
