import { writeFileSync } from 'node:fs';
import { closePdfThreads, distPath, renderPdf } from '@enishi/platform';
import {
  configureSurveys,
  openFormFromAccount,
  readForm,
  renderAnswersPdf,
  submitForm,
} from '@enishi/surveys';
import { afterAll, describe, expect, it } from 'vitest';
import { as, freshDatabase, testCtx } from '../support/index.js';
import { campaignWithCases, enoughForTest, openedLink, someKey } from './support/campaign-with-cases.js';

const { dataSource } = await freshDatabase();
const nobody = testCtx(dataSource, as.stranger());
afterAll(closePdfThreads);

configureSurveys({
  printAnswers: async (sheet) => {
    const drawn = await renderPdf({
      template: distPath('libs/surveys/src/response/answers-sheet.typ'),
      data: sheet,
    });
    if (!drawn.ok) throw new Error(drawn.missing.join(' '));
    return drawn.pdf;
  },
});

describe('answers on paper', () => {
  it.each(['ja', 'en', 'zh-Hans'] as const)(
    'are drawn in %s with words that people typed in any script',
    async (locale) => {
      const { cases } = await campaignWithCases(dataSource, { audience: 'HOSTS' });
      const opened = await openFormFromAccount(testCtx(dataSource, as.hostPi(cases[0]!.planId!)), {
        assignmentId: cases[0]!.assignmentId,
      });
      if (opened.__typename !== 'LinkOpened') throw new Error(opened.message);
      const answers = {
        'T.status': 'WORK',
        'T.country': 'KH',
        'T.affiliation': 'សាកលវិទ្យាល័យ 髙橋研究室 مثال',
        'T.returned': true,
        'T.purpose': ['RESEARCH', 'TRAVEL'],
        'T.times': 2,
        'T.last': '2025-08-01',
        'T.influence': 5,
        'T.net': { host: 3, peers: 1 },
        'T.words': 'First line #strong[no Typst]\n二行目',
      };
      const done = await submitForm(nobody, {
        token: opened.token,
        key: someKey(),
        answers,
        language: locale,
      });
      expect(done.__typename).toBe('FormSubmitted');
      const printed = await renderAnswersPdf(testCtx(dataSource, as.stranger(), { locale }), opened.token);
      if (printed.__typename !== 'AnswersPrinted') throw new Error(printed.message);
      expect(Buffer.from(printed.pdf).subarray(0, 5).toString()).toBe('%PDF-');
      expect(printed.fileName).toMatch(/^FU-\w{4}-\w{4}\.pdf$/);
      if (process.env['KEEP_PDF']) writeFileSync(`${process.env['KEEP_PDF']}-${locale}.pdf`, printed.pdf);
    },
  );

  it('are for whoever wrote them, handed in, and after the code', async () => {
    const { cases } = await campaignWithCases(dataSource);
    const { link } = cases[0]!;
    const { token } = await openedLink(dataSource, link);
    expect((await renderAnswersPdf(nobody, token)).__typename).toBe('FormNotSubmitted');
    const answers = { ...enoughForTest, 'T.words': 'Mine' };
    await submitForm(nobody, { token, key: someKey(), answers, language: 'en' });
    expect((await renderAnswersPdf(nobody, token)).__typename).toBe('AnswersPrinted');
    const other = await openedLink(dataSource, link);
    expect((await renderAnswersPdf(nobody, other.token)).__typename).toBe('FormCodeNeeded');
    expect((await readForm(nobody, other.token))?.hiddenItems).toEqual(['T.words']);
    expect((await renderAnswersPdf(nobody, 'x'.repeat(43))).__typename).toBe('FormSessionEnded');
    const silent = await campaignWithCases(dataSource, { isAnonymous: true });
    const hidden = await openedLink(dataSource, silent.cases[0]!.link);
    expect((await renderAnswersPdf(nobody, hidden.token)).__typename).toBe('FormNotChangeable');
  });
});
