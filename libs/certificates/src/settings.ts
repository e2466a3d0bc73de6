import { distPath, workerFile, AppError } from '@enishi/platform';
import type { LocalizedText } from '@enishi/platform';
import { RenderPool } from './document/render-pool.js';

/** Who signs the certificates, as printed. */
export interface Signatory {
  name: LocalizedText;
  title: LocalizedText;
  /** True when layout/signature.svg is this person's hand. */
  drawn: boolean;
}

export interface CertificatesSettings {
  /** Address under which readers reach the service, without a slash at the end. */
  publicUrl: string;
  /** Null where nobody was named yet: then nothing is issued. */
  signatory: Signatory | null;
  /** Threads that draw; one per core, at most four, when absent. */
  threads?: number;
}

/** A person who does not exist, for development, tests and the demo year. */
export const FICTIONAL_SIGNATORY: Signatory = {
  name: { en: 'Haruka Sato', ja: '佐藤 遥', 'zh-Hans': '佐藤 遥' },
  title: {
    en: 'President, Japan Science and Technology Agency',
    ja: '国立研究開発法人科学技術振興機構 理事長',
    'zh-Hans': '国立研究开发法人科学技术振兴机构 理事长',
  },
  drawn: true,
};

let settings: CertificatesSettings = { publicUrl: 'http://localhost:3000', signatory: FICTIONAL_SIGNATORY };
let pool: RenderPool | undefined;

/** Gives the lib what it cannot read itself; called once at start. */
export function configureCertificates(given: CertificatesSettings): void {
  settings = given;
}

/** Address of the public check page without the code. */
export function checkAddress(): string {
  return `${settings.publicUrl}/verify/`;
}

/** @throws UNAVAILABLE where no signatory was named */
export function mustHaveSignatory(): Signatory {
  if (!settings.signatory) throw new AppError('UNAVAILABLE', 'no signatory of certificates is configured');
  return settings.signatory;
}

/** The threads of this process that draw certificates; they start with the first order. */
export function renderPool(): RenderPool {
  pool ??= new RenderPool({
    script: workerFile(import.meta.url, 'document/render.worker.js'),
    assets: distPath('assets', 'certificates'),
    ...(settings.threads && { threads: settings.threads }),
  });
  return pool;
}

/** Ends the threads; called when the process stops. */
export async function closeRenderPool(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.close();
}
