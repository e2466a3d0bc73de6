import 'reflect-metadata';
import path from 'node:path';
import { FICTIONAL_SIGNATORY, configureCertificates } from '@enishi/certificates';
import { configureFiles, configureSecrets } from '@enishi/platform';
import { configureSurveys } from '@enishi/surveys';
import { afterAll } from 'vitest';
import { endProcesses } from './server-process.js';
import { testDataDir } from './test-data-dir.js';

// Test files share a process, so that the modules are loaded once. Before each file the settings of the libs are put
// back to what a new process has, or the file would see those of the server that another one started.
const publicUrl = 'http://localhost:3000';
configureSecrets('a seal secret that only tests use, 32+');
configureFiles(path.join(testDataDir(), 'files'));
configureCertificates({ publicUrl, signatory: FICTIONAL_SIGNATORY });
configureSurveys({ publicUrl, knownFacts: undefined, printAnswers: undefined });

afterAll(endProcesses, 60_000);
