import type { QuestionnaireDefinition } from '@enishi/questionnaire';
import {
  fields,
  fundingSources,
  levels,
  returnPurposes,
  statusesOfResidence,
} from '../code-lists/code-lists.js';

/** What an alumna or alumnus says about a line of last year. After ENDED its questions open for the end date. */
export const lineVerdicts = ['STILL', 'ENDED', 'NEVER'] as const;

const full = "{module} = 'FULL'";
const still = "{A.NOW.still} = 'SAME'";
/** With something to compare, the present situation is asked only after the comparison. */
const afterStill = '{last.A.NOW.affiliation} empty or {A.NOW.still} notempty';

/**
 * The yearly follow-up of alumni (追跡調査), version 1: a pulse of 90 seconds every year, the full module one, three,
 * five and ten years after the visit (`module`). The return visits and the joint research are documented topics
 * (guidelines 5.5); the other items are our proposal. Codes are fixed for ever.
 *
 * How last year's answers come back, item by item (`dependent`): the present situation and joint work are said in
 * the question, because people forget less that way; country and level are asked afresh and compared afterwards,
 * because there a "yes, the same" is too easy; opinions are never shown, because they would only be repeated.
 */
export const followUpAlumniV1: QuestionnaireDefinition = {
  code: 'FU-A',
  version: 1,
  given: { module: ['PULSE', 'FULL'], 'lines.A.REV': 'number', 'lines.A.COL.jr': 'number' },
  pages: [
    {
      name: 'now',
      elements: [
        {
          type: 'radiogroup',
          name: 'A.NOW.still',
          choices: ['SAME', 'CHANGED'],
          visibleIf: '{last.A.NOW.affiliation} notempty',
          isRequired: true,
          dependent: 'PROACTIVE',
        },
        {
          type: 'radiogroup',
          name: 'A.NOW.status',
          choices: ['STUDYING', 'WORKING', 'BOTH', 'SEEKING', 'OTHER'],
          visibleIf: afterStill,
          isRequired: true,
          dependent: 'PROACTIVE',
          carries: 'last.A.NOW.status',
          carriesIf: still,
        },
        {
          type: 'text',
          name: 'A.NOW.affiliation',
          maxLength: 200,
          autocomplete: 'organization',
          visibleIf: "{A.NOW.status} anyof ['STUDYING', 'WORKING', 'BOTH']",
          dependent: 'PROACTIVE',
          carries: 'last.A.NOW.affiliation',
          carriesIf: still,
        },
        { type: 'country', name: 'A.NOW.country', isRequired: true, dependent: 'CHECK' },
        {
          type: 'radiogroup',
          name: 'A.NOW.countryCheck',
          choices: ['MOVED', 'LAST_YEAR_WRONG'],
          visibleIf:
            '{last.A.NOW.country} notempty and {A.NOW.country} notempty and {A.NOW.country} != {last.A.NOW.country}',
          dependent: 'CHECK',
        },
      ],
    },
    {
      name: 'path',
      visibleIf: full,
      elements: [
        {
          type: 'dropdown',
          name: 'A.NOW.level',
          choices: levels,
          dependent: 'CHECK',
          carries: 'last.A.NOW.level',
          // Students move up while staying where they are, so they are asked again.
          carriesIf: `${still} and {A.NOW.status} noneof ['STUDYING', 'BOTH']`,
        },
        {
          type: 'radiogroup',
          name: 'A.NOW.levelCheck',
          choices: ['MOVED_ON', 'LAST_YEAR_WRONG'],
          visibleIf:
            '{last.A.NOW.level} notempty and {A.NOW.level} notempty and {A.NOW.level} != {last.A.NOW.level}',
          dependent: 'CHECK',
        },
        {
          type: 'dropdown',
          name: 'A.NOW.field',
          choices: fields,
          dependent: 'PROACTIVE',
          carries: 'last.A.NOW.field',
          carriesIf: still,
        },
        {
          type: 'radiogroup',
          name: 'A.STUDY.applied',
          choices: ['YES', 'NO', 'INTEND'],
          dependent: 'INDEPENDENT',
        },
        {
          type: 'radiogroup',
          name: 'A.STUDY.result',
          choices: ['ADMITTED', 'NOT_ADMITTED', 'WAITING', 'WITHDRAWN'],
          visibleIf: "{A.STUDY.applied} = 'YES'",
          dependent: 'INDEPENDENT',
        },
      ],
    },
    {
      name: 'returns',
      elements: [
        {
          type: 'radiogroup',
          name: 'A.REV.any',
          choices: ['YES', 'NO'],
          isRequired: true,
          dependent: 'INDEPENDENT',
        },
        {
          type: 'paneldynamic',
          name: 'A.REV',
          visibleIf: "{A.REV.any} = 'YES' or {lines.A.REV} > 0",
          maxPanelCount: 20,
          verdicts: lineVerdicts,
          openOn: ['ENDED'],
          eachVerdictRequired: true,
          dependent: 'PROACTIVE',
          templateElements: [
            { type: 'dropdown', name: 'A.REV.purpose', choices: returnPurposes, isRequired: true },
            { type: 'institution', name: 'A.REV.institution', reasons: ['NOT_LISTED', 'NO_INSTITUTION'] },
            { type: 'partialdate', name: 'A.REV.from', min: '2014' },
            { type: 'partialdate', name: 'A.REV.to', min: '2014' },
            { type: 'dropdown', name: 'A.REV.statusOfResidence', choices: statusesOfResidence },
            { type: 'dropdown', name: 'A.REV.funding', choices: fundingSources },
          ],
        },
        {
          type: 'radiogroup',
          name: 'A.REV.plan',
          choices: ['YES', 'PERHAPS', 'NO'],
          visibleIf: full,
          dependent: 'INDEPENDENT',
        },
        {
          type: 'checkbox',
          name: 'A.REV.hurdle',
          choices: [
            'MONEY',
            'INFORMATION',
            'LANGUAGE',
            'VISA',
            'SUPERVISOR',
            'FAMILY',
            'TIME',
            'OTHER',
            'NONE',
          ],
          visibleIf: `${full} and {A.REV.plan} anyof ['PERHAPS', 'NO']`,
          dependent: 'INDEPENDENT',
        },
      ],
    },
    {
      name: 'collaboration',
      elements: [
        {
          type: 'radiogroup',
          name: 'A.WORK.jp',
          choices: ['IN_JAPAN', 'FROM_HOME', 'WITH_JAPANESE_PARTNERS', 'NO'],
          visibleIf: `${full} and {A.NOW.status} anyof ['WORKING', 'BOTH']`,
          dependent: 'INDEPENDENT',
        },
        {
          type: 'checkbox',
          name: 'A.COL.any',
          choices: ['JOINT_RESEARCH', 'PAPER', 'OTHER', 'NONE'],
          isRequired: true,
          dependent: 'INDEPENDENT',
        },
        {
          type: 'paneldynamic',
          name: 'A.COL.jr',
          visibleIf: "{A.COL.any} contains 'JOINT_RESEARCH' or {lines.A.COL.jr} > 0",
          maxPanelCount: 10,
          verdicts: lineVerdicts,
          openOn: ['ENDED'],
          eachVerdictRequired: true,
          dependent: 'PROACTIVE',
          templateElements: [
            { type: 'text', name: 'A.COL.jr.title', maxLength: 300, isRequired: true },
            { type: 'institution', name: 'A.COL.jr.partner', reasons: ['NOT_LISTED', 'NO_INSTITUTION'] },
            { type: 'partialdate', name: 'A.COL.jr.from', min: '2000' },
            { type: 'partialdate', name: 'A.COL.jr.to', min: '2000' },
          ],
        },
        {
          type: 'paneldynamic',
          name: 'A.COL.pub',
          visibleIf: "{A.COL.any} contains 'PAPER'",
          maxPanelCount: 30,
          dependent: 'INDEPENDENT',
          templateElements: [
            { type: 'text', name: 'A.COL.pub.doi', inputType: 'doi' },
            {
              type: 'text',
              name: 'A.COL.pub.title',
              maxLength: 500,
              visibleIf: '{panel.A.COL.pub.doi} empty',
            },
          ],
        },
        {
          type: 'text',
          name: 'A.COL.orcid',
          inputType: 'orcid',
          visibleIf: "{A.COL.any} contains 'PAPER'",
          dependent: 'PROACTIVE',
          carries: 'last.A.COL.orcid',
          carriesIf: "{A.COL.any} contains 'PAPER'",
        },
        {
          type: 'text',
          name: 'A.COL.other',
          maxLength: 300,
          visibleIf: "{A.COL.any} contains 'OTHER'",
          dependent: 'INDEPENDENT',
        },
      ],
    },
    {
      name: 'people',
      visibleIf: full,
      elements: [
        {
          type: 'matrix',
          name: 'A.NET',
          rows: ['host', 'peers'],
          columns: [3, 2, 1, 0],
          labels: 'CONTACT',
          dependent: 'INDEPENDENT',
        },
        {
          type: 'checkbox',
          name: 'A.MULT.shared',
          choices: ['TALK', 'TEACHING', 'MEDIA', 'RECOMMENDED', 'OTHER', 'NONE'],
          dependent: 'INDEPENDENT',
        },
        {
          type: 'text',
          name: 'A.MULT.recommendedTo',
          inputType: 'number',
          min: 1,
          max: 1000,
          visibleIf: "{A.MULT.shared} contains 'RECOMMENDED'",
          dependent: 'INDEPENDENT',
        },
      ],
    },
    {
      name: 'influence',
      visibleIf: full,
      elements: [
        {
          type: 'rating',
          name: 'A.INFL',
          rateMin: 1,
          rateMax: 5,
          labels: 'INFLUENCE',
          dependent: 'INDEPENDENT',
        },
        {
          type: 'radiogroup',
          name: 'A.CF',
          choices: ['SAME_PATH', 'SAME_LATER', 'OTHER_PATH', 'UNKNOWN'],
          dependent: 'INDEPENDENT',
        },
      ],
    },
    {
      name: 'club',
      visibleIf: full,
      elements: [
        {
          type: 'checkbox',
          name: 'A.CLUB.want',
          choices: ['STUDY_INFO', 'MENTORING', 'FIELD_GROUP', 'EVENTS_NEARBY', 'JOBS', 'NONE'],
          dependent: 'INDEPENDENT',
        },
        {
          type: 'radiogroup',
          name: 'A.CLUB.coord',
          choices: ['YES', 'MAYBE', 'NO'],
          dependent: 'INDEPENDENT',
        },
      ],
    },
    {
      name: 'stay',
      elements: [
        {
          type: 'radiogroup',
          name: 'A.CONS.keep',
          choices: ['SAME', 'CHANGE'],
          isRequired: true,
          dependent: 'PROACTIVE',
        },
        {
          type: 'text',
          name: 'A.CONS.email',
          inputType: 'email',
          maxLength: 254,
          autocomplete: 'email',
          visibleIf: "{A.CONS.keep} = 'CHANGE'",
        },
        {
          type: 'checkbox',
          name: 'A.CONS.agree',
          choices: [
            'CLUB_CONTACT',
            'SURVEY_CONTACT',
            'SHARE_WITH_CHAPTER',
            'SHARE_WITH_HOST',
            'HELP_OTHERS',
            'PARTNER_INFO',
            'RESEARCH_REUSE',
            'NONE',
          ],
          visibleIf: "{A.CONS.keep} = 'CHANGE'",
        },
      ],
    },
  ],
};
