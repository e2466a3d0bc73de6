import { Module } from '@nestjs/common';
import { CertificatesHttpModule } from './certificates/certificates-http.module.js';
import { DevMailController } from './dev-mail/dev-mail.controller.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { HostReportController } from './host-reports/host-report.controller.js';
import { InviteeListController } from './invitee-lists/invitee-list.controller.js';
import { PlanImportController } from './plan-import/plan-import.controller.js';
import { ReconnectController } from './reconnect/reconnect.controller.js';
import { RespondentModule } from './respondent/respondent.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';

/** Everything that is not GraphQL: pages, uploads, downloads, health. */
@Module({
  imports: [CertificatesHttpModule, SignInModule, RespondentModule],
  controllers: [
    HealthController,
    HomeController,
    DevMailController,
    InviteeListController,
    HostReportController,
    PlanImportController,
    ReconnectController,
  ],
})
export class HttpModule {}
