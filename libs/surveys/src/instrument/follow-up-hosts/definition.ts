import type { QuestionnaireDefinition, QuestionDefinition } from '@enishi/questionnaire';
import { fundingSources, returnPurposes, statusesOfResidence } from '../code-lists/code-lists.js';

/** What a host says about a line that others told us, or that it told us itself last year. */
export const hostVerdicts = ['CONFIRM', 'CORRECT', 'DENY'] as const;

/** A known line is confirmed or denied with one tap; only a correction opens its questions. */
const confirmed = {
  verdicts: hostVerdicts,
  openOn: ['CORRECT'],
  eachVerdictRequired: true,
  dependent: 'PROACTIVE',
} as const;

const gate = (name: string): QuestionDefinition => ({
  type: 'radiogroup',
  name,
  choices: ['YES', 'NO'],
  isRequired: true,
  dependent: 'INDEPENDENT',
});

const shown = (roster: string) => `{${roster}.any} = 'YES' or {lines.${roster}} > 0`;

/**
 * The yearly follow-up of hosts (追跡調査), one per plan, version 1. Return visits, further exchange and joint research
 * are documented topics (guidelines 5.5, R39); `H.ADM.intlStudents` is the published indicator and keeps its wording
 * for ever; the other items are our proposal. What is known already comes as lines to confirm, correct or deny.
 */
export const followUpHostsV1: QuestionnaireDefinition = {
  code: 'FU-H',
  version: 1,
  given: {
    'lines.H.REV': 'number',
    'lines.H.JR': 'number',
    'lines.H.PUB': 'number',
    'lines.H.AGR': 'number',
    'lines.H.EXC': 'number',
  },
  pages: [
    {
      name: 'link',
      elements: [
        gate('H.LINK.any'),
        {
          type: 'checkbox',
          name: 'H.LINK.channel',
          choices: ['EMAIL', 'ONLINE_MEETINGS', 'VISITS', 'JOINT_WORK', 'STUDENTS', 'OTHER'],
          visibleIf: "{H.LINK.any} = 'YES'",
          dependent: 'INDEPENDENT',
        },
      ],
    },
    {
      name: 'returns',
      elements: [
        {
          type: 'radiogroup',
          name: 'H.REV.any',
          choices: ['YES', 'NO', 'UNKNOWN'],
          isRequired: true,
          dependent: 'INDEPENDENT',
        },
        {
          type: 'paneldynamic',
          name: 'H.REV',
          ...confirmed,
          visibleIf: shown('H.REV'),
          maxPanelCount: 60,
          templateElements: [
            { type: 'person', name: 'H.REV.person', isRequired: true },
            {
              type: 'text',
              name: 'H.REV.count',
              inputType: 'number',
              min: 1,
              max: 500,
              visibleIf: "{panel.H.REV.person} = 'UNNAMED'",
              isRequired: true,
            },
            { type: 'dropdown', name: 'H.REV.purpose', choices: returnPurposes, isRequired: true },
            { type: 'institution', name: 'H.REV.institution', reasons: ['NOT_LISTED', 'NO_INSTITUTION'] },
            { type: 'partialdate', name: 'H.REV.from', min: '2014' },
            { type: 'partialdate', name: 'H.REV.to', min: '2014' },
            { type: 'dropdown', name: 'H.REV.statusOfResidence', choices: statusesOfResidence },
            { type: 'dropdown', name: 'H.REV.funding', choices: fundingSources },
          ],
        },
      ],
    },
    {
      name: 'students',
      elements: [
        {
          type: 'radiogroup',
          name: 'H.ADM.intlStudents',
          choices: ['YES', 'NO', 'NOT_YET'],
          isRequired: true,
          dependent: 'INDEPENDENT',
        },
        {
          type: 'text',
          name: 'H.ADM.number',
          inputType: 'number',
          min: 1,
          max: 1000,
          visibleIf: "{H.ADM.intlStudents} = 'YES'",
          dependent: 'INDEPENDENT',
        },
      ],
    },
    {
      name: 'research',
      elements: [
        {
          type: 'radiogroup',
          name: 'H.JR.state',
          choices: ['NONE', 'UNDER_DISCUSSION', 'STARTED', 'CONTINUING', 'ENDED'],
          isRequired: true,
          dependent: 'INDEPENDENT',
        },
        {
          type: 'paneldynamic',
          name: 'H.JR',
          ...confirmed,
          visibleIf: "{H.JR.state} anyof ['STARTED', 'CONTINUING', 'ENDED'] or {lines.H.JR} > 0",
          maxPanelCount: 20,
          templateElements: [
            { type: 'text', name: 'H.JR.title', maxLength: 300, isRequired: true },
            { type: 'institution', name: 'H.JR.partner', reasons: ['NOT_LISTED', 'NO_INSTITUTION'] },
            { type: 'partialdate', name: 'H.JR.from', min: '2000' },
            { type: 'partialdate', name: 'H.JR.to', min: '2000' },
          ],
        },
      ],
    },
    {
      name: 'publications',
      elements: [
        gate('H.PUB.any'),
        {
          type: 'paneldynamic',
          name: 'H.PUB',
          ...confirmed,
          visibleIf: shown('H.PUB'),
          maxPanelCount: 60,
          templateElements: [
            { type: 'text', name: 'H.PUB.doi', inputType: 'doi' },
            { type: 'text', name: 'H.PUB.title', maxLength: 500, visibleIf: '{panel.H.PUB.doi} empty' },
          ],
        },
      ],
    },
    {
      name: 'agreements',
      elements: [
        gate('H.AGR.any'),
        {
          type: 'paneldynamic',
          name: 'H.AGR',
          ...confirmed,
          visibleIf: shown('H.AGR'),
          maxPanelCount: 20,
          templateElements: [
            { type: 'institution', name: 'H.AGR.partner', reasons: ['NOT_LISTED', 'NO_INSTITUTION'] },
            {
              type: 'radiogroup',
              name: 'H.AGR.level',
              choices: ['UNIVERSITY', 'FACULTY', 'OTHER'],
              isRequired: true,
            },
            { type: 'radiogroup', name: 'H.AGR.kind', choices: ['NEW', 'RENEWED'], isRequired: true },
            { type: 'partialdate', name: 'H.AGR.on', min: '2000' },
          ],
        },
      ],
    },
    {
      name: 'exchanges',
      elements: [
        gate('H.EXC.any'),
        {
          type: 'paneldynamic',
          name: 'H.EXC',
          ...confirmed,
          visibleIf: shown('H.EXC'),
          maxPanelCount: 40,
          templateElements: [
            {
              type: 'radiogroup',
              name: 'H.EXC.direction',
              choices: ['TO_JAPAN', 'FROM_JAPAN', 'ONLINE'],
              isRequired: true,
            },
            { type: 'text', name: 'H.EXC.size', inputType: 'number', min: 1, max: 5000 },
            { type: 'partialdate', name: 'H.EXC.on', min: '2014' },
            { type: 'dropdown', name: 'H.EXC.funding', choices: fundingSources },
          ],
        },
      ],
    },
    {
      name: 'effects',
      elements: [
        {
          type: 'matrix',
          name: 'H.ORG',
          rows: ['globalisation', 'visibility'],
          columns: [5, 4, 3, 2, 1],
          labels: 'EFFECT',
          dependent: 'INDEPENDENT',
        },
        { type: 'comment', name: 'H.ORG.words', maxLength: 2000, dependent: 'INDEPENDENT' },
        {
          type: 'matrix',
          name: 'H.JPN',
          rows: ['students', 'women'],
          columns: [5, 4, 3, 2, 1],
          labels: 'EFFECT',
          dependent: 'INDEPENDENT',
        },
        { type: 'comment', name: 'H.JPN.words', maxLength: 2000, dependent: 'INDEPENDENT' },
        {
          type: 'radiogroup',
          name: 'H.ATTR',
          choices: ['CAUSED', 'CONTRIBUTED', 'UNRELATED', 'UNKNOWN'],
          dependent: 'INDEPENDENT',
        },
      ],
    },
    {
      name: 'next',
      elements: [
        {
          type: 'radiogroup',
          name: 'H.NEXT',
          choices: ['YES', 'UNDECIDED', 'NO'],
          dependent: 'INDEPENDENT',
        },
        {
          type: 'radiogroup',
          name: 'H.CONTACT.change',
          choices: ['SAME', 'CHANGED'],
          isRequired: true,
          dependent: 'PROACTIVE',
        },
        {
          type: 'text',
          name: 'H.CONTACT.name',
          maxLength: 200,
          visibleIf: "{H.CONTACT.change} = 'CHANGED'",
        },
        {
          type: 'text',
          name: 'H.CONTACT.email',
          inputType: 'email',
          maxLength: 254,
          visibleIf: "{H.CONTACT.change} = 'CHANGED'",
        },
        {
          type: 'text',
          name: 'H.CONTACT.affiliation',
          maxLength: 200,
          visibleIf: "{H.CONTACT.change} = 'CHANGED'",
        },
      ],
    },
  ],
};
