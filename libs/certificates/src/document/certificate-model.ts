import type { CertificateFacts } from './certificate-facts.js';
import { setNativeName, type NativeName } from './native-name.js';
import {
  dayOf,
  printedDayEn,
  printedDayJa,
  printedDayZh,
  printedPeriodEn,
  printedPeriodJa,
  printedPeriodZh,
} from './printed-dates.js';
import { qrDrawing } from './qr-drawing.js';
import { richText, unescaped, type RichPiece } from './rich-text.js';
import type { Wording, WordingFacts } from './wording.js';

interface TwoTexts {
  en: string;
  second: string;
}

/** What layout/certificate.typ reads: every word of the sheet, nothing left to decide but its place. */
export interface CertificateModel {
  second: 'ja' | 'zh-Hans';
  document: { title: string; author: string; description: string; keywords: string[]; date: number[] };
  issuer: TwoTexts;
  title: TwoTexts;
  programme: TwoTexts;
  lead: { en: RichPiece[] };
  name: string;
  native: NativeName | null;
  body: { en: RichPiece[]; second: RichPiece[] };
  labels: { number: string; memberId: string; check: string };
  number: string;
  memberId: string;
  issued: TwoTexts;
  signatory: { name: TwoTexts; title: TwoTexts; drawn: boolean; alt: string };
  check: { url: string; label: string; code: string; qr: string; alt: string };
  attachment: string | null;
}

/** Turns the facts of one certificate into the words of its sheet. Pure: the same facts always give the same model. */
export function certificateModel(facts: CertificateFacts, wording: Wording): CertificateModel {
  const second = facts.languages === 'ja-en' ? 'ja' : 'zh-Hans';
  const { from, to } = facts.period;
  const en = wordingFacts(facts, 'en', printedPeriodEn(from, to));
  const other = wordingFacts(facts, second, (second === 'ja' ? printedPeriodJa : printedPeriodZh)(from, to));
  const say = (piece: string, language: string, words: WordingFacts) => {
    const sentence = wording[`${piece}.${language}`];
    if (!sentence) throw new Error(`The wording ${piece}.${language} is missing.`);
    return sentence(words);
  };
  const plain = (piece: string): TwoTexts => ({
    en: unescaped(say(piece, 'en', en)),
    second: unescaped(say(piece, second, other)),
  });
  const label = (piece: string) => unescaped(say(`label-${piece}`, 'en', en));
  const title = plain('title');
  const issuer = plain('issuer');
  const url = facts.checkAddress + facts.code;
  const number = facts.version === 1 ? facts.number : `${facts.number} (${facts.version})`;
  const { year, month, day } = dayOf(facts.issuedOn);
  return {
    second,
    document: {
      title: `${title.en} — ${facts.name}`,
      author: issuer.en,
      description: `${facts.planTitle.en}, ${facts.host.en}, ${printedPeriodEn(from, to)}`,
      keywords: [facts.number, facts.memberId],
      date: [year, month, day],
    },
    issuer,
    title,
    programme: plain('programme'),
    lead: { en: richText(say('lead', 'en', en)) },
    name: facts.name,
    native:
      facts.nativeName &&
      setNativeName(facts.nativeName.text, facts.nativeName.language, facts.nationalities),
    body: { en: richText(say('body', 'en', en)), second: richText(say('body', second, other)) },
    labels: { number: label('number'), memberId: label('member-id'), check: label('check') },
    number,
    memberId: facts.memberId,
    issued: {
      en: printedDayEn(facts.issuedOn),
      second: (second === 'ja' ? printedDayJa : printedDayZh)(facts.issuedOn),
    },
    signatory: {
      name: { en: facts.signatory.name.en, second: facts.signatory.name[second] },
      title: { en: facts.signatory.title.en, second: facts.signatory.title[second] },
      drawn: facts.signatory.drawn,
      alt: `Signature of ${facts.signatory.name.en}`,
    },
    check: {
      url,
      label: url.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, ''),
      code: facts.code.replace(/(.{4})(?=.)/g, '$1 '),
      qr: qrDrawing(url),
      alt: `QR code with the address of the check page, ${url}`,
    },
    attachment: machineFacts(facts, url),
  };
}

function wordingFacts(
  facts: CertificateFacts,
  language: 'en' | 'ja' | 'zh-Hans',
  period: string,
): WordingFacts {
  return {
    planTitle: facts.planTitle[language],
    programme: facts.programme[language],
    host: facts.host[language],
    period,
    fiscalYear: facts.fiscalYear,
    memberId: facts.memberId,
    name: facts.name,
  };
}

/** The printed facts as JSON in the file (PDF/A-3): exact characters, also of scripts that copy badly out of a PDF. */
function machineFacts(facts: CertificateFacts, url: string): string {
  return JSON.stringify({
    number: facts.number,
    version: facts.version,
    memberId: facts.memberId,
    name: facts.name,
    nativeName: facts.nativeName?.text ?? null,
    fiscalYear: facts.fiscalYear,
    programme: facts.programme,
    planTitle: facts.planTitle,
    host: facts.host,
    period: facts.period,
    issuedOn: facts.issuedOn,
    check: url,
  });
}
