import { Module } from '@nestjs/common';
import { CheckController } from './check.controller.js';
import { DownloadController } from './download.controller.js';

/** The public check page and the downloads of certificates. */
@Module({ controllers: [CheckController, DownloadController] })
export class CertificatesHttpModule {}
