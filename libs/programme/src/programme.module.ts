import { Module } from '@nestjs/common';
import { Country } from './country/country.entity.js';
import { FiscalYear } from './fiscal-year/fiscal-year.entity.js';
import { CallWindow } from './fiscal-year/call-window.entity.js';
import { CourseRule } from './fiscal-year/course-rule.entity.js';
import { EligibleCountry } from './fiscal-year/eligible-country.entity.js';
import { Institution } from './institution/institution.entity.js';
import { Person } from './person/person.entity.js';
import { ExchangePlan } from './plan/exchange-plan.entity.js';
import { PlanSettlement } from './plan/plan-settlement.entity.js';
import { PlanContact } from './plan/plan-contact.entity.js';
import { PlanSendingInstitution } from './plan/plan-sending-institution.entity.js';
import { ImportBatch } from './invitee-list/import-batch.entity.js';
import { Participation } from './participation/participation.entity.js';
import { PersonMerge } from './person/person-merge.entity.js';
import { CountryResolver } from './country/country.resolver.js';
import { FiscalYearResolver } from './fiscal-year/fiscal-year.resolver.js';
import { InstitutionResolver } from './institution/institution.resolver.js';
import { PlanWriteResolver } from './plan/plan-write.resolver.js';
import { PlanResolver } from './plan/plan.resolver.js';
import { InviteeListResolver } from './invitee-list/invitee-list.resolver.js';
import { ParticipationResolver } from './participation/participation.resolver.js';
import { PersonMatchResolver } from './person/person-match.resolver.js';
import { planSweep } from './plan/plan.sweep.js';

/** Tables of this lib, for the data source and the drift test. */
export const programmeEntities = [
  Country,
  FiscalYear,
  CallWindow,
  CourseRule,
  EligibleCountry,
  Institution,
  Person,
  ExchangePlan,
  PlanSettlement,
  PlanContact,
  PlanSendingInstitution,
  ImportBatch,
  Participation,
  PersonMerge,
];

/** Regular searches of this lib, for the worker. */
export const programmeSweeps = [planSweep];

@Module({
  providers: [
    CountryResolver,
    FiscalYearResolver,
    InstitutionResolver,
    PlanResolver,
    PlanWriteResolver,
    InviteeListResolver,
    ParticipationResolver,
    PersonMatchResolver,
  ],
})
export class ProgrammeModule {}
