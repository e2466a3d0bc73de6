import { randomCode } from '@enishi/platform';

/** A receipt number that can be read out on the telephone: `CR-7K3M-9QPX` (completion), `HR-…` (host), `FU-…` (follow-up). */
export function newReceiptNumber(prefix: 'CR' | 'HR' | 'FU'): string {
  return `${prefix}-${randomCode(4)}-${randomCode(4)}`;
}
