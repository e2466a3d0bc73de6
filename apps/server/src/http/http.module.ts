import { Module } from '@nestjs/common';
import { CertificatesHttpModule } from './certificates/certificates-http.module.js';
import { ChapterFilesController } from './chapters/chapter-files.controller.js';
import { ClubMailsController } from './chapters/club-mails.controller.js';
import { ChapterPagesController } from './chapter-pages/chapter-pages.controller.js';
import { ChartController } from './charts/chart.controller.js';
import { DevMailController } from './dev-mail/dev-mail.controller.js';
import { EventsHttpModule } from './events/events-http.module.js';
import { FollowUpModule } from './follow-up/follow-up.module.js';
import { HealthController } from './health/health.controller.js';
import { HomeController } from './home/home.controller.js';
import { HostReportController } from './host-reports/host-report.controller.js';
import { InboundMailController } from './inbound-mail/inbound-mail.controller.js';
import { InviteeListController } from './invitee-lists/invitee-list.controller.js';
import { OutcomeFilesController } from './outcomes/outcome-files.controller.js';
import { OutcomesPageController } from './outcomes/outcomes-page.controller.js';
import { PlanImportController } from './plan-import/plan-import.controller.js';
import { ReconnectController } from './reconnect/reconnect.controller.js';
import { RespondentModule } from './respondent/respondent.module.js';
import { SiteController } from './site/site.controller.js';
import { StoryPagesController } from './story-pages/story-pages.controller.js';
import { RosterFileController } from './roster-files/roster-file.controller.js';
import { FigureFilesController } from './figure-files/figure-files.controller.js';
import { ReportCopiesController } from './figure-files/report-copies.controller.js';
import { SurveyDataController } from './survey-data/survey-data.controller.js';
import { DigestController } from './digest/digest.controller.js';
import { StoryPhotosController } from './stories/story-photos.controller.js';
import { SignInModule } from './sign-in/sign-in.module.js';

/** Everything that is not GraphQL: pages, uploads, downloads, health. */
@Module({
  imports: [CertificatesHttpModule, EventsHttpModule, SignInModule, RespondentModule, FollowUpModule],
  controllers: [
    HealthController,
    HomeController,
    DevMailController,
    InboundMailController,
    InviteeListController,
    HostReportController,
    PlanImportController,
    OutcomeFilesController,
    OutcomesPageController,
    RosterFileController,
    ReconnectController,
    FigureFilesController,
    ReportCopiesController,
    SurveyDataController,
    ChartController,
    ChapterFilesController,
    ClubMailsController,
    DigestController,
    StoryPhotosController,
    SiteController,
    ChapterPagesController,
    StoryPagesController,
  ],
})
export class HttpModule {}
