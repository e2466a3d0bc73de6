import type { RenderedMail } from '@enishi/platform';
import type { TestServer } from '../support/index.js';

/** A browser without JavaScript: keeps cookies, sends its origin with forms. */
export function browser(server: TestServer, headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>();
  async function go(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await server.http(path, {
      ...init,
      headers: {
        accept: 'text/html',
        ...(cookie && { cookie }),
        ...headers,
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
  /** Address of who is signed in here; null for nobody. */
  async function me(): Promise<string | null> {
    const response = await go('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: '{ me { email } }' }),
    });
    const answer = (await response.json()) as { data: { me: { email: string } | null } };
    return answer.data.me?.email ?? null;
  }
  return { go, me, cookies };
}

/** A form as a browser without JavaScript posts it. */
export function asForm(fields: Record<string, string>): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  };
}

/** The six digits of a sign-in mail. */
export function codeIn(mail: RenderedMail): string {
  const code = /\d{6}/.exec(mail.subject)?.[0];
  if (!code) throw new Error('no code in the subject');
  return code;
}

/** Path and query of the link in a sign-in mail. */
export function linkIn(mail: RenderedMail): string {
  const link = /https?:\/\/[^/\s]+(\/sign-in\/link\/[^\s\]>"]+)/.exec(mail.text)?.[1];
  if (!link) throw new Error('no link in the mail');
  return link;
}
