import type { QuestionnaireTexts } from '@enishi/questionnaire';

const fields = {
  FORD1: 'Natural sciences',
  FORD2: 'Engineering and technology',
  FORD3: 'Medical and health sciences',
  FORD4: 'Agricultural and veterinary sciences',
  FORD5: 'Social sciences',
  FORD6: 'Humanities and the arts',
  M: 'More than one field',
};
const people = { N0: 'None', N1_2: '1 or 2', N3_5: '3 to 5', N6_10: '6 to 10', N11_UP: '11 or more' };

export const completionReportEn: QuestionnaireTexts = {
  title: 'Invitee completion report',
  introduction:
    'Thank you for taking part in the Sakura Science Program. Please tell us about your visit, just as you felt it. It takes about three minutes.',
  pages: {
    visit: { title: 'Your visit' },
    effect: { title: 'What changed for you' },
    return: { title: 'You and Japan from now on' },
    words: {
      title: 'In your own words',
      lead: 'You may leave any of these empty. Write in the language you like.',
    },
    you: {
      title: 'About you',
      lead: 'Your name, affiliation and contact are registered for the activities of the Sakura Science Club. They are used for nothing else.',
    },
    consents: {
      title: 'You and the club',
      lead: 'You agree only to what you choose here. You may choose nothing; your report counts just the same. You can take back your consent at any time.',
    },
  },
  questions: {
    'CR.SAT.overall': { title: 'How satisfied are you with the programme as a whole?' },
    'CR.SAT': {
      title: 'How satisfied are you with each of these?',
      rows: {
        science: 'Science and technology: activities, lectures, research',
        host: 'Care by the host institution',
        schedule: 'Schedule and balance of the programme',
        students: 'Exchange with Japanese students and researchers',
        culture: 'Meeting Japanese culture and society',
        logistics: 'Rooms, travel and meals',
      },
    },
    'CR.ATT.likeJapan': { title: 'Do you like Japan more or less than before your visit?' },
    'CR.ATT.interestST': { title: 'Is your interest in science stronger or weaker than before your visit?' },
    'CR.KNOW.gained': { title: 'How much new knowledge or skill did you gain?' },
    'CR.NET.contactsJp': {
      title: 'With how many people in Japan do you want to stay in contact?',
      choices: people,
    },
    'CR.NET.contactsPeers': {
      title: 'With how many other participants do you want to stay in contact?',
      choices: people,
    },
    'CR.RET.wish': { title: 'Do you wish to visit Japan again?' },
    'CR.RET.purpose': {
      title: 'What would you come for?',
      hint: 'Choose all that are right for you.',
      choices: {
        STUDY: 'To study',
        RESEARCH: 'To do research',
        WORK: 'To work',
        JOINT_PROJECT: 'For a joint project',
        CONFERENCE: 'For a conference',
        TRAVEL: 'To travel',
      },
    },
    'CR.RET.when': {
      title: 'When would you like to come?',
      choices: {
        WITHIN_1_YEAR: 'Within 1 year',
        YEARS_1_TO_3: 'In 1 to 3 years',
        YEARS_3_TO_5: 'In 3 to 5 years',
        LATER: 'Later',
        UNKNOWN: 'I do not know yet',
      },
    },
    'CR.RET.field': { title: 'In which field do you want to study or do research?', choices: fields },
    'CR.RET.institution': {
      title: 'Is there a university, institute or laboratory where you would like to go?',
    },
    'CR.TEXT.best': { title: 'What will you remember most?' },
    'CR.TEXT.improve': { title: 'What could we do better?' },
    'CR.TEXT.messageToNext': { title: 'Your message to the people who come next' },
    'CR.ID.name': { title: 'Name', hint: 'In Latin letters, as in your passport.' },
    'CR.ID.email': {
      title: 'E-mail address',
      hint: 'We use it to recognise you as a member of the club.',
    },
    'CR.ID.email2': {
      title: 'Another e-mail address',
      hint: 'One that will still work after you graduate or change your job, so that we do not lose you.',
    },
    'CR.ID.affiliation': { title: 'Affiliation', hint: 'Your school or institution, and your department.' },
    'CR.ID.level': {
      title: 'What you are now',
      choices: {
        HIGH_SCHOOL: 'High school student',
        KOSEN: 'Student at a college of technology',
        UNDERGRADUATE: 'Undergraduate student',
        MASTER: "Master's student",
        DOCTORAL: 'Doctoral student',
        POSTDOC: 'Postdoctoral researcher',
        TEACHER: 'Teacher or faculty member',
        PUBLIC_ST_STAFF: 'Science and technology staff of a public body',
        OTHER: 'Other',
      },
    },
    'CR.ID.field': { title: 'Your field', choices: fields },
    'CR.CONS.CLUB_CONTACT': {
      title: 'Send me news of the club by e-mail.',
      hint: 'About events, reunions, and chances to study and do research in Japan.',
    },
    'CR.CONS.SURVEY_CONTACT': { title: 'Ask me about once a year how I am getting on.' },
    'CR.CONS.DIRECTORY_VISIBILITY': {
      title: 'Who may see your name and affiliation in the list of members?',
      choices: {
        NOBODY: 'Nobody',
        SAME_PLAN: 'People who came with the same exchange plan',
        CHAPTER: 'Members of the alumni association of my country or region',
        ALL_MEMBERS: 'All members',
      },
    },
    'CR.CONS.SHARE_WITH_CHAPTER': {
      title: 'The alumni association of my country or region may write to me.',
      hint: 'Our system passes the message on. The association does not see your address.',
    },
    'CR.CONS.SHARE_WITH_HOST': {
      title: 'My host institution may know what came of my visit, such as study or joint research.',
    },
    'CR.CONS.HELP_OTHERS': {
      title: 'Later participants may ask me for advice.',
      hint: 'Our system passes the question on. You can always say no.',
    },
    'CR.CONS.PARTNER_INFO': {
      title: 'Send me offers of study and work from universities and institutes.',
      hint: 'The secretariat sends them. Your address is not given to anyone.',
    },
    'CR.CONS.PUBLISH_STORY': {
      title: 'May we use your words to present the programme?',
      choices: { NO: 'No', ANONYMOUS: 'Yes, without my name', NAMED: 'Yes, with my name' },
    },
    'CR.CONS.PUBLISH_PHOTO': {
      title: 'You may use photos of the visit that show me to present the programme.',
    },
    'CR.CONS.RESEARCH_REUSE': {
      title: 'My answers may be used for research, in a form that does not show who I am.',
    },
  },
  scales: {
    SATISFACTION: {
      5: 'Very satisfied',
      4: 'Satisfied',
      3: 'Unsure',
      2: 'Rather dissatisfied',
      1: 'Dissatisfied',
    },
    WISH: { 5: 'Strongly wish', 4: 'Wish', 3: 'Unsure', 2: 'Rather not', 1: 'No' },
    LIKING: { 5: 'Much more', 4: 'More', 3: 'No change', 2: 'A little less', 1: 'Less' },
    CHANGE: { 5: 'Much stronger', 4: 'Stronger', 3: 'No change', 2: 'A little weaker', 1: 'Weaker' },
    AMOUNT: { 5: 'Very much', 4: 'Much', 3: 'Some', 2: 'A little', 1: 'Hardly any' },
  },
};
