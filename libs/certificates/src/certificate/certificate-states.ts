/** Life of a certificate (domain: ID allocated → rendered → sent to host → handed over; voided ends it). */
export const certificateStates = [
  'ID_ALLOCATED',
  'RENDERED',
  'SENT_TO_HOST',
  'HANDED_OVER',
  'REFUSED',
  'VOIDED',
] as const;
export type CertificateState = (typeof certificateStates)[number];

/** What may follow what. A corrected sheet starts again at RENDERED; a refused one is ordered again once mended. */
export const certificateTransitions: Readonly<Record<CertificateState, readonly CertificateState[]>> = {
  ID_ALLOCATED: ['RENDERED', 'REFUSED', 'VOIDED'],
  RENDERED: ['RENDERED', 'SENT_TO_HOST', 'HANDED_OVER', 'VOIDED'],
  SENT_TO_HOST: ['RENDERED', 'HANDED_OVER', 'VOIDED'],
  HANDED_OVER: ['RENDERED', 'VOIDED'],
  REFUSED: ['ID_ALLOCATED', 'VOIDED'],
  VOIDED: [],
};

/** States from which a certificate may come into the given one. */
export function statesBefore(next: CertificateState): CertificateState[] {
  return certificateStates.filter((state) => certificateTransitions[state].includes(next));
}
