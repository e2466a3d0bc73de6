import { RenderPool as SheetPool } from '@enishi/platform';
import type { CertificateFacts } from './certificate-facts.js';
import type { RenderOutcome } from './render-certificate.js';

/** Draws certificates in worker threads. */
export class RenderPool extends SheetPool<CertificateFacts, RenderOutcome> {}
