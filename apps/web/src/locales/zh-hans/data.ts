import type { Texts } from '../en/index.js';
import { grouped } from '../plural.js';

/** 以文件形式取得调查回答。 */
export const data: Texts['data'] = {
  title: '回答数据',
  intro: (n) =>
    n === 0
      ? '目前还没有人回答，文件中只有标题行。'
      : `文件中目前共有${grouped(n)}份回答，不含被询问者的姓名和电子邮箱。`,
  stillOpen: '调查尚未结束，以后下载的文件可能包含更多回答。',
  isAnonymous: '本调查为匿名调查，文件中不含任何关于回答者的内容。',
  noted: '每次下载都会记录下载人、文件和回答份数。',
  file: '文件',
  purpose: '用途',
  get: '下载',
  getNamed: (what) => `下载：${what}`,
  answers: '全部回答',
  formats: {
    xlsx: {
      name: 'Excel 工作簿（XLSX）',
      purpose: '供日常办公查看、排序和筛选：回答、重复问题和说明分列于不同工作表。',
    },
    csv: {
      name: 'CSV',
      purpose: '适用于各种电子表格和数据库：每行一份回答，可安全地用 Excel 打开。',
    },
    sav: {
      name: 'SPSS（.sav）',
      purpose: '适用于 SPSS、PSPP：含问题标签、选项标签和缺失值标记。',
    },
    parquet: {
      name: 'Parquet',
      purpose: '适用于 R、Python、DuckDB：各列带有类型，体积小、读取快。',
    },
    jsonl: {
      name: 'JSON Lines',
      purpose: '供程序处理：每行是一份完整的回答，重复问题包含在内。',
    },
  },
  personal: '包含自由填写内容及可能识别个人的项目',
  personalOff: '目前不包含：文件可以交给负责分析的人员。',
  personalOn: '目前已包含：自由填写的内容可能识别出个人。请勿将文件带出办公室，用毕请删除。',
  personalNotYours: '不含自由填写内容及可能识别个人的项目，只有项目负责人员可以下载这些内容。',
  rosters: '重复问题',
  rostersIntro:
    '对每次再次赴日、每项合作研究或协议分别询问的问题：每行一条，以 case_id 与回答相连。Excel 工作簿和 JSON Lines 中已经包含。',
  roster: '重复问题',
  rows: '每个回答一行',
  rowsIntro:
    '每个已回答的值各占一行，列为项目、行号、代码、数值、文本、最早日期和最晚日期。适合导入数据库或跨年度汇总，以case_id与其他文件相连。',
  codebook: '编码手册',
  codebookIntro: '说明每一列的问题、代码、询问对象以及各回答出现的次数。',
  codebookHtml: {
    name: '阅读版（HTML）',
    purpose: '可在浏览器中打开和打印，请随文件一并提供。',
  },
  codebookXml: {
    name: 'DDI-Codebook 2.5（XML）',
    purpose: '用于数据档案馆和目录登记，包含所有语言。',
  },
  open: '打开',
};
