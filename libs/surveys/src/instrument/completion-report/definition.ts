import type { QuestionnaireDefinition } from '@enishi/questionnaire';
import { consentQuestions } from './consents.js';

const fields = ['FORD1', 'FORD2', 'FORD3', 'FORD4', 'FORD5', 'FORD6', 'M'] as const;

/**
 * The invitee completion report (招へい者修了報告書), version 1. Satisfaction, wish to return and liking of
 * Japan are the documented questions of the end-of-programme questionnaire; the rest is our proposal.
 * Codes are fixed for ever. Answers to `CR.ID.*` are personal data, kept for club activities only
 * (guidelines 6.3).
 */
export const completionReportV1: QuestionnaireDefinition = {
  code: 'CR',
  version: 1,
  pages: [
    {
      name: 'visit',
      elements: [
        {
          type: 'rating',
          name: 'CR.SAT.overall',
          rateMin: 1,
          rateMax: 5,
          labels: 'SATISFACTION',
          isRequired: true,
        },
        {
          type: 'matrix',
          name: 'CR.SAT',
          rows: ['science', 'host', 'schedule', 'students', 'culture', 'logistics'],
          columns: [5, 4, 3, 2, 1],
          labels: 'SATISFACTION',
        },
      ],
    },
    {
      name: 'effect',
      elements: [
        {
          type: 'rating',
          name: 'CR.ATT.likeJapan',
          rateMin: 1,
          rateMax: 5,
          labels: 'LIKING',
          isRequired: true,
        },
        { type: 'rating', name: 'CR.ATT.interestST', rateMin: 1, rateMax: 5, labels: 'CHANGE' },
        { type: 'rating', name: 'CR.KNOW.gained', rateMin: 1, rateMax: 5, labels: 'AMOUNT' },
        { type: 'radiogroup', name: 'CR.NET.contactsJp', choices: ['N0', 'N1_2', 'N3_5', 'N6_10', 'N11_UP'] },
        {
          type: 'radiogroup',
          name: 'CR.NET.contactsPeers',
          choices: ['N0', 'N1_2', 'N3_5', 'N6_10', 'N11_UP'],
        },
      ],
    },
    {
      name: 'return',
      elements: [
        { type: 'rating', name: 'CR.RET.wish', rateMin: 1, rateMax: 5, labels: 'WISH', isRequired: true },
        {
          type: 'checkbox',
          name: 'CR.RET.purpose',
          choices: ['STUDY', 'RESEARCH', 'WORK', 'JOINT_PROJECT', 'CONFERENCE', 'TRAVEL'],
          visibleIf: '{CR.RET.wish} >= 3',
        },
        {
          type: 'radiogroup',
          name: 'CR.RET.when',
          choices: ['WITHIN_1_YEAR', 'YEARS_1_TO_3', 'YEARS_3_TO_5', 'LATER', 'UNKNOWN'],
          visibleIf: '{CR.RET.wish} >= 3',
        },
        {
          type: 'dropdown',
          name: 'CR.RET.field',
          choices: fields,
          visibleIf: "{CR.RET.purpose} anyof ['STUDY', 'RESEARCH', 'JOINT_PROJECT']",
        },
        {
          type: 'text',
          name: 'CR.RET.institution',
          maxLength: 200,
          visibleIf: "{CR.RET.purpose} anyof ['STUDY', 'RESEARCH', 'JOINT_PROJECT']",
        },
      ],
    },
    {
      name: 'words',
      elements: [
        { type: 'comment', name: 'CR.TEXT.best', maxLength: 2000 },
        { type: 'comment', name: 'CR.TEXT.improve', maxLength: 2000 },
        { type: 'comment', name: 'CR.TEXT.messageToNext', maxLength: 2000 },
      ],
    },
    {
      name: 'you',
      elements: [
        { type: 'text', name: 'CR.ID.name', maxLength: 200, isRequired: true, autocomplete: 'name' },
        {
          type: 'text',
          name: 'CR.ID.email',
          inputType: 'email',
          maxLength: 254,
          isRequired: true,
          autocomplete: 'email',
        },
        { type: 'text', name: 'CR.ID.email2', inputType: 'email', maxLength: 254 },
        {
          type: 'text',
          name: 'CR.ID.affiliation',
          maxLength: 200,
          isRequired: true,
          autocomplete: 'organization',
        },
        {
          type: 'dropdown',
          name: 'CR.ID.level',
          choices: [
            'HIGH_SCHOOL',
            'KOSEN',
            'UNDERGRADUATE',
            'MASTER',
            'DOCTORAL',
            'POSTDOC',
            'TEACHER',
            'PUBLIC_ST_STAFF',
            'OTHER',
          ],
        },
        { type: 'dropdown', name: 'CR.ID.field', choices: fields },
      ],
    },
    { name: 'consents', elements: consentQuestions },
  ],
};
