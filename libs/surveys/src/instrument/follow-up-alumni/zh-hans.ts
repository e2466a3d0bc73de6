import type { QuestionnaireTexts } from '@enishi/questionnaire';
import { codeWordsZhHans as words } from '../code-lists/zh-hans.js';

const notListed = { NOT_LISTED: '列表中没有', NO_INSTITUTION: '没有特定机构' };
const verdicts = { STILL: '仍在继续', ENDED: '已经结束', NEVER: '与事实不符' };

export const followUpAlumniZhHans: QuestionnaireTexts = {
  title: '跟踪调查',
  introduction: '您近来好吗？请告诉我们您如今与日本的联系。您的回答将帮助今后的参加者。',
  pages: {
    now: { title: '您的近况' },
    path: { title: '学习与工作' },
    returns: { title: '再次赴日' },
    collaboration: { title: '与日本的合作' },
    people: { title: '人际联系' },
    influence: { title: '回顾此次访问' },
    club: { title: '您与俱乐部' },
    stay: { title: '今后的联系' },
  },
  questions: {
    'A.NOW.still': {
      title: '去年您的所属单位是“{last.A.NOW.affiliation}”。现在仍然相同吗？',
      choices: { SAME: '是，没有变化', CHANGED: '不，有变化' },
    },
    'A.NOW.status': {
      title: '您目前主要在做什么？',
      choices: {
        STUDYING: '学习',
        WORKING: '工作',
        BOTH: '边学习边工作',
        SEEKING: '正在寻找升学或就业机会',
        OTHER: '其他',
      },
    },
    'A.NOW.affiliation': { title: '您目前的所属单位是？', hint: '学校、机构或公司的名称。' },
    'A.NOW.country': { title: '您目前居住在哪个国家或地区？' },
    'A.NOW.countryCheck': {
      title: '与去年回答的国家或地区不同。请问是哪种情况？',
      choices: { MOVED: '此后我搬迁了', LAST_YEAR_WRONG: '去年的回答有误' },
    },
    'A.NOW.level': { title: '您目前的身份是？', choices: words.levels },
    'A.NOW.levelCheck': {
      title: '与去年的回答不同。请问是哪种情况？',
      choices: { MOVED_ON: '此后身份有变化', LAST_YEAR_WRONG: '去年的回答有误' },
    },
    'A.NOW.field': { title: '您的专业领域是？', choices: words.fields },
    'A.STUDY.applied': {
      title: '访问之后，您是否向日本的大学或研究机构申请过留学或研究？',
      choices: { YES: '是', NO: '否', INTEND: '尚未，但有此打算' },
    },
    'A.STUDY.result': {
      title: '结果如何？',
      hint: '如申请过多次，请回答最近一次的结果。',
      choices: {
        ADMITTED: '已被录取',
        NOT_ADMITTED: '未被录取',
        WAITING: '正在等待结果',
        WITHDRAWN: '已撤回申请',
      },
    },
    'A.REV.any': {
      title: '最近12个月内，您来过日本吗？',
      hint: '不限目的。樱花科技项目的访问本身不计在内。',
      choices: { YES: '来过', NO: '没有' },
    },
    'A.REV': {
      title: '再次赴日的记录',
      hint: '每次访问或逗留填写一条。',
      verdicts,
      add: '添加一次赴日',
    },
    'A.REV.purpose': { title: '目的', choices: words.returnPurposes },
    'A.REV.institution': { title: '在日本的接收单位', choices: notListed },
    'A.REV.from': { title: '开始时间', hint: '只填年份也可以。' },
    'A.REV.to': { title: '结束时间', hint: '如仍在日本，请留空。' },
    'A.REV.statusOfResidence': {
      title: '在留资格',
      hint: '可以不回答。',
      choices: words.statusesOfResidence,
    },
    'A.REV.funding': { title: '费用的主要来源', choices: words.fundingSources },
    'A.REV.plan': {
      title: '今后12个月内，您计划来日本吗？',
      choices: { YES: '有计划', PERHAPS: '尚不确定', NO: '没有计划' },
    },
    'A.REV.hurdle': {
      title: '主要的困难是什么？',
      hint: '可多选。',
      choices: {
        MONEY: '费用',
        INFORMATION: '信息不足',
        LANGUAGE: '语言',
        VISA: '签证',
        SUPERVISOR: '未找到日本的指导教师',
        FAMILY: '家庭原因',
        TIME: '学习或工作太忙',
        OTHER: '其他',
        NONE: '没有困难，目前不打算来',
      },
    },
    'A.WORK.jp': {
      title: '您是否在日本的企业或机构工作，或与其合作？',
      choices: {
        IN_JAPAN: '在日本国内的日本企业或机构工作',
        FROM_HOME: '在日本以外的日本企业或机构工作',
        WITH_JAPANESE_PARTNERS: '不在日本企业或机构，但与日方合作',
        NO: '否',
      },
    },
    'A.COL.any': {
      title: '最近12个月内，您与日本的人士开始了新的合作吗？',
      choices: { JOINT_RESEARCH: '合作研究', PAPER: '合著论文', OTHER: '其他', NONE: '没有' },
    },
    'A.COL.jr': {
      title: '与日本的合作研究',
      hint: '每项研究填写一条。',
      verdicts,
      add: '添加一项合作研究',
    },
    'A.COL.jr.title': { title: '研究主题' },
    'A.COL.jr.partner': { title: '日方机构', choices: notListed },
    'A.COL.jr.from': { title: '开始时间', hint: '只填年份也可以。' },
    'A.COL.jr.to': { title: '结束时间', hint: '如仍在继续，请留空。' },
    'A.COL.pub': { title: '与日本人士合著的论文', add: '添加一篇论文' },
    'A.COL.pub.doi': { title: 'DOI', hint: '例如10.1234/abcd，也可直接粘贴网址。' },
    'A.COL.pub.title': { title: '论文题目（没有DOI时）' },
    'A.COL.orcid': { title: '您的ORCID iD（如有）' },
    'A.COL.other': { title: '是怎样的合作？', hint: '例如教学、业务往来、项目等。' },
    'A.NET': {
      title: '最近12个月内，您与以下人员联系的频率如何？',
      rows: { host: '接收单位的人员', peers: '一同访问的伙伴' },
    },
    'A.MULT.shared': {
      title: '最近12个月内，您向他人介绍过您的访问经历吗？',
      hint: '可多选。',
      choices: {
        TALK: '在演讲或报告中',
        TEACHING: '在教学中',
        MEDIA: '在媒体或网络上',
        RECOMMENDED: '推荐他人参加本项目',
        OTHER: '以其他方式',
        NONE: '没有',
      },
    },
    'A.MULT.recommendedTo': { title: '大约推荐给了多少人？' },
    'A.INFL': { title: '樱花科技项目的访问对您后来的道路影响有多大？' },
    'A.CF': {
      title: '如果没有那次访问，您觉得自己现在会怎样？',
      choices: {
        SAME_PATH: '与现在一样',
        SAME_LATER: '道路相同，但不会走到这一步',
        OTHER_PATH: '会走另一条路',
        UNKNOWN: '说不清',
      },
    },
    'A.CLUB.want': {
      title: '您希望樱花科技俱乐部提供什么？',
      hint: '可多选。',
      choices: {
        STUDY_INFO: '赴日留学信息',
        MENTORING: '其他会员的建议',
        FIELD_GROUP: '同领域会员的小组',
        EVENTS_NEARBY: '附近的活动',
        JOBS: '就业信息',
        NONE: '目前没有',
      },
    },
    'A.CLUB.coord': {
      title: '您愿意担任本国或本地区同学会的干事吗？',
      choices: { YES: '愿意', MAYBE: '可以考虑', NO: '不愿意' },
    },
    'A.CONS.keep': {
      title: '明年我们可以继续用同一邮箱、按原有的同意范围与您联系吗？',
      choices: { SAME: '可以', CHANGE: '不，我想更改' },
    },
    'A.CONS.email': { title: '新的电子邮箱', hint: '如不更改，请留空。' },
    'A.CONS.agree': {
      title: '请选择您同意的内容。',
      hint: '如在此选择，将取代您以前的同意；如不选择，则保持不变。',
      choices: {
        CLUB_CONTACT: '通过电子邮件接收俱乐部的通知',
        SURVEY_CONTACT: '接收本调查（每年约1次）',
        SHARE_WITH_CHAPTER: '接收本国或本地区同学会的联络',
        SHARE_WITH_HOST: '将留学、合作研究等成果告知接收单位',
        HELP_OTHERS: '接受今后参加者的咨询（由秘书处转达）',
        PARTNER_INFO: '接收留学和工作信息（由秘书处发送）',
        RESEARCH_REUSE: '将无法识别个人身份的回答用于调查研究',
        NONE: '以上均不再同意',
      },
    },
  },
  nothing: '（不明）',
  scales: {
    CONTACT: { 3: '每月或更频繁', 2: '数次', 1: '1次', 0: '没有联系' },
    INFLUENCE: { 5: '非常大', 4: '较大', 3: '有一些', 2: '较小', 1: '完全没有' },
  },
};
