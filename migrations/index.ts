import { Platform20260401000000 } from './20260401000000-platform.js';
import { Accounts20260401000100 } from './20260401000100-accounts.js';
import { Programme20260401000200 } from './20260401000200-programme.js';
import { Alumni20260401000300 } from './20260401000300-alumni.js';
import { Certificates20260401000400 } from './20260401000400-certificates.js';
import { Surveys20260401000500 } from './20260401000500-surveys.js';
import { MailLanes20260501000000 } from './20260501000000-mail-lanes.js';
import { FollowUp20260501000100 } from './20260501000100-follow-up.js';
import { FieldIndex20260502000500 } from './20260502000500-field-index.js';
import { Outcomes20260501000200 } from './20260501000200-outcomes.js';
import { Answering20260502005000 } from './20260502005000-answering.js';
import { OutcomeDetails20260502007000 } from './20260502007000-outcome-details.js';
import { StopsAndTries20260601000000 } from './20260601000000-stops-and-tries.js';
import { Reconciliation20260601010000 } from './20260601010000-reconciliation.js';
import { ReportSchedules20260601040000 } from './20260601040000-report-schedules.js';
import { FactsAndRollups20260601020000 } from './20260601020000-facts-and-rollups.js';
import { Notebook20260601021000 } from './20260601021000-notebook.js';
import { SavedViews20260601050000 } from './20260601050000-saved-views.js';
import { EvidenceLookups20260601045000 } from './20260601045000-evidence-lookups.js';
import { Club20260701000000 } from './20260701000000-club.js';
import { Chapters20260701200000 } from './20260701200000-chapters.js';
import { CountedChanges20260702000000 } from './20260702000000-counted-changes.js';
import { BroadRollups20260702000100 } from './20260702000100-broad-rollups.js';
import { PlansOfHandIns20260702500000 } from './20260702500000-plans-of-hand-ins.js';
import { Cases20260702600000 } from './20260702600000-cases.js';
import { NotebookOfFigures20260703000000 } from './20260703000000-notebook-of-figures.js';

/** Every migration in order; an explicit list, so that nothing runs because a file happens to lie there. */
export const migrations = [
  Platform20260401000000,
  Accounts20260401000100,
  Programme20260401000200,
  Alumni20260401000300,
  Certificates20260401000400,
  Surveys20260401000500,
  MailLanes20260501000000,
  FollowUp20260501000100,
  Outcomes20260501000200,
  FieldIndex20260502000500,
  Answering20260502005000,
  OutcomeDetails20260502007000,
  StopsAndTries20260601000000,
  Reconciliation20260601010000,
  FactsAndRollups20260601020000,
  Notebook20260601021000,
  ReportSchedules20260601040000,
  EvidenceLookups20260601045000,
  SavedViews20260601050000,
  Club20260701000000,
  Chapters20260701200000,
  CountedChanges20260702000000,
  BroadRollups20260702000100,
  PlansOfHandIns20260702500000,
  Cases20260702600000,
  NotebookOfFigures20260703000000,
];
