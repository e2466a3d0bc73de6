import type { JobHandler, MailLaneKind, Sweep } from '@enishi/platform';
import { Module } from '@nestjs/common';
import { LostContactResolver } from './lost-contact/lost-contact.resolver.js';
import { CampaignResolver } from './campaign/campaign.resolver.js';
import { CaseResolver } from './case/case.resolver.js';
import { campaignSweep } from './campaign/campaign.sweep.js';
import { surveyReminderSweep } from './contact/reminder.sweep.js';
import { stopUndeliverableContacts, surveyLane } from './contact/survey-lane.js';
import { BoardResolver } from './board/board.resolver.js';
import { ConsentTextResolver } from './consent-text/consent-text.resolver.js';
import { FieldResolver } from './field/field.resolver.js';
import { FiguresResolver } from './figures/figures.resolver.js';
import { HostReport } from './host-report/host-report.entity.js';
import { InstrumentResolver } from './instrument/instrument.resolver.js';
import { SurveyInstrument } from './instrument/survey-instrument.entity.js';
import { cancelRemindersOfSubmitted } from './reminder/cancel-reminders.job.js';
import { ReportReminder } from './reminder/report-reminder.entity.js';
import { CompletionReport } from './report/completion-report.entity.js';
import { RespondentSession } from './session/respondent-session.entity.js';
import { respondentSessionSweep } from './session/session.sweep.js';
import { SurveyCampaign } from './campaign/survey-campaign.entity.js';
import { SurveyExclusion } from './campaign/survey-exclusion.entity.js';
import { SurveyContact } from './contact/survey-contact.entity.js';
import { SurveyAssignment } from './assignment/survey-assignment.entity.js';
import { SurveyLink } from './link/survey-link.entity.js';
import { SurveySession } from './link/survey-session.entity.js';
import { surveySessionSweep } from './link/survey-session.sweep.js';
import { FollowUpResolver } from './response/follow-up.resolver.js';
import { SurveyForm } from './response/survey-form.entity.js';
import { SurveyResponse } from './response/survey-response.entity.js';
import { SurveyAnswer } from './response/survey-answer.entity.js';
import { anonymousPoolSweep } from './anonymous/anonymous-pool.sweep.js';
import { SurveyAnonymousPool } from './anonymous/survey-anonymous-pool.entity.js';
import { SurveyEvent } from './field/survey-event.entity.js';
import { SurveyPageVisit } from './field/survey-page-visit.entity.js';
import { ReconnectLink } from './lost-contact/reconnect-link.entity.js';

/** Tables of this lib, for the data source and the drift test. */
export const surveysEntities = [
  SurveyInstrument,
  CompletionReport,
  RespondentSession,
  ReportReminder,
  HostReport,
  SurveyCampaign,
  SurveyExclusion,
  SurveyContact,
  SurveyAssignment,
  SurveyLink,
  SurveySession,
  SurveyForm,
  SurveyResponse,
  SurveyAnswer,
  SurveyAnonymousPool,
  SurveyEvent,
  SurveyPageVisit,
  ReconnectLink,
];

/** What this lib does in the background because of its own facts. */
export const surveysJobs: JobHandler[] = [cancelRemindersOfSubmitted, stopUndeliverableContacts];

/** How this lib writes to many people at once. */
export const surveysLanes: MailLaneKind[] = [surveyLane];

/** What this lib does by the clock. */
export const surveysSweeps: Sweep[] = [
  respondentSessionSweep,
  campaignSweep,
  surveyReminderSweep,
  surveySessionSweep,
  anonymousPoolSweep,
];

@Module({
  providers: [
    BoardResolver,
    CampaignResolver,
    CaseResolver,
    ConsentTextResolver,
    FieldResolver,
    FiguresResolver,
    FollowUpResolver,
    InstrumentResolver,
    LostContactResolver,
  ],
})
export class SurveysModule {}
