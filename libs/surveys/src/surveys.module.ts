import type { JobHandler, Sweep } from '@enishi/platform';
import { Module } from '@nestjs/common';
import { BoardResolver } from './board/board.resolver.js';
import { ConsentTextResolver } from './consent-text/consent-text.resolver.js';
import { FiguresResolver } from './figures/figures.resolver.js';
import { HostReport } from './host-report/host-report.entity.js';
import { SurveyInstrument } from './instrument/survey-instrument.entity.js';
import { cancelRemindersOfSubmitted } from './reminder/cancel-reminders.job.js';
import { ReportReminder } from './reminder/report-reminder.entity.js';
import { CompletionReport } from './report/completion-report.entity.js';
import { RespondentSession } from './session/respondent-session.entity.js';
import { respondentSessionSweep } from './session/session.sweep.js';

/** Tables of this lib, for the data source and the drift test. */
export const surveysEntities = [
  SurveyInstrument,
  CompletionReport,
  RespondentSession,
  ReportReminder,
  HostReport,
];

/** What this lib does in the background because of its own facts. */
export const surveysJobs: JobHandler[] = [cancelRemindersOfSubmitted];

/** What this lib does by the clock. */
export const surveysSweeps: Sweep[] = [respondentSessionSweep];

@Module({ providers: [BoardResolver, ConsentTextResolver, FiguresResolver] })
export class SurveysModule {}
