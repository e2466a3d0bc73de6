import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkAnswers, checkTexts, itemCodes } from '@enishi/questionnaire';
import {
  completionReportTexts,
  consentTextVersion,
  consentsIn,
  presentCompletionReport,
} from '@enishi/surveys';

const completionReport = presentCompletionReport.questionnaire;

const printed = (scale: string) =>
  (['ja', 'en', 'zh-Hans'] as const).map((locale) => completionReportTexts[locale].scales[scale]?.['5']);

describe('the completion report', () => {
  it('keeps the item codes of version 1 for ever', () => {
    expect(itemCodes(completionReport)).toEqual([
      'CR.SAT.overall',
      'CR.SAT.science',
      'CR.SAT.host',
      'CR.SAT.schedule',
      'CR.SAT.students',
      'CR.SAT.culture',
      'CR.SAT.logistics',
      'CR.ATT.likeJapan',
      'CR.ATT.interestST',
      'CR.KNOW.gained',
      'CR.NET.contactsJp',
      'CR.NET.contactsPeers',
      'CR.RET.wish',
      'CR.RET.purpose',
      'CR.RET.when',
      'CR.RET.field',
      'CR.RET.institution',
      'CR.TEXT.best',
      'CR.TEXT.improve',
      'CR.TEXT.messageToNext',
      'CR.ID.name',
      'CR.ID.email',
      'CR.ID.email2',
      'CR.ID.affiliation',
      'CR.ID.level',
      'CR.ID.field',
      'CR.CONS.CLUB_CONTACT',
      'CR.CONS.SURVEY_CONTACT',
      'CR.CONS.DIRECTORY_VISIBILITY',
      'CR.CONS.SHARE_WITH_CHAPTER',
      'CR.CONS.SHARE_WITH_HOST',
      'CR.CONS.HELP_OTHERS',
      'CR.CONS.PARTNER_INFO',
      'CR.CONS.PUBLISH_STORY',
      'CR.CONS.PUBLISH_PHOTO',
      'CR.CONS.RESEARCH_REUSE',
    ]);
  });

  it.each(['ja', 'en', 'zh-Hans'] as const)('has every word in %s and none too many', (locale) => {
    expect(checkTexts(completionReport, completionReportTexts[locale])).toEqual([]);
  });

  it('prints the scale labels that the programme published', () => {
    expect(printed('SATISFACTION')).toEqual(['とても満足', 'Very satisfied', '非常满意']);
    expect(printed('WISH')).toEqual(['強く希望する', 'Strongly wish', '非常希望']);
    expect(completionReportTexts['zh-Hans'].scales['SATISFACTION']?.['4']).toBe('比较满意');
  });

  it('is complete with three opinions and who you are; everything else may stay open', () => {
    const least = {
      'CR.SAT.overall': 5,
      'CR.ATT.likeJapan': 4,
      'CR.RET.wish': 2,
      'CR.ID.name': 'SOK Dara',
      'CR.ID.email': 'dara@students.example.org',
      'CR.ID.affiliation': 'Example Institute of Technology',
    };
    expect(checkAnswers(completionReport, least).complete).toBe(true);
    for (const item of Object.keys(least))
      expect(checkAnswers(completionReport, { ...least, [item]: undefined as never })).toMatchObject({
        complete: false,
      });
  });

  it('asks for purpose and time of a return only from those who may wish it', () => {
    const answers = { 'CR.RET.wish': 2, 'CR.RET.purpose': ['STUDY'], 'CR.RET.institution': 'x' } as const;
    expect(checkAnswers(completionReport, answers).answers).toEqual({ 'CR.RET.wish': 2 });
    const perhaps = { ...answers, 'CR.RET.wish': 3 };
    expect(checkAnswers(completionReport, perhaps).answers).toEqual(perhaps);
  });
});

describe('the consents of a completion report', () => {
  it('are those that were given; silence and refusal give nothing', () => {
    expect(
      consentsIn({
        'CR.CONS.CLUB_CONTACT': true,
        'CR.CONS.SURVEY_CONTACT': false,
        'CR.CONS.DIRECTORY_VISIBILITY': 'NOBODY',
        'CR.CONS.PUBLISH_STORY': 'ANONYMOUS',
      }),
    ).toEqual([
      { purpose: 'CLUB_CONTACT', choice: 'YES', textVersion: consentTextVersion },
      { purpose: 'PUBLISH_STORY', choice: 'ANONYMOUS', textVersion: consentTextVersion },
    ]);
  });

  it('are worded as their version says: other words need another version', () => {
    const words = Object.values(completionReportTexts).map((texts) => [
      texts.pages['consents'],
      Object.entries(texts.questions).filter(([name]) => name.startsWith('CR.CONS.')),
    ]);
    const fingerprint = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
    expect({ [consentTextVersion]: fingerprint }).toEqual({ 'CR-CONS-1': '99e965457da51ff4' });
  });
});
