import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { distPath, renderMail } from '@enishi/platform';
import { describe, expect, it } from 'vitest';

const files = readdirSync(distPath('mails'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.json'),
);

describe('Every mail', () => {
  it.each(files)('loads nothing when it is opened, and has a text part without markup: %s', (file) => {
    const { html, text } = JSON.parse(readFileSync(path.join(distPath('mails'), file), 'utf8')) as {
      html: string;
      text: string;
    };
    const shown = html.replaceAll(/<!--[\s\S]*?-->/g, '');
    expect(shown).not.toMatch(/<img|src=|background=|url\(|@import|<link/i);
    expect(text).not.toMatch(/<[a-z/]|&[a-z]+;/i);
    // every address that can be pressed can be read
    for (const [, address] of shown.matchAll(/href="([^"]+)"/g)) expect(text).toContain(address);
  });

  it('shows names as they are in the text, and harmless in the page', () => {
    const model = {
      minutes: '5',
      name: `O'Neill & <b>Söhne</b>`,
      planTitle: 'P',
      host: 'H',
      link: 'https://enishi.example.org/a?b=1&c=2',
      memberId: 'SSC-1',
      due: '1 March',
    };
    const { text, html } = renderMail('surveys/report-reminder', 'en', model);
    expect(text).toContain(`O'Neill & <b>Söhne</b>`);
    expect(text).toContain('[https://enishi.example.org/a?b=1&c=2]');
    expect(html).not.toContain('<b>Söhne</b>');
  });
});
