import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NAMES, draw, drawPdf, open, textOf } from './sheet.js';

interface Node {
  role?: string;
  lang?: string;
  alt?: string;
  children?: Node[];
}

const hash = (pdf: Uint8Array) => createHash('sha256').update(pdf).digest('hex');

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

describe('The certificate', () => {
  it('is one A4 page in landscape', async () => {
    const document = await open(drawPdf());
    expect(document.numPages).toBe(1);
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    expect(Math.round(width)).toBe(842);
    expect(Math.round(height)).toBe(595);
  });

  it('says who did what, where, when, and under which numbers', async () => {
    const text = await textOf(drawPdf());
    for (const words of [
      'Certificate of Completion',
      'THIRI AUNG',
      'Sakura Science Program FY2025 · Collaborative Research Activities',
      'Green Hydrogen and Catalysis',
      'hosted by Kyushu University from 12 to 21 October 2025',
      '九州大学が2025年10月12日から10月21日まで実施した',
      '「グリーン水素と触媒化学」の全課程を修了したことを証します',
      '21 October 2025',
      '2025年（令和7年）10月21日',
      'SSP-2025-000123',
      'K7M-4QX-9RC',
      'K7M4 QX9R CZ2W HT5N',
      'Haruka Sato',
      '理事長',
    ])
      expect(text.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''));
  });

  it('is Chinese beside English for people who read Chinese', async () => {
    const text = await textOf(drawPdf({ languages: 'zh-en', name: 'WANG XIAOMING' }));
    for (const words of [
      '结业证书',
      '2025年度樱花科技项目',
      '绿色氢能与催化化学',
      '准予结业',
      'Certificate of Completion',
    ])
      expect(text.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''));
    expect(text).not.toContain('修了証');
  });

  it('is tagged, names its language and title, and calls itself PDF/A-3a', async () => {
    const pdf = drawPdf();
    const document = await open(pdf);
    const { info, metadata } = await document.getMetadata();
    expect((info as { Title: string }).Title).toBe('Certificate of Completion — THIRI AUNG');
    expect((info as { Language?: string }).Language).toBe('en');
    expect(metadata.getRaw()).toMatch(/<pdfaid:part>3<\/pdfaid:part>/);
    expect(metadata.getRaw()).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const roles = new Set<string>();
    walk((await (await document.getPage(1)).getStructTree()) as Node, ({ role }) => role && roles.add(role));
    for (const role of ['H1', 'P', 'Figure']) expect(roles).toContain(role);
  });

  it('gives assistive technology the exact native name, whatever copying makes of it', async () => {
    const document = await open(drawPdf({ nativeName: { text: 'သီရိအောင် မြင့်မိုရ်ကျော်', language: null } }));
    const alts: string[] = [];
    walk((await (await document.getPage(1)).getStructTree()) as Node, ({ alt }) => alt && alts.push(alt));
    expect(alts).toContain('သီရိအောင် မြင့်မိုရ်ကျော်');
  });

  it('carries its facts for machines as an attachment', async () => {
    const document = await open(drawPdf({ nativeName: { text: 'ثانیہ طارق بٹ', language: 'ur' } }));
    const attached = (await document.getAttachments()) as Record<string, { content: Uint8Array }>;
    const facts = JSON.parse(Buffer.from(attached['certificate.json']!.content).toString('utf8')) as object;
    expect(facts).toMatchObject({
      number: 'SSP-2025-000123',
      memberId: 'K7M-4QX-9RC',
      nativeName: 'ثانیہ طارق بٹ',
      check: 'https://sakura.example.org/verify/K7M4QX9RCZ2WHT5N',
    });
  });

  it('is the same to the byte for the same facts, and another for other facts', () => {
    const first = hash(drawPdf());
    drawPdf({ name: 'SOMEBODY ELSE', languages: 'zh-en' });
    expect(hash(drawPdf())).toBe(first);
    expect(hash(drawPdf({ name: 'THIRI AUNG A' }))).not.toBe(first);
  });

  it.each(NAMES)('draws the name of %s (%s)', (name, native, nationality) => {
    const outcome = draw({
      name,
      nativeName: native === null ? null : { text: native, language: null },
      nationalities: [nationality],
    });
    expect(outcome.ok).toBe(true);
  });

  it.each([
    ['王晓明', 'CN', 'NotoSerifSC'],
    ['陳美玲', 'TW', 'NotoSerifTC'],
    ['김서연', 'KR', 'NotoSerifKR'],
    ['ثانیہ طارق بٹ', 'PK', 'NotoNastaliqUrdu'],
    ['محمد عبد الرحمن', 'JO', 'NotoNaskhArabic'],
    ['吉野 髙橋', 'JP', 'ShipporiMincho'],
  ])('sets %s (%s) in the forms of its own language', (text, nationality, font) => {
    const pdf = drawPdf({ nativeName: { text, language: null }, nationalities: [nationality] });
    expect(Buffer.from(pdf).toString('latin1')).toContain(font);
  });

  it('refuses a character that no typeface has, and names it', () => {
    expect(draw({ nativeName: { text: 'ދިވެހި', language: 'dv' } })).toEqual({
      ok: false,
      refusal: { reason: 'MISSING_GLYPH', characters: expect.arrayContaining(['ދ', 'ވ', 'ހ']) as string[] },
    });
    expect(draw({ name: 'THIRI 🌸 AUNG' })).toEqual({
      ok: false,
      refusal: { reason: 'MISSING_GLYPH', characters: ['🌸'] },
    });
    expect(draw({ name: 'THIRI AUNG' }).ok).toBe(true);
  });

  it('takes what people type literally: nothing in a name or title is a command', async () => {
    const text = await textOf(
      drawPdf({
        name: '#panic("X") <B> {{X}}',
        planTitle: {
          en: '<b>#read("/etc/passwd")</b> $x$',
          ja: '#pagebreak() {{host}} &amp;',
          'zh-Hans': 'x',
        },
      }),
    );
    const flat = text.replaceAll(' ', '');
    for (const words of [
      '#panic("X")<B>{{X}}',
      '<b>#read("/etc/passwd")</b>$x$',
      '#pagebreak(){{host}}&amp;',
    ])
      expect(flat).toContain(words);
  });

  it('fits long names and titles on its one page', async () => {
    const long =
      'Multidisciplinary Investigation of Coastal Ecosystem Resilience and Disaster Risk Reduction '.repeat(
        3,
      );
    const outcome = draw({
      name: 'MARIA JOSE DE LA CRUZ QUISPE HUAMAN Y ECHEVERRIA RODRIGUEZ',
      planTitle: {
        en: long,
        ja: '東南アジアおよび太平洋地域における沿岸生態系の学際的研究'.repeat(4),
        'zh-Hans': 'x',
      },
    });
    expect(outcome.ok && (await open(outcome.pdf)).numPages).toBe(1);
  });

  it('says which version it is when it was corrected', async () => {
    expect(await textOf(drawPdf({ version: 2 }))).toContain('SSP-2025-000123 (2)');
  });
});
