import {
  printedDayEn,
  printedDayJa,
  printedPeriodEn,
  printedPeriodJa,
  dayOf,
} from '../document/printed-dates.js';
import { qrDrawing } from '../document/qr-drawing.js';
import type { AppreciationFacts } from './appreciation-facts.js';

const ROLES = {
  MAIN: { en: 'main coordinator', ja: '主幹事' },
  DEPUTY: { en: 'deputy coordinator', ja: '副幹事長' },
  COORDINATOR: { en: 'coordinator', ja: '幹事' },
} as const;

/** What layout/appreciation.typ reads. Pure: the same facts always give the same model. */
export function appreciationModel(facts: AppreciationFacts) {
  const { name, chapter, ownName, role, from, to, issuedOn, number, code, signatory } = facts;
  const url = facts.checkAddress + code;
  const { year, month, day } = dayOf(issuedOn);
  return {
    document: {
      title: `Certificate of Appreciation — ${name}`,
      author: 'Japan Science and Technology Agency',
      description: `${chapter.en}, ${printedPeriodEn(from, to)}`,
      date: [year, month, day],
    },
    issuer: { en: 'Japan Science and Technology Agency', ja: '国立研究開発法人科学技術振興機構' },
    title: { en: 'Certificate of Appreciation', ja: '感謝状' },
    club: { en: 'Sakura Science Club', ja: 'さくらサイエンスクラブ' },
    lead: 'is presented to',
    name,
    body: {
      en: `in sincere gratitude for serving as ${ROLES[role].en} of the ${chapter.en}${
        ownName ? ` (${ownName})` : ''
      } ${printedPeriodEn(from, to)}, and for bringing its members together as a volunteer.`,
      ja: `あなたは${printedPeriodJa(from, to)}、${chapter.ja}の${
        ROLES[role].ja
      }として会員の交流に尽力されました。その功績に深く感謝の意を表します。`,
    },
    labels: { number: 'No.', check: 'Check this certificate' },
    number,
    issued: { en: printedDayEn(issuedOn), ja: printedDayJa(issuedOn) },
    signatory: {
      name: { en: signatory.name.en, ja: signatory.name.ja },
      title: { en: signatory.title.en, ja: signatory.title.ja },
      drawn: signatory.drawn,
      alt: `Signature of ${signatory.name.en}`,
    },
    check: {
      url,
      label: url.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, ''),
      code: code.replace(/(.{4})(?=.)/g, '$1 '),
      qr: qrDrawing(url),
      alt: `QR code with the address of the check page, ${url}`,
    },
  };
}
