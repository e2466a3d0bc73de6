import { Module } from '@nestjs/common';
import { DevMailController } from './dev-mail/dev-mail.controller.js';
import { HealthController } from './health/health.controller.js';

/** Everything that is not GraphQL: pages, uploads, downloads, health. */
@Module({ controllers: [HealthController, DevMailController] })
export class HttpModule {}
