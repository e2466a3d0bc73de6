import { formatMoment } from '@enishi/platform';
import type { MailboxEntry } from '@enishi/platform';
import Handlebars from 'handlebars';

const template = Handlebars.compile<{ mails: object[] }>(
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Development mailbox</title></head><body><main>
<h1>Development mailbox</h1>
<p>{{mails.length}} mails, newest first. They were not sent to anybody: set SMTP_URL to send.</p>
{{#unless mails}}<p>Nothing here yet. Ask for a sign-in link, and its mail appears on this page.</p>{{/unless}}
<ol reversed>{{#each mails}}<li><a href="/dev/mail/{{id}}">{{subject}}</a><br><small>to {{to}}, {{when}}</small>
<details><summary>Text part</summary><pre>{{text}}</pre></details></li>{{/each}}</ol></main></body></html>`,
);

/** The list of mails in the development mailbox. */
export function mailboxPage(mails: readonly MailboxEntry[]): string {
  return template({ mails: mails.map((mail) => ({ ...mail, when: formatMoment(new Date(mail.at), 'en') })) });
}
