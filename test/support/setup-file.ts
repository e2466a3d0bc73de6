import 'reflect-metadata';
import path from 'node:path';
import { configureFiles, configureSecrets } from '@enishi/platform';
import { testDataDir } from './test-data-dir.js';

configureSecrets('a seal secret that only tests use, 32+');
configureFiles(path.join(testDataDir(), 'files'));
