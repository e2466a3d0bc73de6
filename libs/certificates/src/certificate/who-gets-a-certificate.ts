import { PROGRAMME_LINES } from '@enishi/programme';
import type { ProgrammeType } from '@enishi/programme';

/** Why a person on a list gets no certificate now. */
export const noCertificateReasons = ['ONLINE_ONLY', 'NOT_CONFIRMED', 'WITHDRAWN', 'LEFT_EARLY'] as const;
export type NoCertificateReason = (typeof noCertificateReasons)[number];

/**
 * Who gets a certificate: everyone who comes to Japan under the plan (R26, guidelines 6.2), escorts (R27) and
 * self-funded people (R17) included, but nobody who took part online only. Certificates are made from the confirmed
 * list (R24), so being confirmed is enough; whoever then does not come is withdrawn, and the certificate is voided.
 * Completion after an early departure is not defined (R40): an officer decides, with a reason.
 */
export function whyNoCertificate(
  participation: { programmeType: ProgrammeType; participationState: string },
  officerDecided: boolean,
): NoCertificateReason | null {
  if (!PROGRAMME_LINES[participation.programmeType].bringsPeople) return 'ONLINE_ONLY';
  switch (participation.participationState) {
    case 'CONFIRMED':
    case 'ENTERED_JAPAN':
    case 'DEPARTED':
    case 'RETURN_CONFIRMED':
      return null;
    case 'EARLY_DEPARTURE':
      return officerDecided ? null : 'LEFT_EARLY';
    case 'WITHDRAWN':
    case 'REPLACED':
      return 'WITHDRAWN';
    default:
      return 'NOT_CONFIRMED';
  }
}
