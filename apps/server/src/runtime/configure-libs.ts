import path from 'node:path';
import { configureSignIn } from '@enishi/accounts';
import { configureAlumni } from '@enishi/alumni';
import { configureCertificates } from '@enishi/certificates';
import { configureOutcomes } from '@enishi/outcomes';
import { AppError, configureFiles, configureSecrets, distPath, renderPdf } from '@enishi/platform';
import { configureSurveys, seriesBreaks } from '@enishi/surveys';
import type { AnswersSheet } from '@enishi/surveys';
import type { Config } from '../config.js';
import { configurePublicAddress } from '../http/pages/public-address.js';
import { outcomesAlreadyKnown } from './known-facts.js';
import { readSignatory } from './read-signatory.js';

/** Gives the libs the settings that they cannot read themselves. Once per process, before anything else. */
export function configureLibs(config: Config): void {
  configureSecrets(config.sealSecret, config.sessionSecret);
  configureFiles(path.join(config.dataDir, 'files'));
  configurePublicAddress(config.publicUrl);
  configureSignIn({ publicUrl: config.publicUrl, development: !config.isProduction });
  configureAlumni({ publicUrl: config.publicUrl });
  configureCertificates({ publicUrl: config.publicUrl, signatory: readSignatory(config) });
  configureSurveys({ publicUrl: config.publicUrl, printAnswers, knownFacts: outcomesAlreadyKnown });
  configureOutcomes({ publicUrl: config.publicUrl, seriesBreaks, lookups: config.evidenceLookups });
}

async function printAnswers(sheet: AnswersSheet): Promise<Uint8Array> {
  const drawn = await renderPdf({
    template: distPath('libs/surveys/src/response/answers-sheet.typ'),
    data: sheet,
  });
  if (!drawn.ok) throw new AppError('UNAVAILABLE', `no font has ${drawn.missing.join(', ')}`);
  return drawn.pdf;
}
