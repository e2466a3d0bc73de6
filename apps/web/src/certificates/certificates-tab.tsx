export function CertificatesTab() { return null; }
