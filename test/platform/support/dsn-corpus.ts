/** Notifications as mail servers of different makes write them, with places for the mail they speak of. */
export interface DsnInput {
  messageId: string;
  recipient: string;
  action?: string;
  status?: string;
}

type Style = (input: Required<DsnInput>) => string;

const report = (boundary: string, ...parts: string[]) =>
  [...parts.map((part) => `--${boundary}\n${part}`), `--${boundary}--`, ''].join('\n');
const top = (from: string, boundary: string) =>
  `From: ${from}\nTo: club@ssc.example.jp\nSubject: Delivery report\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status;\n\tboundary="${boundary}"\n\n`;

const postfix: Style = ({ messageId, recipient, action, status }) =>
  top('MAILER-DAEMON@mx.example.jp (Mail Delivery System)', 'A1/mx.example.jp') +
  report(
    'A1/mx.example.jp',
    'Content-Description: Notification\nContent-Type: text/plain; charset=us-ascii\n\nThe letter could not be brought to its reader.\n',
    `Content-Description: Delivery report\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.jp\nX-Postfix-Queue-ID: 4ABC\nArrival-Date: Tue, 20 Jan 2026 10:00:00 +0900 (JST)\n\nFinal-Recipient: rfc822; ${recipient}\nOriginal-Recipient: rfc822;${recipient}\nAction: ${action}\nStatus: ${status}\nRemote-MTA: dns; mx.there.example\nDiagnostic-Code: smtp; 550 ${status} no mailbox of\n    this name\n`,
    `Content-Description: Undelivered Message\nContent-Type: message/rfc822\n\nFrom: club@ssc.example.jp\nTo: ${recipient}\nMessage-ID: ${messageId}\nSubject: hello\n\nwords\n`,
  );

const exim: Style = ({ messageId, recipient, action, status }) =>
  `X-Failed-Recipients: ${recipient}\nAuto-Submitted: auto-replied\n` +
  top('Mail Delivery System <Mailer-Daemon@exim.example>', '177-eximdsn-9') +
  report(
    '177-eximdsn-9',
    'Content-type: text/plain; charset=us-ascii\n\nOne of the addresses did not work.\n',
    `Content-type: message/delivery-status\n\nReporting-MTA: dns; exim.example\n\nAction: ${action}\nFinal-Recipient: rfc822;${recipient}\nStatus: ${status === '5.1.1' ? '5.0.0' : status}\nRemote-MTA: dns; mx.there.example\nDiagnostic-Code: smtp; 550-${status} unknown here\n`,
    `Content-type: text/rfc822-headers\n\nReceived: from x by y\nMessage-ID:\n ${messageId}\nTo: ${recipient}\n`,
  );

const exchange: Style = ({ messageId, recipient, action, status }) =>
  top('<postmaster@contoso.example>', '_000_b').replaceAll('\n', '\r\n') +
  report(
    '_000_b',
    'Content-Type: multipart/alternative; boundary="_001_b"\n\n--_001_b\nContent-Type: text/html; charset="us-ascii"\nContent-Transfer-Encoding: quoted-printable\n\n<p>Not found =E2=80=94</p>\n--_001_b--\n',
    `Content-Type: message/delivery-status\n\nReporting-MTA: dns;server.contoso.example\nReceived-From-MTA: dns;ssc.example.jp\n\nFinal-Recipient: rfc822;${recipient}\nAction: ${action}\nStatus: ${status === '5.1.1' ? '5.1.10' : status}\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound\nX-Display-Name: Someone\n`,
    `Content-Type: message/rfc822\n\nMessage-ID: ${messageId}\nTo: <${recipient}>\nContent-Type: text/plain\n\nhello\n`,
  ).replaceAll('\n', '\r\n');

const gmail: Style = ({ messageId, recipient, action, status }) =>
  top('Mail Delivery Subsystem <mailer-daemon@googlemail.example>', '000000000000aa') +
  report(
    '000000000000aa',
    'Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: base64\n\n44GC44GE44GG\n',
    `Content-Type: message/delivery-status\n\nReporting-MTA: dns; googlemail.example\nReceived-From-MTA: dns; ssc.example.jp\nArrival-Date: Mon, 19 Jan 2026 17:00:00 -0800 (PST)\nX-Original-Message-ID: ${messageId}\n\nFinal-Recipient: rfc822; ${recipient}\nAction: ${action}\nStatus: ${status}\nRemote-MTA: dns; gmail-smtp-in.example\nDiagnostic-Code: smtp; 550-${status} The account is not here\nLast-Attempt-Date: Mon, 19 Jan 2026 17:00:01 -0800 (PST)\n`,
  );

export const STYLES: Record<string, Style> = {
  Postfix: postfix,
  Exim: exim,
  Exchange: exchange,
  Gmail: gmail,
};

export function dsn(style: string, input: DsnInput): Buffer {
  return Buffer.from(STYLES[style]!({ action: 'failed', status: '5.1.1', ...input }));
}
