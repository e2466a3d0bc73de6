import { registerEnumType } from '@nestjs/graphql';
import { MODULES } from '../assignment/assignment-states.js';
import { DISPOSITION_CLASSES } from './dispositions.js';
import { DEVICES, FIELD_DIMENSIONS } from './field-filter.js';
import { RATE_CODES } from './rates.js';

const asEnum = <T extends string>(words: readonly T[]) =>
  Object.fromEntries(words.map((word) => [word, word])) as Record<T, T>;

export const DispositionClassEnum = asEnum(DISPOSITION_CLASSES);
registerEnumType(DispositionClassEnum, {
  name: 'DispositionClass',
  description: 'Classes of the AAPOR Standard Definitions, from which rates are computed.',
  valuesMap: {
    COMPLETE: { description: 'I: handed in.' },
    PARTIAL: { description: 'P: not handed in, with enough answered.' },
    REFUSAL: { description: 'R: refusal and break-off.' },
    NON_CONTACT: {
      description: 'NC: known to belong, not reached. No code of a web survey by name gives it.',
    },
    OTHER: { description: 'O: another reason, or still on its way.' },
    UNKNOWN: { description: 'UO: whether the person can still be asked is not known.' },
    NOT_ELIGIBLE: { description: 'NE: does not belong; part of no rate.' },
  },
});

export const RateCodeEnum = asEnum(RATE_CODES);
const RESPONSE = 'Response rate';
const COOPERATION = 'Cooperation rate';
registerEnumType(RateCodeEnum, {
  name: 'OutcomeRateCode',
  description: 'Outcome rates of the AAPOR Standard Definitions.',
  valuesMap: {
    RR1: { description: `${RESPONSE} 1: I / (I+P+R+NC+O+UO). The headline.` },
    RR2: { description: `${RESPONSE} 2: (I+P) / (I+P+R+NC+O+UO).` },
    RR3: { description: `${RESPONSE} 3: I / (I+P+R+NC+O+e·UO).` },
    RR4: { description: `${RESPONSE} 4: (I+P) / (I+P+R+NC+O+e·UO).` },
    RR5: { description: `${RESPONSE} 5: I / (I+P+R+NC+O); flatters, never a headline.` },
    RR6: { description: `${RESPONSE} 6: (I+P) / (I+P+R+NC+O); flatters, never a headline.` },
    COOP1: { description: `${COOPERATION} 1: I / (I+P+R+O).` },
    COOP2: { description: `${COOPERATION} 2: (I+P) / (I+P+R+O).` },
    COOP3: { description: `${COOPERATION} 3: I / (I+P+R).` },
    COOP4: { description: `${COOPERATION} 4: (I+P) / (I+P+R).` },
    REF1: { description: 'Refusal rate 1: R / (I+P+R+NC+O+UO).' },
    REF2: { description: 'Refusal rate 2: R / (I+P+R+NC+O+e·UO).' },
    REF3: { description: 'Refusal rate 3: R / (I+P+R+NC+O).' },
    CON1: { description: 'Contact rate 1: (I+P+R+O) / (I+P+R+NC+O+UO).' },
    CON2: { description: 'Contact rate 2: (I+P+R+O) / (I+P+R+NC+O+e·UO).' },
    CON3: { description: 'Contact rate 3: (I+P+R+O) / (I+P+R+NC+O).' },
  },
});

export const FieldDimensionEnum = asEnum(FIELD_DIMENSIONS);
registerEnumType(FieldDimensionEnum, {
  name: 'FieldDimension',
  description: 'By what the cases of a campaign are laid out.',
  valuesMap: {
    COHORT: { description: 'Fiscal year of the visit.' },
    COUNTRY: { description: 'Country or region at the moment of asking, ISO 3166-1 alpha-2.' },
    HOST: { description: 'Host institution, by its id.' },
    PROGRAMME_TYPE: { description: 'Programme line of the plan.' },
    MODULE: { description: 'Which part of the instrument was asked.' },
    LANGUAGE: { description: 'Language of the form, or of the invitation before a form was opened.' },
    DEVICE: {
      description: 'Kind of device; empty before a form was opened and where measuring was refused.',
    },
  },
});

export const FieldModuleEnum = asEnum(MODULES);
registerEnumType(FieldModuleEnum, {
  name: 'FollowUpModule',
  description: 'Which part of the follow-up instrument a case is asked.',
  valuesMap: {
    PULSE: { description: 'The yearly pulse of 90 seconds.' },
    FULL: { description: 'The full module, 1, 3, 5 and 10 years after.' },
    HOST: { description: 'The form of the host institution, per plan.' },
  },
});

export const FieldDeviceEnum = asEnum(DEVICES);
registerEnumType(FieldDeviceEnum, {
  name: 'FieldDevice',
  description: 'Kind of device a form was opened on, as far as the browser says.',
  valuesMap: {
    PHONE: { description: 'A phone.' },
    TABLET: { description: 'A tablet.' },
    COMPUTER: { description: 'A computer.' },
    UNKNOWN: { description: 'The browser did not say.' },
  },
});
