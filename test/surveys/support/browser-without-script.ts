import type { TestServer } from '../../support/index.js';

/** A browser without JavaScript: follows what the pages offer, keeps cookies. */
export class BrowserWithoutScript {
  private cookies = new Map<string, string>();
  html = '';
  path = '';
  status = 0;
  bytes = 0;

  constructor(
    private readonly server: TestServer,
    private readonly language = 'en',
  ) {}

  async go(path: string, form?: Record<string, string | string[]>): Promise<this> {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(form ?? {}))
      for (const value of [values].flat()) body.append(name, value);
    const response = await this.server.http(path, {
      ...(form && { method: 'POST', body: body.toString() }),
      headers: {
        accept: 'text/html',
        'accept-language': this.language,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      if (/max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    this.path = path;
    if (response.status === 303) return this.go(response.headers.get('location') ?? '');
    this.status = response.status;
    this.html = await response.text();
    this.bytes = Buffer.byteLength(this.html);
    return this;
  }

  /** A file, with this browser's cookies. */
  fetch(path: string): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return this.server.http(path, { headers: { 'accept-language': this.language, cookie } });
  }

  /** What the script of a page would post, with this browser's cookies. */
  post(path: string, body: object): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return this.server.http(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', cookie },
    });
  }

  /** Fills in the fields of the page, hidden ones included, and presses a button. */
  press(
    go: string,
    answers: Record<string, string | string[]> = {},
    extra: Record<string, string> = {},
  ): Promise<this> {
    const action = /<form[^>]*action="([^"]+)"/.exec(this.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const hidden: Record<string, string[]> = {};
    for (const [, name = '', value = ''] of this.html.matchAll(
      /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
    ))
      (hidden[name] ??= []).push(value);
    return this.go(action, { ...hidden, ...answers, go, ...extra });
  }

  /** Presses a button like a browser does: every field goes along as it stands, but for those filled in now. */
  pressAsItStands(
    go: string,
    answers: Record<string, string | string[]> = {},
    extra: Record<string, string> = {},
  ): Promise<this> {
    const fields: Record<string, string[]> = {};
    const put = (name: string, value: string) => (fields[name] ??= []).push(unescaped(value));
    const page = this.html.replaceAll(/<template>[^]*?<\/template>/g, '');
    for (const [tag] of page.matchAll(/<input [^>]*>/g)) {
      const one = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
      const isTicked = !/type="(radio|checkbox)"/.test(tag) || tag.includes(' checked');
      if (!tag.includes('type="hidden"') && isTicked) put(one('name') ?? '', one('value') ?? '');
    }
    for (const [, name = '', options = ''] of page.matchAll(
      /<select [^>]*name="([^"]+)"[^>]*>([^]*?)<\/select>/g,
    ))
      put(name, /value="([^"]*)" selected/.exec(options)?.[1] ?? '');
    for (const [, name = '', text = ''] of page.matchAll(
      /<textarea [^>]*name="([^"]+)"[^>]*>\n?([^]*?)<\/textarea>/g,
    ))
      put(name, text);
    return this.press(go, { ...fields, ...answers }, extra);
  }

  get heading(): string {
    return /<h1[^>]*>([^<]*)<\/h1>/.exec(this.html)?.[1] ?? '';
  }

  get errors(): string[] {
    return [...this.html.matchAll(/<li><a href="([^"]+)">/g)].map(([, href]) => href ?? '');
  }
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
