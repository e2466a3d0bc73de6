import type { QuestionnaireTexts } from '@enishi/questionnaire';

const fields = {
  FORD1: '自然科学',
  FORD2: '工程与技术',
  FORD3: '医学与健康科学',
  FORD4: '农学与兽医学',
  FORD5: '社会科学',
  FORD6: '人文与艺术',
  M: '跨多个领域',
};
const people = { N0: '没有', N1_2: '1～2人', N3_5: '3～5人', N6_10: '6～10人', N11_UP: '11人以上' };

export const completionReportZhHans: QuestionnaireTexts = {
  title: '受邀人员结业报告',
  introduction: '感谢您参加樱花科技项目。请如实告诉我们您对此次访问的感受。填写约需3分钟。',
  pages: {
    visit: { title: '关于此次访问' },
    effect: { title: '访问带来的变化' },
    return: { title: '今后与日本的联系' },
    words: { title: '您想说的话', lead: '以下各项均可不填。请用您习惯的语言书写。' },
    you: {
      title: '关于您',
      lead: '您的姓名、所属单位和联系方式将登记用于樱花科技俱乐部的活动，不作其他用途。',
    },
    consents: {
      title: '您与俱乐部',
      lead: '您只对所选的内容表示同意。即使一项都不选，也可以提交报告，对您没有任何不利影响。您可以随时撤回同意。',
    },
  },
  questions: {
    'CR.SAT.overall': { title: '您对此次项目整体的满意程度如何？' },
    'CR.SAT': {
      title: '您对以下各方面的满意程度如何？',
      rows: {
        science: '科技体验、讲座和研究',
        host: '接收单位的接待',
        schedule: '日程和内容安排',
        students: '与日本学生、研究人员的交流',
        culture: '对日本文化和社会的了解',
        logistics: '住宿、交通和饮食',
      },
    },
    'CR.ATT.likeJapan': { title: '与访问前相比，您对日本的好感有何变化？' },
    'CR.ATT.interestST': { title: '与访问前相比，您对科学技术的兴趣有何变化？' },
    'CR.KNOW.gained': { title: '您获得了多少新的知识和技能？' },
    'CR.NET.contactsJp': { title: '今后希望继续保持联系的日方人员有几位？', choices: people },
    'CR.NET.contactsPeers': { title: '今后希望继续保持联系的其他参加者有几位？', choices: people },
    'CR.RET.wish': { title: '您希望再次访问日本吗？' },
    'CR.RET.purpose': {
      title: '您希望以什么目的再来日本？',
      hint: '可多选。',
      choices: {
        STUDY: '留学',
        RESEARCH: '研究',
        WORK: '就业、工作',
        JOINT_PROJECT: '合作研究、合作项目',
        CONFERENCE: '学术会议',
        TRAVEL: '旅游',
      },
    },
    'CR.RET.when': {
      title: '您希望什么时候来？',
      choices: {
        WITHIN_1_YEAR: '1年以内',
        YEARS_1_TO_3: '1～3年后',
        YEARS_3_TO_5: '3～5年后',
        LATER: '更晚',
        UNKNOWN: '尚未确定',
      },
    },
    'CR.RET.field': { title: '您希望在哪个领域学习或研究？', choices: fields },
    'CR.RET.institution': { title: '如有希望前往的大学、研究机构或实验室，请填写。' },
    'CR.TEXT.best': { title: '您印象最深的是什么？' },
    'CR.TEXT.improve': { title: '您认为哪些方面可以做得更好？' },
    'CR.TEXT.messageToNext': { title: '请给今后的参加者留言。' },
    'CR.ID.name': { title: '姓名', hint: '请按护照上的拉丁字母拼写填写。' },
    'CR.ID.email': { title: '电子邮箱', hint: '用于确认您的俱乐部会员身份。' },
    'CR.ID.email2': {
      title: '另一个电子邮箱',
      hint: '如有毕业或换工作后仍可使用的邮箱，请填写，以便我们继续与您联系。',
    },
    'CR.ID.affiliation': { title: '所属单位', hint: '学校或机构名称，以及院系、部门等。' },
    'CR.ID.level': {
      title: '目前的身份',
      choices: {
        HIGH_SCHOOL: '高中生',
        KOSEN: '高等专科学校学生',
        UNDERGRADUATE: '本科生',
        MASTER: '硕士研究生',
        DOCTORAL: '博士研究生',
        POSTDOC: '博士后',
        TEACHER: '教师',
        PUBLIC_ST_STAFF: '公共机构科技工作人员',
        OTHER: '其他',
      },
    },
    'CR.ID.field': { title: '专业领域', choices: fields },
    'CR.CONS.CLUB_CONTACT': {
      title: '我愿意通过电子邮件接收俱乐部的通知。',
      hint: '内容包括活动、同学会，以及在日本学习和研究的机会。',
    },
    'CR.CONS.SURVEY_CONTACT': { title: '我愿意接受关于近况的问卷调查（每年约1次）。' },
    'CR.CONS.DIRECTORY_VISIBILITY': {
      title: '谁可以在会员名录中看到您的姓名和所属单位？',
      choices: {
        NOBODY: '任何人都不可以',
        SAME_PLAN: '同一交流计划的参加者',
        CHAPTER: '本国或本地区同学会的会员',
        ALL_MEMBERS: '所有会员',
      },
    },
    'CR.CONS.SHARE_WITH_CHAPTER': {
      title: '我愿意接收本国或本地区同学会的联络。',
      hint: '联络由秘书处系统转达，同学会不会得到您的邮箱地址。',
    },
    'CR.CONS.SHARE_WITH_HOST': {
      title: '我同意将留学、合作研究等后续成果告知接收单位。',
    },
    'CR.CONS.HELP_OTHERS': {
      title: '我愿意为今后的参加者提供咨询。',
      hint: '咨询由秘书处系统转达，您随时可以谢绝。',
    },
    'CR.CONS.PARTNER_INFO': {
      title: '我愿意接收大学、研究机构等的留学和工作信息。',
      hint: '信息由秘书处发送，您的邮箱地址不会提供给其他机构。',
    },
    'CR.CONS.PUBLISH_STORY': {
      title: '我们可以将您的感想和留言用于介绍本项目吗？',
      choices: { NO: '不可以', ANONYMOUS: '可以，但不公开姓名', NAMED: '可以，并可公开姓名' },
    },
    'CR.CONS.PUBLISH_PHOTO': {
      title: '我同意将访问期间有我出现的照片用于介绍本项目。',
    },
    'CR.CONS.RESEARCH_REUSE': {
      title: '我同意将无法识别个人身份的回答用于调查研究。',
    },
  },
  scales: {
    SATISFACTION: { 5: '非常满意', 4: '比较满意', 3: '不确定', 2: '不太满意', 1: '不满意' },
    WISH: { 5: '非常希望', 4: '希望', 3: '不确定', 2: '不太希望', 1: '不希望' },
    LIKING: { 5: '更加喜欢', 4: '比以前喜欢', 3: '没有变化', 2: '不如以前喜欢', 1: '不再喜欢' },
    CHANGE: { 5: '大幅提高', 4: '有所提高', 3: '没有变化', 2: '略有下降', 1: '下降' },
    AMOUNT: { 5: '非常多', 4: '较多', 3: '一些', 2: '较少', 1: '几乎没有' },
  },
};
