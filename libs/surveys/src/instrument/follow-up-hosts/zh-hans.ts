import type { QuestionnaireTexts } from '@enishi/questionnaire';
import { codeWordsZhHans as words } from '../code-lists/zh-hans.js';
import { intlStudentsWords } from './published-indicator.js';

const yesNo = { YES: '是', NO: '否' };
const notListed = { NOT_LISTED: '列表中没有', NO_INSTITUTION: '没有特定机构' };
const roster = {
  hint: '已列出我们掌握的内容。请您逐条选择“正确”“需要更正”或“与事实不符”，并补充遗漏的内容。',
  verdicts: { CONFIRM: '正确', CORRECT: '需要更正', DENY: '与事实不符' },
};

export const followUpHostsZhHans: QuestionnaireTexts = {
  title: '接收单位跟踪调查',
  introduction: '请告诉我们这项交流计划后来的进展。请就访问结束至今的情况作答。我们已掌握的内容已预先填入。',
  pages: {
    link: { title: '与派遣单位的联系' },
    returns: { title: '再次赴日' },
    students: { title: '接收留学生等' },
    research: { title: '合作研究' },
    publications: { title: '合著论文' },
    agreements: { title: '机构间合作协议' },
    exchanges: { title: '后续交流' },
    effects: { title: '对贵单位的影响' },
    next: { title: '今后' },
  },
  questions: {
    'H.LINK.any': { title: '您与派遣单位仍保持联系吗？', choices: yesNo },
    'H.LINK.channel': {
      title: '以何种方式保持联系？',
      hint: '可多选。',
      choices: {
        EMAIL: '电子邮件、即时消息',
        ONLINE_MEETINGS: '线上会议',
        VISITS: '互访',
        JOINT_WORK: '合作研究、合作项目',
        STUDENTS: '派遣或接收学生',
        OTHER: '其他',
      },
    },
    'H.REV.any': {
      title: '访问之后，本计划的受邀人员中有人再次赴日吗？',
      hint: '不限目的，也不限日本的哪一家机构。',
      choices: { YES: '有', NO: '没有', UNKNOWN: '不清楚' },
    },
    'H.REV': { title: '再次赴日的记录', ...roster, add: '添加一次赴日' },
    'H.REV.person': { title: '是哪一位？', hint: '您也可以不写姓名，只填写人数。' },
    'H.REV.count': { title: '人数' },
    'H.REV.purpose': { title: '目的', choices: words.returnPurposes },
    'H.REV.institution': { title: '在日本的接收单位', choices: notListed },
    'H.REV.from': { title: '开始时间', hint: '只填年份也可以。' },
    'H.REV.to': { title: '结束时间', hint: '如仍在逗留，请留空。' },
    'H.REV.statusOfResidence': {
      title: '在留资格',
      hint: '可以不回答。',
      choices: words.statusesOfResidence,
    },
    'H.REV.funding': { title: '费用的主要来源', choices: words.fundingSources },
    'H.ADM.intlStudents': intlStudentsWords['zh-Hans'],
    'H.ADM.number': { title: '共有多少人？' },
    'H.JR.state': {
      title: '由本计划产生的合作研究处于什么阶段？',
      choices: {
        NONE: '没有',
        UNDER_DISCUSSION: '正在商议',
        STARTED: '最近12个月内开始',
        CONTINUING: '此前已开始，仍在继续',
        ENDED: '已经结束',
      },
    },
    'H.JR': { title: '合作研究的记录', ...roster, add: '添加一项合作研究' },
    'H.JR.title': { title: '题目或主题' },
    'H.JR.partner': { title: '合作机构', choices: notListed },
    'H.JR.from': { title: '开始时间', hint: '只填年份也可以。' },
    'H.JR.to': { title: '结束时间', hint: '如仍在继续，请留空。' },
    'H.PUB.any': { title: '访问之后，您与派遣方人员共同发表过论文吗？', choices: yesNo },
    'H.PUB': { title: '合著论文的记录', ...roster, add: '添加一篇论文' },
    'H.PUB.doi': { title: 'DOI', hint: '例如10.1234/abcd，也可直接粘贴网址。' },
    'H.PUB.title': { title: '论文题目（没有DOI时）' },
    'H.AGR.any': { title: '访问之后，贵单位与派遣单位签订或续签过协议吗？', choices: yesNo },
    'H.AGR': { title: '协议的记录', ...roster, add: '添加一项协议' },
    'H.AGR.partner': { title: '签约机构', choices: notListed },
    'H.AGR.level': {
      title: '协议的层级',
      choices: { UNIVERSITY: '校级、机构级', FACULTY: '院系级、部门级', OTHER: '其他' },
    },
    'H.AGR.kind': { title: '新签还是续签？', choices: { NEW: '新签', RENEWED: '续签或扩大' } },
    'H.AGR.on': { title: '签订时间', hint: '只填年份也可以。' },
    'H.EXC.any': { title: '访问之后，贵单位与派遣单位还有其他交流吗？', choices: yesNo },
    'H.EXC': { title: '后续交流的记录', ...roster, add: '添加一次交流' },
    'H.EXC.direction': {
      title: '形式',
      choices: { TO_JAPAN: '接收（来日）', FROM_JAPAN: '派出（由日本前往）', ONLINE: '在线交流' },
    },
    'H.EXC.size': { title: '参加人数' },
    'H.EXC.on': { title: '时间', hint: '只填年份也可以。' },
    'H.EXC.funding': { title: '费用的主要来源', choices: words.fundingSources },
    'H.ORG': {
      title: '本计划对贵单位有多大影响？',
      rows: { globalisation: '教育和研究的国际化', visibility: '国际知名度的提高' },
    },
    'H.ORG.words': { title: '如有具体事例，请您填写。' },
    'H.JPN': {
      title: '对贵单位的学生有多大影响？',
      rows: { students: '全体学生', women: '女学生' },
    },
    'H.JPN.words': { title: '如有具体事例，请您填写。' },
    'H.ATTR': {
      title: '您在此填写的成果与樱花科技项目有多大关系？',
      choices: {
        CAUSED: '因本项目而产生',
        CONTRIBUTED: '本项目与其他因素共同促成',
        UNRELATED: '与本项目无关',
        UNKNOWN: '说不清，或尚无成果',
      },
    },
    'H.NEXT': {
      title: '您计划再次申请樱花科技项目吗？',
      choices: { YES: '是', UNDECIDED: '尚未决定', NO: '否' },
    },
    'H.CONTACT.change': {
      title: '本计划实施主要负责人的联系方式是否与以前相同？',
      choices: { SAME: '相同', CHANGED: '不同，有新的联系人' },
    },
    'H.CONTACT.name': { title: '新联系人的姓名' },
    'H.CONTACT.email': { title: '新联系人的电子邮箱' },
    'H.CONTACT.affiliation': { title: '部门和职务' },
  },
  scales: {
    EFFECT: { 5: '非常大', 4: '较大', 3: '有一些', 2: '较小', 1: '没有' },
  },
};
