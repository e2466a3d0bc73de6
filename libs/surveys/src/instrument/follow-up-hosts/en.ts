import type { QuestionnaireTexts } from '@enishi/questionnaire';
import { codeWordsEn as words } from '../code-lists/en.js';
import { intlStudentsWords } from './published-indicator.js';

const yesNo = { YES: 'Yes', NO: 'No' };
const notListed = { NOT_LISTED: 'It is not on the list', NO_INSTITUTION: 'There was no institution' };
const roster = {
  hint: 'What we know already is listed. Please confirm, correct or deny each entry, and add what is missing.',
  verdicts: { CONFIRM: 'Correct', CORRECT: 'Needs a correction', DENY: 'Did not happen' },
};

export const followUpHostsEn: QuestionnaireTexts = {
  title: 'Yearly follow-up survey for host institutions',
  introduction:
    'What has become of this exchange plan? Please answer for the time since the visit. What we know already is filled in for you.',
  pages: {
    link: { title: 'Contact with the sending institution' },
    returns: { title: 'Return visits to Japan' },
    students: { title: 'International students' },
    research: { title: 'Joint research' },
    publications: { title: 'Papers written together' },
    agreements: { title: 'Agreements' },
    exchanges: { title: 'Further exchange' },
    effects: { title: 'Effects on your institution' },
    next: { title: 'From now on' },
  },
  questions: {
    'H.LINK.any': { title: 'Are you still in contact with the sending institution?', choices: yesNo },
    'H.LINK.channel': {
      title: 'In which ways?',
      hint: 'Choose all that apply.',
      choices: {
        EMAIL: 'E-mail or messages',
        ONLINE_MEETINGS: 'Online meetings',
        VISITS: 'Visits',
        JOINT_WORK: 'Joint research or projects',
        STUDENTS: 'Sending or receiving students',
        OTHER: 'Other',
      },
    },
    'H.REV.any': {
      title: 'Since the visit, has anyone of this plan come to Japan again?',
      hint: 'For any reason, and at any institution in Japan.',
      choices: { YES: 'Yes', NO: 'No', UNKNOWN: 'I do not know' },
    },
    'H.REV': { title: 'Return visits', ...roster, add: 'Add a return visit' },
    'H.REV.person': {
      title: 'Who came?',
      hint: 'You need not name the person; then tell us how many people came.',
    },
    'H.REV.count': { title: 'How many people?' },
    'H.REV.purpose': { title: 'Purpose', choices: words.returnPurposes },
    'H.REV.institution': { title: 'Institution in Japan', choices: notListed },
    'H.REV.from': { title: 'From', hint: 'The year alone is enough.' },
    'H.REV.to': { title: 'Until', hint: 'Leave this empty if the stay goes on.' },
    'H.REV.statusOfResidence': {
      title: 'Status of residence',
      hint: 'You need not answer this.',
      choices: words.statusesOfResidence,
    },
    'H.REV.funding': { title: 'Main source of money', choices: words.fundingSources },
    'H.ADM.intlStudents': intlStudentsWords.en,
    'H.ADM.number': { title: 'How many people in total?' },
    'H.JR.state': {
      title: 'How far is joint research that came out of this plan?',
      choices: {
        NONE: 'There is none',
        UNDER_DISCUSSION: 'We are talking about it',
        STARTED: 'It started in the last 12 months',
        CONTINUING: 'It started before and goes on',
        ENDED: 'It has ended',
      },
    },
    'H.JR': { title: 'Joint research', ...roster, add: 'Add a project' },
    'H.JR.title': { title: 'Title or subject' },
    'H.JR.partner': {
      title: 'Partner institution',
      choices: notListed,
    },
    'H.JR.from': { title: 'Since', hint: 'The year alone is enough.' },
    'H.JR.to': { title: 'Until', hint: 'Leave this empty if it goes on.' },
    'H.PUB.any': {
      title: 'Since the visit, have you published papers together with people of the sending side?',
      choices: yesNo,
    },
    'H.PUB': { title: 'Papers', ...roster, add: 'Add a paper' },
    'H.PUB.doi': { title: 'DOI', hint: 'For example 10.1234/abcd. You may paste the whole address.' },
    'H.PUB.title': { title: 'Title of the paper, if it has no DOI' },
    'H.AGR.any': {
      title: 'Since the visit, have you made or renewed an agreement with the sending institution?',
      choices: yesNo,
    },
    'H.AGR': { title: 'Agreements', ...roster, add: 'Add an agreement' },
    'H.AGR.partner': { title: 'With which institution?', choices: notListed },
    'H.AGR.level': {
      title: 'Between whom?',
      choices: { UNIVERSITY: 'Whole institutions', FACULTY: 'Faculties or departments', OTHER: 'Other' },
    },
    'H.AGR.kind': { title: 'New or renewed?', choices: { NEW: 'New', RENEWED: 'Renewed or extended' } },
    'H.AGR.on': { title: 'When was it signed?', hint: 'The year alone is enough.' },
    'H.EXC.any': {
      title: 'Since the visit, has there been any further exchange with the sending institution?',
      choices: yesNo,
    },
    'H.EXC': { title: 'Further exchange', ...roster, add: 'Add an exchange' },
    'H.EXC.direction': {
      title: 'In which form?',
      choices: { TO_JAPAN: 'People came to Japan', FROM_JAPAN: 'People went from Japan', ONLINE: 'Online' },
    },
    'H.EXC.size': { title: 'How many people took part?' },
    'H.EXC.on': { title: 'When?', hint: 'The year alone is enough.' },
    'H.EXC.funding': { title: 'Main source of money', choices: words.fundingSources },
    'H.ORG': {
      title: 'How did this plan affect your institution?',
      rows: {
        globalisation: 'International openness of education and research',
        visibility: 'How well it is known abroad',
      },
    },
    'H.ORG.words': { title: 'If you can, tell us an example.' },
    'H.JPN': {
      title: 'How did it affect your own students?',
      rows: { students: 'Students as a whole', women: 'Women students' },
    },
    'H.JPN.words': { title: 'If you can, tell us an example.' },
    'H.ATTR': {
      title: 'How far do the results in this form come from the Sakura Science Program?',
      choices: {
        CAUSED: 'They came about because of it',
        CONTRIBUTED: 'It helped, together with other things',
        UNRELATED: 'They are not related to it',
        UNKNOWN: 'I cannot say, or there are none yet',
      },
    },
    'H.NEXT': {
      title: 'Do you plan to apply to the Sakura Science Program again?',
      choices: { YES: 'Yes', UNDECIDED: 'Not decided', NO: 'No' },
    },
    'H.CONTACT.change': {
      title: 'Can we reach the person in charge of this plan as before?',
      choices: { SAME: 'Yes', CHANGED: 'No, there is a new contact' },
    },
    'H.CONTACT.name': { title: 'Name of the new contact' },
    'H.CONTACT.email': { title: 'E-mail address of the new contact' },
    'H.CONTACT.affiliation': { title: 'Department and position' },
  },
  scales: {
    EFFECT: { 5: 'Very large', 4: 'Large', 3: 'Some', 2: 'Small', 1: 'None' },
  },
};
