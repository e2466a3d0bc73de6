import type { QuestionnaireTexts } from '@enishi/questionnaire';
import { codeWordsEn as words } from '../code-lists/en.js';

const notListed = { NOT_LISTED: 'It is not on the list', NO_INSTITUTION: 'There was no institution' };
const verdicts = { STILL: 'Still going on', ENDED: 'It has ended', NEVER: 'That is wrong' };

export const followUpAlumniEn: QuestionnaireTexts = {
  title: 'Yearly follow-up survey',
  introduction:
    'How are you, and what links you with Japan today? Your answers help those who come after you.',
  pages: {
    now: { title: 'You today' },
    path: { title: 'Your path' },
    returns: { title: 'Return visits to Japan' },
    collaboration: { title: 'Working with Japan' },
    people: { title: 'People' },
    influence: { title: 'Looking back' },
    club: { title: 'You and the club' },
    stay: { title: 'Staying in touch' },
  },
  questions: {
    'A.NOW.still': {
      title: 'Last year you were at {last.A.NOW.affiliation}. Are you still there?',
      choices: { SAME: 'Yes, nothing has changed', CHANGED: 'No, something has changed' },
    },
    'A.NOW.status': {
      title: 'What do you mainly do now?',
      choices: {
        STUDYING: 'I study',
        WORKING: 'I work',
        BOTH: 'I study and work',
        SEEKING: 'I am looking for a place to work or study',
        OTHER: 'Something else',
      },
    },
    'A.NOW.affiliation': {
      title: 'Where do you study or work?',
      hint: 'Name of the school, institute or company.',
    },
    'A.NOW.country': { title: 'Which country or region do you live in?' },
    'A.NOW.countryCheck': {
      title: 'Last year’s answer was another country or region. Which is right?',
      choices: { MOVED: 'I have moved since then', LAST_YEAR_WRONG: 'Last year’s answer was wrong' },
    },
    'A.NOW.level': { title: 'What are you now?', choices: words.levels },
    'A.NOW.levelCheck': {
      title: 'This differs from last year’s answer. Which is right?',
      choices: { MOVED_ON: 'I have moved on since then', LAST_YEAR_WRONG: 'Last year’s answer was wrong' },
    },
    'A.NOW.field': { title: 'What is your field?', choices: words.fields },
    'A.STUDY.applied': {
      title: 'Since your visit, have you applied to study or do research at an institution in Japan?',
      choices: { YES: 'Yes', NO: 'No', INTEND: 'Not yet, but I want to' },
    },
    'A.STUDY.result': {
      title: 'What was the result?',
      hint: 'If you applied more than once, tell us about the last time.',
      choices: {
        ADMITTED: 'I was accepted',
        NOT_ADMITTED: 'I was not accepted',
        WAITING: 'I am waiting for the result',
        WITHDRAWN: 'I took my application back',
      },
    },
    'A.REV.any': {
      title: 'Have you come to Japan in the last 12 months?',
      hint: 'For any reason. Your Sakura Science visit itself does not count.',
      choices: { YES: 'Yes', NO: 'No' },
    },
    'A.REV': {
      title: 'Your return visits',
      hint: 'One entry for each visit or stay.',
      verdicts,
      add: 'Add a return visit',
    },
    'A.REV.purpose': { title: 'Why did you come?', choices: words.returnPurposes },
    'A.REV.institution': { title: 'At which institution in Japan?', choices: notListed },
    'A.REV.from': { title: 'From when?', hint: 'The year alone is enough.' },
    'A.REV.to': { title: 'Until when?', hint: 'Leave this empty if you are still in Japan.' },
    'A.REV.statusOfResidence': {
      title: 'Status of residence',
      hint: 'You need not answer this.',
      choices: words.statusesOfResidence,
    },
    'A.REV.funding': { title: 'Who paid for most of it?', choices: words.fundingSources },
    'A.REV.plan': {
      title: 'Do you plan to come to Japan in the next 12 months?',
      choices: { YES: 'Yes', PERHAPS: 'Perhaps', NO: 'No' },
    },
    'A.REV.hurdle': {
      title: 'What stands in the way?',
      hint: 'Choose all that apply.',
      choices: {
        MONEY: 'Money',
        INFORMATION: 'Too little information',
        LANGUAGE: 'Language',
        VISA: 'Visa',
        SUPERVISOR: 'No supervisor found in Japan',
        FAMILY: 'Family',
        TIME: 'Study or work leaves no time',
        OTHER: 'Something else',
        NONE: 'Nothing; I do not wish to come now',
      },
    },
    'A.WORK.jp': {
      title: 'Do you work for or with a Japanese organisation?',
      choices: {
        IN_JAPAN: 'Yes, I work for one in Japan',
        FROM_HOME: 'Yes, I work for one outside Japan',
        WITH_JAPANESE_PARTNERS: 'No, but I work with Japanese partners',
        NO: 'No',
      },
    },
    'A.COL.any': {
      title: 'In the last 12 months, did you start anything new with people in Japan?',
      choices: {
        JOINT_RESEARCH: 'Joint research',
        PAPER: 'A paper together',
        OTHER: 'Something else',
        NONE: 'No, nothing new',
      },
    },
    'A.COL.jr': {
      title: 'Your joint research with Japan',
      hint: 'One entry for each project.',
      verdicts,
      add: 'Add a project',
    },
    'A.COL.jr.title': { title: 'What is it about?' },
    'A.COL.jr.partner': { title: 'With which institution in Japan?', choices: notListed },
    'A.COL.jr.from': { title: 'Since when?', hint: 'The year alone is enough.' },
    'A.COL.jr.to': { title: 'Until when?', hint: 'Leave this empty if it is still going on.' },
    'A.COL.pub': { title: 'Papers with people in Japan', add: 'Add a paper' },
    'A.COL.pub.doi': { title: 'DOI', hint: 'For example 10.1234/abcd. You may paste the whole address.' },
    'A.COL.pub.title': { title: 'Title of the paper, if it has no DOI' },
    'A.COL.orcid': { title: 'Your ORCID iD, if you have one' },
    'A.COL.other': { title: 'What do you do together?', hint: 'For example teaching, supply, a project.' },
    'A.NET': {
      title: 'In the last 12 months, how often were you in contact with …',
      rows: { host: 'people at your host institution', peers: 'others of your Sakura Science visit' },
    },
    'A.MULT.shared': {
      title: 'In the last 12 months, have you told others about your visit?',
      hint: 'Choose all that apply.',
      choices: {
        TALK: 'In a talk or presentation',
        TEACHING: 'In teaching',
        MEDIA: 'In the media or online',
        RECOMMENDED: 'I recommended the programme to people',
        OTHER: 'In another way',
        NONE: 'No',
      },
    },
    'A.MULT.recommendedTo': { title: 'To about how many people?' },
    'A.INFL': { title: 'How much did the Sakura Science visit influence your path?' },
    'A.CF': {
      title: 'Without that visit, where would you be today?',
      choices: {
        SAME_PATH: 'In the same place',
        SAME_LATER: 'On the same path, but not so far',
        OTHER_PATH: 'On another path',
        UNKNOWN: 'I cannot say',
      },
    },
    'A.CLUB.want': {
      title: 'What would you like from the Sakura Science Club?',
      hint: 'Choose all that apply.',
      choices: {
        STUDY_INFO: 'Information on studying in Japan',
        MENTORING: 'Advice from other members',
        FIELD_GROUP: 'A group of my field',
        EVENTS_NEARBY: 'Events near me',
        JOBS: 'Information on jobs',
        NONE: 'Nothing now',
      },
    },
    'A.CLUB.coord': {
      title: 'Would you help to run the alumni association of your country or region, as a coordinator?',
      choices: { YES: 'Yes', MAYBE: 'Maybe', NO: 'No' },
    },
    'A.CONS.keep': {
      title: 'May we write to you next year at the same e-mail address, with the same consents?',
      choices: { SAME: 'Yes', CHANGE: 'No, I want to change something' },
    },
    'A.CONS.email': { title: 'New e-mail address', hint: 'Leave this empty to keep the present one.' },
    'A.CONS.agree': {
      title: 'What do you agree to?',
      hint: 'If you choose anything here, it takes the place of your earlier consents. Choose nothing to keep them.',
      choices: {
        CLUB_CONTACT: 'News of the club by e-mail',
        SURVEY_CONTACT: 'This survey, about once a year',
        SHARE_WITH_CHAPTER: 'Messages from the alumni association of my country or region',
        SHARE_WITH_HOST: 'My host institution may learn of study places, joint research and the like',
        HELP_OTHERS: 'Questions from later participants, passed on by the secretariat',
        PARTNER_INFO: 'Offers of study and work, sent by the secretariat',
        RESEARCH_REUSE: 'Use of my answers in research, in a form that does not show who I am',
        NONE: 'None of these any more',
      },
    },
  },
  nothing: '(not known)',
  scales: {
    CONTACT: { 3: 'Every month or more', 2: 'A few times', 1: 'Once', 0: 'Not at all' },
    INFLUENCE: { 5: 'Very strongly', 4: 'Strongly', 3: 'Somewhat', 2: 'A little', 1: 'Not at all' },
  },
};
