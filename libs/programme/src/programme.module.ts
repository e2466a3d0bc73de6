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

@Module({ providers: [] })
export class ProgrammeModule {}
