import { handleJob } from '@enishi/platform';
import type { JobHandler } from '@enishi/platform';
import { Module } from '@nestjs/common';
import { Appreciation } from './appreciation/appreciation.entity.js';
import { AppreciationResolver } from './appreciation/appreciation.resolver.js';
import { AppreciationSerial } from './appreciation/appreciation-serial.entity.js';
import { renderAppreciation } from './appreciation/render-appreciation.job.js';
import { Certificate } from './certificate/certificate.entity.js';
import { CertificateResolver } from './certificate/certificate.resolver.js';
import { ClaimByCertificateResolver } from './check/claim-by-certificate.resolver.js';
import { CertificateSerial } from './certificate/certificate-serial.entity.js';
import { CertificateVersion } from './certificate/certificate-version.entity.js';
import { renderCertificates } from './certificate/render-certificate.job.js';
import { IssuanceLog } from './issuance-log/issuance-log.entity.js';
import { IssueRun } from './issue-run/issue-run.entity.js';
import { renderAppreciationJob, renderCertificatesJob } from './jobs.js';

/** Tables of this lib, for the data source and the drift test. */
export const certificatesEntities = [
  CertificateSerial,
  IssueRun,
  Certificate,
  CertificateVersion,
  IssuanceLog,
  AppreciationSerial,
  Appreciation,
];

/** Background work of this lib. */
export const certificatesJobs: JobHandler[] = [
  handleJob(renderCertificatesJob, renderCertificates),
  handleJob(renderAppreciationJob, renderAppreciation),
];

@Module({ providers: [CertificateResolver, AppreciationResolver, ClaimByCertificateResolver] })
export class CertificatesModule {}
