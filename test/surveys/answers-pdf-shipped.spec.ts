import { mkdirSync, writeFileSync } from 'node:fs';
import { newId, sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import { BrowserWithoutScript } from './support/browser-without-script.js';
import { known, lastYear, shippedCampaign, toldAboutPlan } from './support/follow-up-forms.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;

const institution = { id: newId(), name: '例示工科大学' };
const A = {
  'A.NOW.still': 'CHANGED',
  'A.NOW.status': 'BOTH',
  'A.NOW.affiliation': 'Royal University of Phnom Penh & 東京例示大学',
  'A.NOW.country': 'JP',
  'A.NOW.countryCheck': 'MOVED',
  'A.NOW.level': 'DOCTORAL',
  'A.STUDY.applied': 'YES',
  'A.STUDY.result': 'ADMITTED',
  'A.REV.any': 'YES',
  'A.REV': [
    {
      id: 'n1',
      answers: {
        'A.REV.purpose': 'DEGREE_STUDY',
        'A.REV.institution': institution,
        'A.REV.from': '2025-04',
        'A.REV.funding': 'JAPANESE_GOVERNMENT',
      },
    },
    {
      id: 'n2',
      answers: {
        'A.REV.purpose': 'CONFERENCE',
        'A.REV.institution': { name: 'Small Museum of Mosses', reason: 'NOT_LISTED' },
        'A.REV.from': '2025',
        'A.REV.to': '2025-08-09',
      },
    },
  ],
  'A.REV.plan': 'PERHAPS',
  'A.REV.hurdle': ['MONEY', 'VISA'],
  'A.WORK.jp': 'FROM_HOME',
  'A.COL.any': ['JOINT_RESEARCH', 'PAPER', 'OTHER'],
  'A.COL.jr': [
    { id: 'jr1', known: true, verdict: 'ENDED', answers: { 'A.COL.jr.to': '2025-11' } },
    { id: 'n3', answers: { 'A.COL.jr.title': '苔の研究', 'A.COL.jr.from': '2025' } },
  ],
  'A.COL.pub': [{ id: 'n4', answers: { 'A.COL.pub.doi': '10.1234/example.5' } }],
  'A.COL.orcid': '0000-0002-1825-0097',
  'A.COL.other': 'A film about fireflies',
  'A.NET': { host: 3, peers: 1 },
  'A.MULT.shared': ['TALK', 'RECOMMENDED'],
  'A.MULT.recommendedTo': 12,
  'A.INFL': 5,
  'A.CF': 'OTHER_PATH',
  'A.CLUB.want': ['MENTORING'],
  'A.CLUB.coord': 'MAYBE',
  'A.CONS.keep': 'CHANGE',
  'A.CONS.email': 'new@example.org',
  'A.CONS.agree': ['CLUB_CONTACT', 'SURVEY_CONTACT'],
};
const H = (personId: string) => ({
  'H.LINK.any': 'YES',
  'H.LINK.channel': ['EMAIL', 'VISITS'],
  'H.REV.any': 'YES',
  'H.REV': [
    { id: 'rev1', known: true, verdict: 'CONFIRM', answers: {} },
    { id: 'rev2', known: true, verdict: 'CORRECT', answers: { 'H.REV.from': '2024-11' } },
    {
      id: 'n1',
      answers: {
        'H.REV.person': personId,
        'H.REV.purpose': 'JOINT_RESEARCH_VISIT',
        'H.REV.institution': institution,
        'H.REV.from': '2025-07-01',
      },
    },
    { id: 'n2', answers: { 'H.REV.person': 'UNNAMED', 'H.REV.count': 3, 'H.REV.purpose': 'INTERNSHIP' } },
  ],
  'H.ADM.intlStudents': 'YES',
  'H.ADM.number': 2,
  'H.JR.state': 'STARTED',
  'H.JR': [{ id: 'n3', answers: { 'H.JR.title': 'Light of fireflies', 'H.JR.from': '2025' } }],
  'H.PUB.any': 'NO',
  'H.AGR.any': 'YES',
  'H.AGR': [{ id: 'n5', answers: { 'H.AGR.level': 'FACULTY', 'H.AGR.kind': 'NEW', 'H.AGR.on': '2025-10' } }],
  'H.EXC.any': 'YES',
  'H.EXC': [{ id: 'n6', answers: { 'H.EXC.direction': 'ONLINE', 'H.EXC.size': 40 } }],
  'H.ORG': { globalisation: 5, visibility: 4 },
  'H.ORG.words': 'The laboratory now holds a seminar in English every week.\nStudents ask to go abroad.',
  'H.ATTR': 'CONTRIBUTED',
  'H.NEXT': 'YES',
  'H.CONTACT.change': 'CHANGED',
  'H.CONTACT.name': '例示 花子',
  'H.CONTACT.email': 'hanako@host.example.org',
});

describe('answers on paper, of the shipped forms', () => {
  it.each(['ALUMNI', 'HOSTS'] as const)('say everything in words (%s)', async (audience) => {
    const { cases } = await shippedCampaign(dataSource, { audience });
    const { assignmentId, link, planId } = cases[0]!;
    const browser = await new BrowserWithoutScript(server, 'en').go(`/s/${link}`);
    await browser.press('');
    await known(dataSource, assignmentId, audience === 'HOSTS' ? toldAboutPlan : lastYear);
    if (audience === 'ALUMNI')
      await sql(
        dataSource.manager,
        `update survey_form set given = given || '{"last": {"A.NOW.affiliation": "Royal University of Phnom Penh", "A.NOW.country": "KH", "A.NOW.status": "STUDYING"}}' where assignment_id = $1`,
        [assignmentId],
      );
    const [person] = await sql<{ id: string }>(
      dataSource.manager,
      `select person_id as id from participation where plan_id = $1 order by id limit 1`,
      [planId],
    );
    const response = await browser.post(`/survey/submit?case=${assignmentId}`, {
      key: `hand-in-to-be-printed-${audience}`,
      answers: audience === 'HOSTS' ? H(person!.id) : A,
      language: 'en',
    });
    expect(await response.json()).toMatchObject({ __typename: 'FormSubmitted' });
    for (const locale of ['ja', 'en', 'zh-Hans']) {
      const pdf = await browser.fetch(`/survey/answers.pdf?case=${assignmentId}&lang=${locale}`);
      expect(pdf.headers.get('content-type')).toBe('application/pdf');
      const bytes = Buffer.from(await pdf.arrayBuffer());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      if (!process.env['KEEP_PDF']) continue;
      mkdirSync(process.env['KEEP_PDF'], { recursive: true });
      writeFileSync(`${process.env['KEEP_PDF']}/${audience}-${locale}.pdf`, bytes);
    }
  });
});
