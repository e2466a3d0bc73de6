import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ja } from '../../libs/programme/src/invitee-list/messages/ja.js';
import {
  MESSAGES,
  renderMessage,
  renderRefusal,
} from '../../libs/programme/src/invitee-list/messages/render-message.js';

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted();

describe('what is said about a list', () => {
  it('has the same blanks in every language', () => {
    for (const [key, text] of Object.entries(ja)) {
      for (const locale of ['en', 'zh-Hans'] as const)
        expect([key, holes(MESSAGES[locale][key as keyof typeof ja])]).toEqual([key, holes(text)]);
    }
  });

  it('exists for every finding that the code can make', () => {
    const root = new URL('../../libs/programme/src/', import.meta.url);
    const sources = ['invitee-list', 'rules'].flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
        .filter(
          (entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.endsWith('messages'),
        )
        .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')),
    );
    const used = sources.flatMap((text) =>
      [
        ...text.matchAll(
          /'((?:R\d\d|text|formula|cell|role|funding|nationality|sex|level|consent|date|email|name|birth|sender|stay|person|plan|ditto|sheet|column|value)\.[a-z_]+)'/g,
        ),
      ].map(([, key]) => key!),
    );
    expect(used.length).toBeGreaterThan(60);
    expect(used.filter((key) => !(key in ja))).toEqual([]);
  });

  it('names countries and columns in the reader’s language', () => {
    const params = { name: 'A', nationality: 'country:KR', sending: 'country:CN country:TW' };
    expect(renderMessage('ja', 'R23.differs_from_all', params, null)).toContain('韓国');
    expect(renderMessage('en', 'R23.differs_from_all', params, null)).toContain('China, Taiwan');
    expect(renderMessage('zh-Hans', 'R23.differs_from_all', params, null)).toContain('中国、台湾');
    expect(renderMessage('zh-Hans', 'column.missing', { field: 'field:email' }, null)).toContain('电子邮箱');
  });

  it('puts values in as they are, even when they look like a blank or a pattern', () => {
    expect(renderMessage('en', 'date.impossible', {}, '$& {value}')).toContain('"$& {value}"');
    expect(renderRefusal('ja', 'TOO_LARGE', { megabytes: 10 })).toContain('10 MB');
  });
});
