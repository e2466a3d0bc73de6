import { Module } from '@nestjs/common';
import { DevMailController } from './dev-mail/dev-mail.controller.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { SignInModule } from './sign-in/sign-in.module.js';

/** Everything that is not GraphQL: pages, uploads, downloads, health. */
@Module({ imports: [SignInModule], controllers: [HealthController, HomeController, DevMailController] })
export class HttpModule {}
