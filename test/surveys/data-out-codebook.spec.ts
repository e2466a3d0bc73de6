import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openWave, readCodebook, ddiOf, takeCodebook } from '@enishi/surveys';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../support/index.js';
import { waveWithAnswers } from './support/wave-with-answers.js';

const { dataSource } = await freshDatabase();
const officer = testCtx(dataSource, as.officer(), { locale: 'ja' });
let campaignId = '';
let xml = '';
beforeAll(async () => {
  ({ campaignId } = await waveWithAnswers(dataSource));
  const wave = await openWave(officer, campaignId, { withPersonal: true });
  xml = ddiOf(await readCodebook(wave, TEST_NOW));
});

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

/** Reads XML into a tree; throws where it is not well-formed. */
function treeOf(document: string): Node {
  const parser = new SaxesParser();
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(document).close();
  return root.children[0]!;
}

const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** The order in which DDI-Codebook 2.5 wants children, of the elements that we write. */
const ORDER: Record<string, string[]> = {
  codeBook: ['docDscr', 'stdyDscr', 'fileDscr', 'dataDscr'],
  docDscr: ['citation'],
  citation: ['titlStmt', 'rspStmt', 'prodStmt'],
  titlStmt: ['titl', 'parTitl', 'IDNo'],
  prodStmt: ['producer', 'prodDate', 'software'],
  stdyDscr: ['citation', 'stdyInfo', 'method'],
  sumDscr: ['timePrd', 'collDate', 'anlyUnit', 'universe'],
  dataColl: ['collMode', 'weight'],
  fileTxt: ['fileName', 'fileCont', 'dimensns'],
  dimensns: ['caseQnty', 'varQnty'],
  dataDscr: ['var'],
  var: [
    'location',
    'labl',
    'security',
    'qstn',
    'invalrng',
    'universe',
    'sumStat',
    'catgry',
    'concept',
    'varFormat',
  ],
  catgry: ['catValu', 'labl', 'txt', 'catStat'],
};
const REQUIRED: Record<string, string[]> = {
  var: ['ID', 'name', 'files'],
  sumStat: ['type'],
  location: ['fileid'],
};

describe('the codebook as DDI', () => {
  it('is well-formed, keeps the order of the schema, and names everything it refers to', () => {
    const root = treeOf(xml);
    expect(root.attributes).toMatchObject({ xmlns: 'ddi:codebook:2_5', version: '2.5' });
    const check = (node: Node): void => {
      const order = ORDER[node.name];
      if (order) {
        const places = node.children.map(({ name }) => order.indexOf(name));
        expect({ of: node.name, places }).toEqual({
          of: node.name,
          places: places.toSorted((a, b) => a - b),
        });
        expect(places).not.toContain(-1);
      }
      for (const attribute of REQUIRED[node.name] ?? []) expect(node.attributes[attribute]).toBeTruthy();
      node.children.forEach(check);
    };
    check(root);
    const ids = new Set(all(root, 'fileDscr').map(({ attributes }) => attributes['ID']));
    for (const { attributes } of all(root, 'var')) expect(ids.has(attributes['files'])).toBe(true);
    const every = [...all(root, 'var'), ...all(root, 'fileDscr')].map(({ attributes }) => attributes['ID']);
    expect(new Set(every).size).toBe(every.length);
  });

  it('has a variable for every exported column, with question, categories, counts, missing values and who was asked', async () => {
    const root = treeOf(xml);
    const wave = await openWave(officer, campaignId, { withPersonal: true });
    const columns = [...wave.columns.main, ...wave.columns.rosters.flatMap((file) => file.columns)];
    expect(all(root, 'var').map(({ attributes }) => attributes['name'])).toEqual(
      columns.map(({ name }) => name),
    );
    const status = all(root, 'var').find(({ attributes }) => attributes['name'] === 'T_sector')!;
    expect(all(status, 'qstnLit').map(({ text }) => text)).toEqual([
      '日本語: T.sector?',
      'English: T.sector?',
      '中文: T.sector?',
    ]);
    expect(all(status, 'universe').map(({ text }) => text)).toContain('T.status = WORK');
    const counted = all(status, 'catgry').map((category) => [
      all(category, 'catValu')[0]?.text,
      category.attributes['missing'],
      all(category, 'catStat')[0]?.text,
      all(category, 'labl')[1]?.text,
    ]);
    expect(counted).toEqual([
      ['1', undefined, '0', 'English FIRM'],
      ['2', undefined, '1', 'English UNIVERSITY'],
      ['-8', 'Y', '1', 'Asked, not answered'],
      ['-9', 'Y', '2', 'Not asked'],
    ]);
    for (const one of all(root, 'var')) expect(all(one, 'labl').length).toBeGreaterThanOrEqual(3);
  });

  it('holds no word that anybody wrote', () => {
    for (const word of ['結晶', 'dara@example.org', 'HYPERLINK', '研究所']) expect(xml).not.toContain(word);
  });

  // DDI_XSD names the folder of the schema 2.5 (codebook.xsd and what it imports), which is not ours to ship.
  it.runIf(process.env['DDI_XSD'])('is valid by the official schema', async () => {
    const { validateXML } = await import('xmllint-wasm');
    const folder = process.env['DDI_XSD'] as string;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.xsd'),
    );
    const preload = files
      .filter((name) => name !== 'codebook.xsd')
      .map((name) => ({ fileName: name, contents: readFileSync(path.join(folder, name), 'utf8') }));
    const result = await validateXML({
      xml: [{ fileName: 'wave.xml', contents: xml }],
      schema: [
        { fileName: 'codebook.xsd', contents: readFileSync(path.join(folder, 'codebook.xsd'), 'utf8') },
      ],
      preload,
    });
    expect(result.errors.map(({ message }) => message)).toEqual([]);
    expect(result.valid).toBe(true);
  });
});

describe('the codebook to read', () => {
  it('is one page in the reader’s language, with nothing from elsewhere', async () => {
    const { content, name } = await takeCodebook(officer, { campaignId, format: 'html' });
    expect(name).toBe('T-ALL-v1-FY2025-codebook.html');
    expect(content).toContain('<html lang="ja">');
    for (const words of ['コードブック', '日本語: T.status?', '非該当', '質問した人', 'T_rev_purpose'])
      expect(content).toContain(words);
    expect(content).not.toMatch(/(src|href)="(?!#)/);
    for (const word of ['結晶', '研究所']) expect(content).not.toContain(word);
  });

  it('is for those who may take the answers', async () => {
    for (const actor of [as.stranger(), as.administrator(), as.member(campaignId)])
      await expect(
        takeCodebook(testCtx(dataSource, actor), { campaignId, format: 'xml' }),
      ).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});
