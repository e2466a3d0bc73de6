import { Module } from '@nestjs/common';
import { Certificate } from './certificate/certificate.entity.js';
import { CertificateSerial } from './certificate/certificate-serial.entity.js';
import { CertificateVersion } from './certificate/certificate-version.entity.js';
import { IssuanceLog } from './issuance-log/issuance-log.entity.js';
import { IssueRun } from './issue-run/issue-run.entity.js';

/** Tables of this lib, for the data source and the drift test. */
export const certificatesEntities = [
  CertificateSerial,
  IssueRun,
  Certificate,
  CertificateVersion,
  IssuanceLog,
];

@Module({ providers: [] })
export class CertificatesModule {}
