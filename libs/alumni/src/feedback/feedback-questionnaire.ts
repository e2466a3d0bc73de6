import type { Locale } from '@enishi/platform';
import { questionnaire } from '@enishi/questionnaire';

/**
 * Three questions after every event, the same for all, so that events can be compared: what JST has asked at its meetings
 * since 2019 (satisfaction, whether people would come again, free words).
 */
export const feedbackQuestionnaire = questionnaire({
  code: 'EVF',
  version: 1,
  pages: [
    {
      name: 'feedback',
      elements: [
        {
          type: 'rating',
          name: 'EVF.satisfaction',
          rateMin: 1,
          rateMax: 5,
          labels: 'SATISFACTION',
          isRequired: true,
        },
        {
          type: 'radiogroup',
          name: 'EVF.next',
          choices: ['COME', 'HELP', 'UNSURE', 'NO'],
          isRequired: true,
        },
        { type: 'comment', name: 'EVF.words', maxLength: 1000 },
      ],
    },
  ],
});

export interface FeedbackWords {
  readonly satisfaction: string;
  readonly scale: readonly [string, string, string, string, string];
  readonly next: string;
  readonly nextChoices: Readonly<Record<'COME' | 'HELP' | 'UNSURE' | 'NO', string>>;
  readonly words: string;
}

export const feedbackWords: Readonly<Record<Locale, FeedbackWords>> = {
  ja: {
    satisfaction: 'この行事はいかがでしたか。',
    scale: ['よくなかった', 'あまりよくなかった', 'ふつう', 'よかった', 'とてもよかった'],
    next: '次の行事があれば、参加したいですか。',
    nextChoices: {
      COME: '参加したい',
      HELP: '参加し、運営も手伝いたい',
      UNSURE: 'まだわからない',
      NO: '参加しない',
    },
    words: '主催者へのご意見（任意）',
  },
  en: {
    satisfaction: 'How was the event?',
    scale: ['Not good', 'Not so good', 'All right', 'Good', 'Very good'],
    next: 'Would you come to the next meeting?',
    nextChoices: {
      COME: 'Yes',
      HELP: 'Yes, and I would help to run it',
      UNSURE: 'I do not know yet',
      NO: 'No',
    },
    words: 'Words to the organisers (optional)',
  },
  'zh-Hans': {
    satisfaction: '您觉得这次活动怎么样？',
    scale: ['不好', '不太好', '一般', '好', '非常好'],
    next: '如有下次活动，您愿意参加吗？',
    nextChoices: {
      COME: '愿意参加',
      HELP: '愿意参加，也愿意协助组织',
      UNSURE: '尚不确定',
      NO: '不参加',
    },
    words: '对主办方的意见（选填）',
  },
};
