import type { LocalizedText } from '@enishi/platform';
import type { MetricDefinition } from '../metric.js';
import { AS_OF, COMPARABLE, POPULATION } from '../shared-words.js';
import { ALUMNI_ANSWER } from './alumni-answer.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

export const NETWORK: readonly MetricDefinition[] = [
  {
    topic: 'NETWORK',
    unit: 'PAIRS',
    percentOf: null,
    population: POPULATION.invitees,
    asOf: AS_OF.now,
    comparability: COMPARABLE.published,
    display: 'TRUNCATE_1DP',
    criterion: 'COHERENCE',
    source: 'visit',
    by: ['FISCAL_YEAR', 'REGION', 'COUNTRY', 'PROGRAMME_TYPE', 'FIELD', 'HOST', 'SENDING_INSTITUTION'],
    code: 'host_sender_pairs',
    title: text(
      '受入れ機関と送出し機関の組',
      'Pairs of host and sending institution',
      '接收单位与派遣单位的组合',
    ),
    definition: text(
      '招へい者を通じて結ばれた受入れ機関と送出し機関の組の数。同じ組は何度交流しても1と数えます。',
      'Pairs of a host and a sending institution that are tied by invitees. One pair counts once, however often they exchange.',
      '通过受邀人员建立联系的接收单位与派遣单位的组合数。同一组合无论交流几次都只计一次。',
    ),
    reading: { kind: 'DISTINCT', measure: 'host_sender_pairs' },
  },
  {
    ...ALUMNI_ANSWER,
    topic: 'NETWORK',
    criterion: 'SUSTAINABILITY',
    code: 'peer_contact_share',
    title: text('仲間と連絡がある割合', 'In contact with fellow visitors', '与同行伙伴保持联系的比例'),
    definition: text(
      '追跡調査（詳しい調査票）で、この12か月の間に一緒に訪問した仲間と連絡を取ったと答えた方の割合。',
      'Share of those who answered in the long form of the follow-up survey that they were in touch with people of the same visit within the last twelve months.',
      '在跟踪调查（详细问卷）中回答过去12个月内与同行伙伴有联系的人所占比例。',
    ),
    item: { instrument: 'FU-A', item: 'A.NET' },
    reading: { kind: 'SHARE', part: 'peer_contact_yes', whole: ['peer_contact_yes', 'peer_contact_no'] },
  },
  {
    ...ALUMNI_ANSWER,
    topic: 'NETWORK',
    criterion: 'SUSTAINABILITY',
    code: 'shared_share',
    title: text('経験をほかの人に伝えた割合', 'Passed the experience on', '向他人传达经历的比例'),
    definition: text(
      '追跡調査（詳しい調査票）で、この12か月の間に訪問の経験をほかの人に伝えた（講演・授業・参加の勧めなど）と答えた方の割合。',
      'Share of those who answered in the long form of the follow-up survey that they passed the experience on within the last twelve months: in talks, teaching, or by recommending the programme.',
      '在跟踪调查（详细问卷）中回答过去12个月内向他人传达过访问经历（演讲、授课、推荐参加等）的人所占比例。',
    ),
    item: { instrument: 'FU-A', item: 'A.MULT.shared' },
    reading: { kind: 'SHARE', part: 'shared_yes', whole: ['shared_yes', 'shared_no'] },
  },
];
