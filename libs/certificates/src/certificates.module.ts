import { handleJob } from '@enishi/platform';
import type { JobHandler } from '@enishi/platform';
import { Module } from '@nestjs/common';
import { Certificate } from './certificate/certificate.entity.js';
import { CertificateResolver } from './certificate/certificate.resolver.js';
import { ClaimByCertificateResolver } from './check/claim-by-certificate.resolver.js';
import { CertificateSerial } from './certificate/certificate-serial.entity.js';
import { CertificateVersion } from './certificate/certificate-version.entity.js';
import { renderCertificates } from './certificate/render-certificate.job.js';
import { IssuanceLog } from './issuance-log/issuance-log.entity.js';
import { IssueRun } from './issue-run/issue-run.entity.js';
import { renderCertificatesJob } from './jobs.js';

/** Tables of this lib, for the data source and the drift test. */
export const certificatesEntities = [
  CertificateSerial,
  IssueRun,
  Certificate,
  CertificateVersion,
  IssuanceLog,
];

/** Background work of this lib. */
export const certificatesJobs: JobHandler[] = [handleJob(renderCertificatesJob, renderCertificates)];

@Module({ providers: [CertificateResolver, ClaimByCertificateResolver] })
export class CertificatesModule {}
