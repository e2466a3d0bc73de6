export { Country } from './country/country.entity.js';
export { FiscalYear } from './fiscal-year/fiscal-year.entity.js';
export { CallWindow } from './fiscal-year/call-window.entity.js';
export { CourseRule } from './fiscal-year/course-rule.entity.js';
export { EligibleCountry } from './fiscal-year/eligible-country.entity.js';
export { Institution } from './institution/institution.entity.js';
export { Person } from './person/person.entity.js';
export { ExchangePlan } from './plan/exchange-plan.entity.js';
export { PlanSettlement } from './plan/plan-settlement.entity.js';
export { PlanContact } from './plan/plan-contact.entity.js';
export { PlanSendingInstitution } from './plan/plan-sending-institution.entity.js';
export { ImportBatch } from './invitee-list/import-batch.entity.js';
export { Participation } from './participation/participation.entity.js';
export { lockParticipations } from './participation/lock-participations.js';
export { PersonMerge } from './person/person-merge.entity.js';
export { ProgrammeModule, programmeEntities, programmeSweeps } from './programme.module.js';
export { COUNTRIES } from './country/countries.js';
export { RegionEnum } from './country/country.type.js';
export { REGIONS } from './country/region.js';
export type { Region } from './country/region.js';
export { certificateDue, fiscalYearOf, planDeadlines } from './fiscal-year/deadlines.js';
export type { PlanDates, PlanDeadlines, YearCalendar } from './fiscal-year/deadlines.js';
export { loadReferenceYears } from './fiscal-year/load-reference-years.js';
export { CLOCK_KINDS, CLOCK_STATES, SOON_DAYS, nextClock, planClocks } from './fiscal-year/plan-clocks.js';
export type { ClockActor, ClockKind, ClockState, PlanClock } from './fiscal-year/plan-clocks.js';
export { PLAN_STATES, PLAN_TRANSITIONS, STOP_KINDS, mayFollow, stateByDate } from './plan/plan-states.js';
export type { PlanState, StopKind } from './plan/plan-states.js';
export { PROGRAMME_LINES, PROGRAMME_TYPES } from './plan/programme-line.js';
export type { ProgrammeType } from './plan/programme-line.js';
export {
  inviteeListConfirmed,
  inviteeListUndone,
  participationCorrected,
  participationWithdrawn,
  personMerged,
  personMergeUndone,
  planEnded,
  planStopped,
  planVisitEnded,
} from './facts.js';
export { findOrAddInstitution } from './institution/find-or-add-institution.js';
export { InstitutionType, toInstitution } from './institution/institution.type.js';
export { advancePlans } from './plan/advance-plans.js';
export { changePlanState } from './plan/change-plan-state.js';
export { createPlan } from './plan/create-plan.js';
export type { CreatePlanInput } from './plan/create-plan.js';
export { listDue } from './plan/list-due.js';
export { listPlans } from './plan/list-plans.js';
export type { PlanView } from './plan/plan-view.js';
export { ProgrammeTypeEnum } from './plan/plan-enums.type.js';
export { PlanType } from './plan/plan.type.js';
export { setPlanContacts } from './plan/set-plan-contacts.js';
export { reopenClock, settleClock } from './plan/settle-clock.js';
export { stopPlan } from './plan/stop-plan.js';
export { updatePlan } from './plan/update-plan.js';
export { loadContacts, loadPlan, viewPlan } from './plan/view-plan.js';
export {
  mustActForHost,
  mustKeepPlans,
  mustSeePlan,
  seesContacts,
  seesPlan,
  visiblePlanIds,
} from './policies.js';
export { annotateList } from './invitee-list/annotate-list.js';
export { confirmList } from './invitee-list/confirm-list.js';
export { discardList } from './invitee-list/discard-list.js';
export { previewList } from './invitee-list/preview-list.js';
export { readListFile } from './invitee-list/read-list-file.js';
export { renderRefusal } from './invitee-list/messages/render-message.js';
export { LIMITS as LIST_LIMITS } from './invitee-list/reading/limits.js';
export { listTemplate } from './invitee-list/template/build-template.js';
export { undoList } from './invitee-list/undo-list.js';
export { uploadList, XLSX } from './invitee-list/upload-list.js';
export type { ListRefused, ListUploaded } from './invitee-list/upload-list.js';
export type { ListNotChanged } from './invitee-list/list-errors.js';
export { correctParticipation } from './participation/correct-participation.js';
export { listParticipations, viewParticipation } from './participation/list-participations.js';
export { PARTICIPATION_STATES } from './participation/participation-states.js';
export { withdrawParticipation } from './participation/withdraw-participation.js';
export { foldNative, personMatchKeys } from './person/match-keys.js';
export { nameWords, soundKey } from './person/name-keys.js';
export { listPersonMatches } from './person/list-person-matches.js';
export { mergePersons } from './person/merge-persons.js';
export { undoMerge } from './person/undo-merge.js';
export { institutionKey } from './rules/senders.js';
export { planProblemSentence } from './errors.js';
export { importPlans } from './plan-import/import-plans.js';
export type { ImportedPlan, PlanImport } from './plan-import/import-plans.js';
export { planCellSentence } from './plan-import/plan-cell-sentence.js';
export { planTemplate } from './plan-import/plan-template.js';
export type { ListNotes } from './invitee-list/annotated/notes.js';
export { annotateWorkbook, readMarkedSheet } from './invitee-list/read-marked-sheet.js';
export type { Cell, Sheet, SheetRow } from './invitee-list/reading/cell.js';
export { columnLetter } from './invitee-list/reading/cell.js';
