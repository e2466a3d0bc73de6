import path from 'node:path';
import { configureSignIn } from '@enishi/accounts';
import { configureFiles, configureSecrets } from '@enishi/platform';
import type { Config } from '../config.js';

/** Gives the libs the settings that they cannot read themselves. Once per process, before anything else. */
export function configureLibs(config: Config): void {
  configureSecrets(config.sealSecret);
  configureFiles(path.join(config.dataDir, 'files'));
  configureSignIn({ publicUrl: config.publicUrl, development: !config.isProduction });
}
