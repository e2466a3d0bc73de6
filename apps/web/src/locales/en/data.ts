import { count } from '../plural.js';

/** Answers of a campaign as files. */
export const data = {
  title: 'Answers as files',
  intro: (n: number) =>
    n === 0
      ? 'Nobody has answered yet. The files can be opened, but hold only their headings.'
      : `${count(n, 'set of answers is', 'sets of answers are')} in the files now. Names and e-mail addresses of those asked are never in them.`,
  stillOpen: 'The campaign is not closed: a file taken later can hold more.',
  isAnonymous: 'The campaign is anonymous: the files hold nothing about who answered.',
  noted: 'Each download is noted with your name, the file and how many answers it held.',
  file: 'File',
  purpose: 'What it is for',
  get: 'Download',
  getNamed: (what: string) => `Download: ${what}`,
  answers: 'All answers',
  formats: {
    xlsx: {
      name: 'Excel workbook (XLSX)',
      purpose:
        'To read, sort and filter in the office: answers, repeated questions and notes on separate sheets.',
    },
    csv: {
      name: 'CSV',
      purpose: 'For any spreadsheet or database: one row for each set of answers, safe to open in Excel.',
    },
    sav: {
      name: 'SPSS (.sav)',
      purpose: 'For SPSS or PSPP: questions as labels, answers as value labels, missing values marked.',
    },
    parquet: {
      name: 'Parquet',
      purpose: 'For R, Python or DuckDB: columns with their types, small and quick to read.',
    },
    jsonl: {
      name: 'JSON lines',
      purpose:
        'For programmers: one complete document for each set of answers, with its repeated questions inside.',
    },
  },
  personal: 'Add free text and items that can tell who somebody is',
  personalOff: 'Left out now: the files may go to people who analyse the answers.',
  personalOn:
    'Included now: what people wrote in their own words can name them. Keep these files inside the office and delete them when they have served.',
  personalNotYours:
    'Free text and items that can tell who somebody is are left out. Only a programme officer can take them.',
  rosters: 'Repeated questions',
  rostersIntro:
    'Questions asked once for each return visit, project or agreement: one row for each entry, tied to the answers by case_id. The Excel workbook and JSON lines hold them already.',
  roster: 'Repeated question',
  rows: 'One row per answer',
  rowsIntro:
    'Every answered value as a row of its own: item, line, code, number, text, first and last day. For databases and for tables over several years; tied to the other files by case_id.',
  codebook: 'Codebook',
  codebookIntro:
    'Explains every column: the question, the codes, who was asked, and how often each answer occurs.',
  codebookHtml: {
    name: 'To read (HTML)',
    purpose: 'Opens in the browser and can be printed; give it to everybody who gets a file.',
  },
  codebookXml: {
    name: 'DDI-Codebook 2.5 (XML)',
    purpose: 'For data archives and catalogues, in all languages.',
  },
  open: 'Open',
};
