import { createRequire } from 'node:module';
import path from 'node:path';
import type { CertificateFacts, RenderOutcome } from '@enishi/certificates';
import { createRenderer } from '@enishi/certificates';
import { distPath } from '@enishi/platform';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Names in the nineteen scripts that the office has met, by the language of the person. */
export const NAMES: readonly [
  passport: string,
  native: string | null,
  nationality: string,
  script: string,
][] = [
  ['NGUYEN THI THU HUONG', 'Nguyễn Thị Thu Hương', 'VN', 'Vietnamese'],
  ['BATBAYAR OYUNCHIMEG', 'Батбаяр Оюунчимэг', 'MN', 'Mongolian Cyrillic'],
  ['AIGUL NURZHANQYZY', 'Әйгүл Нұржанқызы', 'KZ', 'Kazakh Cyrillic'],
  ['MOHAMMED A AL RASHID', 'محمد عبد الرحمن الرشيد', 'JO', 'Arabic'],
  ['SANIA TARIQ BUTT', 'ثانیہ طارق بٹ', 'PK', 'Urdu'],
  ['PRIYADARSHINI KRISHNAMURTHY', 'प्रियदर्शिनी कृष्णमूर्ति', 'IN', 'Devanagari'],
  ['FARHANA AKTER', 'ফারহানা আক্তার ক্ষুদ্র', 'BD', 'Bengali'],
  ['ANANTHI SELVARAJ', 'ஆனந்தி செல்வராஜ்', 'LK', 'Tamil'],
  ['NIMALI WICKRAMASINGHE', 'නිමාලි වික්‍රමසිංහ', 'LK', 'Sinhala'],
  ['SOMCHAI RATTANAPORN', 'สมชาย รัตนพรกุลธิดาศักดิ์', 'TH', 'Thai'],
  ['BOUNMY PHOMMACHANH', 'ບຸນມີ ພົມມະຈັນ', 'LA', 'Lao'],
  ['SOK SREYMOM', 'សុខ ស្រីមុំ ព្រះវិហារ', 'KH', 'Khmer'],
  ['THIRI AUNG', 'သီရိအောင် မြင့်မိုရ်ကျော်', 'MM', 'Burmese'],
  ['TENZIN WANGCHUK', 'བསྟན་འཛིན་དབང་ཕྱུག', 'BT', 'Tibetan'],
  ['TSEGAYE HAILEMARIAM', 'ፀጋዬ ኃይለማርያም', 'ET', 'Ethiopic'],
  ['NINO KAPANADZE', 'ნინო კაპანაძე', 'GE', 'Georgian'],
  ['WANG XIAOMING', '王晓明', 'CN', 'simplified Chinese'],
  ['CHEN MEI LING', '陳美玲', 'TW', 'traditional Chinese'],
  ['KIM SEO YEON', '김서연', 'KR', 'Korean'],
];

/** Facts of a certificate; everything that is not said is that of a plan in Kyushu. */
export function factsFor(over: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    number: 'SSP-2025-000123',
    version: 1,
    code: 'K7M4QX9RCZ2WHT5N',
    languages: 'ja-en',
    name: 'THIRI AUNG',
    nativeName: null,
    nationalities: ['MM'],
    memberId: 'K7M-4QX-9RC',
    fiscalYear: 2025,
    programme: {
      en: 'Collaborative Research Activities',
      ja: '共同研究活動コース',
      'zh-Hans': '合作研究活动',
    },
    planTitle: {
      en: 'Green Hydrogen and Catalysis',
      ja: 'グリーン水素と触媒化学',
      'zh-Hans': '绿色氢能与催化化学',
    },
    host: { en: 'Kyushu University', ja: '九州大学', 'zh-Hans': '九州大学' },
    period: { from: '2025-10-12', to: '2025-10-21' },
    issuedOn: '2025-10-21',
    signatory: {
      name: { en: 'Haruka Sato', ja: '佐藤 遥', 'zh-Hans': '佐藤 遥' },
      title: {
        en: 'President, Japan Science and Technology Agency',
        ja: '国立研究開発法人科学技術振興機構 理事長',
        'zh-Hans': '国立研究开发法人科学技术振兴机构 理事长',
      },
      drawn: true,
    },
    checkAddress: 'https://sakura.example.org/verify/',
    ...over,
  };
}

let render: ReturnType<typeof createRenderer> | undefined;

/** Draws a sheet in this thread. */
export function draw(over: Partial<CertificateFacts> = {}): RenderOutcome {
  render ??= createRenderer(distPath('assets', 'certificates'));
  return render(factsFor(over));
}

/** Draws a sheet that must succeed. */
export function drawPdf(over: Partial<CertificateFacts> = {}): Uint8Array {
  const outcome = draw(over);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.pdf;
}

const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Opens a PDF with an independent reader. */
export function open(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(pdf),
    standardFontDataUrl: `${pdfjs}/standard_fonts/`,
    cMapUrl: `${pdfjs}/cmaps/`,
    verbosity: 0,
  }).promise;
}

/** All text of the first page, spaces folded. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await open(pdf);
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .replace(/[\s\u00a0]+/g, ' ');
}
