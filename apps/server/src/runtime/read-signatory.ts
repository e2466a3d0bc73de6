import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FICTIONAL_SIGNATORY } from '@enishi/certificates';
import type { Signatory } from '@enishi/certificates';
import { z } from 'zod';
import { ConfigError } from '../config.js';
import type { Config } from '../config.js';

const text = z.object({ ja: z.string().min(1), en: z.string().min(1), 'zh-Hans': z.string().min(1) });
const schema = z.object({ name: text, title: text });

/**
 * Who signs the certificates: DATA_DIR/certificates/signatory.json with name and title in three languages. Outside
 * production a fictional person signs where there is no such file; in production nothing is issued then.
 * @throws ConfigError when the file cannot be used
 */
export function readSignatory(config: Pick<Config, 'dataDir' | 'isProduction'>): Signatory | null {
  const file = path.join(config.dataDir, 'certificates/signatory.json');
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    return config.isProduction ? null : FICTIONAL_SIGNATORY;
  }
  try {
    return { ...schema.parse(JSON.parse(content)), drawn: false };
  } catch {
    throw new ConfigError(`${file}: name and title must be given in ja, en and zh-Hans.`);
  }
}
