import type { Texts } from '../locales/parts/surveys.js';
import type { FieldProblem } from '../ui/error-summary.js';
import type { Audience, CampaignFacts, CampaignSettings } from './campaigns.documents.js';

type MailLanguage = CampaignSettings['languages'][number];
export const MAIL_LANGUAGES = ['JA', 'EN', 'ZH_HANS'] as const satisfies readonly MailLanguage[];

/** What the form holds: everything as text until it is sent. */
export interface CampaignValues {
  nameJa: string;
  nameEn: string;
  nameZhHans: string;
  fiscalYear: string;
  audience: Audience;
  /** Code and version, as `instrumentValue` writes them. */
  instrument: string;
  cohorts: string[];
  languages: MailLanguage[];
  opensOn: string;
  closesOn: string;
  isAnonymous: boolean;
  reminderDays: string;
  perSecond: string;
  perDay: string;
  perDomainPerMinute: string;
  hourFrom: string;
  hourTo: string;
  quietWeekdays: number[];
  quietDates: string;
  mailTexts: Record<MailLanguage, { introduction: string; changes: string }>;
}

interface NamedVersion {
  code: string;
  version: number;
}

/** The questionnaire that each audience is asked with unless another is chosen. */
export const SHIPPED: Readonly<Record<Audience, NamedVersion>> = {
  ALUMNI: { code: 'FU-A', version: 1 },
  HOSTS: { code: 'FU-H', version: 1 },
};

/** As the list of the form holds it; codes have no spaces. */
export const instrumentValue = ({ code, version }: NamedVersion): string => `${code} ${version}`;

/** The shipped ones ask the people they were written for; the completion report asks nobody in a campaign. */
export function canAsk(audience: Audience, code: string): boolean {
  if (code === 'CR') return false;
  const writtenFor = (['ALUMNI', 'HOSTS'] as const).find((one) => SHIPPED[one].code === code);
  return writtenFor === undefined || writtenFor === audience;
}

const noWords = { introduction: '', changes: '' };

export function emptyCampaign(fiscalYear: number): CampaignValues {
  return {
    nameJa: '',
    nameEn: '',
    nameZhHans: '',
    fiscalYear: String(fiscalYear),
    audience: 'ALUMNI',
    instrument: instrumentValue(SHIPPED.ALUMNI),
    cohorts: [],
    languages: [...MAIL_LANGUAGES],
    opensOn: '',
    closesOn: '',
    isAnonymous: false,
    reminderDays: '7, 14, 28',
    perSecond: '20',
    perDay: '50000',
    perDomainPerMinute: '600',
    hourFrom: '9',
    hourTo: '18',
    quietWeekdays: [],
    quietDates: '',
    mailTexts: { JA: noWords, EN: noWords, ZH_HANS: noWords },
  };
}

export function valuesOf(campaign: CampaignFacts): CampaignValues {
  const words = (language: MailLanguage) => {
    const found = campaign.mailTexts.find(({ locale }) => locale === language);
    return found ? { introduction: found.introduction, changes: found.changes } : noWords;
  };
  return {
    nameJa: campaign.nameJa,
    nameEn: campaign.nameEn,
    nameZhHans: campaign.nameZhHans,
    fiscalYear: String(campaign.fiscalYear),
    audience: campaign.audience,
    instrument: instrumentValue({ code: campaign.instrumentCode, version: campaign.instrumentVersion }),
    cohorts: campaign.cohorts.map(String),
    languages: [...campaign.languages],
    opensOn: campaign.opensOn,
    closesOn: campaign.closesOn,
    isAnonymous: campaign.isAnonymous,
    reminderDays: campaign.reminderDays.join(', '),
    perSecond: String(campaign.perSecond),
    perDay: String(campaign.perDay),
    perDomainPerMinute: String(campaign.perDomainPerMinute),
    hourFrom: String(campaign.hourFrom),
    hourTo: String(campaign.hourTo),
    quietWeekdays: [...campaign.quietWeekdays],
    quietDates: campaign.quietDates.join(', '),
    mailTexts: { JA: words('JA'), EN: words('EN'), ZH_HANS: words('ZH_HANS') },
  };
}

const listed = (text: string) =>
  text
    .split(/[,、，\s]+/)
    .map((part) => part.trim())
    .filter(Boolean);

/** As it is sent; call only when `campaignProblems` found nothing. */
export function settingsOf(values: CampaignValues): CampaignSettings {
  const [instrumentCode = '', version] = values.instrument.split(' ');
  return {
    nameJa: values.nameJa.trim(),
    nameEn: values.nameEn.trim(),
    nameZhHans: values.nameZhHans.trim(),
    fiscalYear: Number(values.fiscalYear),
    audience: values.audience,
    instrumentCode,
    instrumentVersion: Number(version),
    cohorts: values.cohorts.map(Number).toSorted((a, b) => a - b),
    languages: values.languages,
    opensOn: values.opensOn,
    closesOn: values.closesOn,
    isAnonymous: values.isAnonymous,
    reminderDays: listed(values.reminderDays).map(Number),
    perSecond: Number(values.perSecond),
    perDay: Number(values.perDay),
    perDomainPerMinute: Number(values.perDomainPerMinute),
    hourFrom: Number(values.hourFrom),
    hourTo: Number(values.hourTo),
    quietWeekdays: values.quietWeekdays,
    quietDates: listed(values.quietDates),
    mailTexts: values.languages.map((locale) => ({ locale, ...values.mailTexts[locale] })),
  };
}

/** What is missing or cannot be read, before anything is sent. */
export function campaignProblems(values: CampaignValues, t: Texts): FieldProblem[] {
  const words = t.campaigns;
  const found: FieldProblem[] = [];
  const say = (field: keyof CampaignValues, sentence: string) =>
    found.push({ field: `campaign-${field}`, words: sentence });
  const needed = {
    nameJa: words.nameJa,
    nameEn: words.nameEn,
    nameZhHans: words.nameZh,
    opensOn: words.opensOn,
    closesOn: words.closesOn,
  } as const;
  for (const [field, label] of Object.entries(needed) as [keyof typeof needed, string][])
    if (!values[field].trim()) say(field, words.needed(label));
  if (values.languages.length === 0) say('languages', `${words.languages}: ${words.oneNeeded}`);
  if (!listed(values.reminderDays).every((day) => /^\d{1,3}$/.test(day)))
    say('reminderDays', `${words.reminders}: ${words.notDays}`);
  if (!listed(values.quietDates).every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)))
    say('quietDates', words.notDates);
  const numbers = {
    perSecond: words.perSecond,
    perDay: words.perDay,
    perDomainPerMinute: words.perDomain,
    hourFrom: words.hourFrom,
    hourTo: words.hourTo,
  } as const;
  for (const [field, label] of Object.entries(numbers) as [keyof typeof numbers, string][])
    if (!/^\d{1,6}$/.test(values[field].trim())) say(field, words.needed(label));
  return found;
}
