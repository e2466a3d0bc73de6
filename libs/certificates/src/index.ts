export { CertificatesModule, certificatesEntities } from './certificates.module.js';
export { Certificate } from './certificate/certificate.entity.js';
export { CertificateSerial } from './certificate/certificate-serial.entity.js';
export { CertificateVersion } from './certificate/certificate-version.entity.js';
export { IssuanceLog } from './issuance-log/issuance-log.entity.js';
export { IssueRun } from './issue-run/issue-run.entity.js';
