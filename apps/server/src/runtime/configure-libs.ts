import path from 'node:path';
import { configureSignIn } from '@enishi/accounts';
import { configureCertificates } from '@enishi/certificates';
import { configureFiles, configureSecrets } from '@enishi/platform';
import type { Config } from '../config.js';
import { readSignatory } from './read-signatory.js';

/** Gives the libs the settings that they cannot read themselves. Once per process, before anything else. */
export function configureLibs(config: Config): void {
  configureSecrets(config.sealSecret, config.sessionSecret);
  configureFiles(path.join(config.dataDir, 'files'));
  configureSignIn({ publicUrl: config.publicUrl, development: !config.isProduction });
  configureCertificates({ publicUrl: config.publicUrl, signatory: readSignatory(config) });
}
