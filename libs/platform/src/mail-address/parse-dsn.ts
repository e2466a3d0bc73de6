import PostalMime from 'postal-mime';

/** What a delivery status notification (RFC 3464) says of one recipient. */
export interface DeliveryReport {
  readonly recipient: string;
  readonly action: 'failed' | 'delayed' | 'delivered';
  /** RFC 3463: `5.1.1`. */
  readonly status: string;
}

/** A notification: about which mail, and what became of it. */
export interface ParsedDsn {
  /** Message-IDs of the mail it speaks of, without angle brackets; several when its parts disagree. */
  readonly messageIds: readonly string[];
  readonly reports: readonly DeliveryReport[];
}

/** Notifications are small; what is longer is not one. */
export const MAX_INBOUND_BYTES = 512 * 1024;
const MAX_REPORTS = 20;
const ACTIONS: Record<string, DeliveryReport['action']> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
  relayed: 'delivered',
};

/**
 * Reads a notification. Only what machines wrote for machines counts: the part `message/delivery-status` of a
 * `multipart/report`, and the headers of the returned mail; never the words for people.
 * @returns null when it is none or cannot be read
 */
export async function parseDsn(raw: Uint8Array): Promise<ParsedDsn | null> {
  if (raw.byteLength > MAX_INBOUND_BYTES) return null;
  const mail = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'utf8',
    maxNestingDepth: 20,
    maxHeadersSize: 64 * 1024,
  }).catch(() => null);
  const type = mail?.headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!mail || !/^\s*multipart\/report\b/i.test(type) || !/report-type\s*=\s*"?delivery-status\b/i.test(type))
    return null;
  const status = mail.attachments.filter(({ mimeType }) =>
    /^message\/(global-)?delivery-status$/.test(mimeType),
  );
  if (status.length !== 1) return null;
  const [first = new Map<string, string>(), ...groups] = fieldGroups(text(status[0]!.content));
  const reports = groups.slice(0, MAX_REPORTS).flatMap((fields) => reportOf(fields) ?? []);
  const returned = mail.attachments
    .filter(({ mimeType }) =>
      /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/.test(mimeType),
    )
    .map(({ content }) => fieldGroups(text(content))[0]?.get('message-id'));
  const original = [first, ...groups].flatMap((fields) => [
    fields.get('original-message-id'),
    fields.get('x-original-message-id'),
  ]);
  const messageIds = [...new Set([...original, ...returned].flatMap((value) => messageIdOf(value) ?? []))];
  return reports.length > 0 ? { messageIds, reports } : null;
}

function reportOf(fields: ReadonlyMap<string, string>): DeliveryReport | null {
  const action =
    ACTIONS[
      (fields.get('action') ?? '')
        .trim()
        .toLowerCase()
        .split(/[\s(;]/)[0]!
    ];
  const recipient = addressOf(fields.get('original-recipient')) ?? addressOf(fields.get('final-recipient'));
  const status = /^\s*([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1];
  if (!action || !recipient || !status) return null;
  // a bare 5.0.0 is refined by what the other server said
  const said = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('diagnostic-code') ?? '')?.[1];
  return { action, recipient, status: status === '5.0.0' && said?.startsWith('5.') ? said : status };
}

/** `rfc822; someone@example.org` */
function addressOf(value: string | undefined): string | null {
  const found = /^\s*(?:rfc822|utf-8)\s*;\s*<?([^\s<>;]+@[^\s<>;]+)>?\s*$/i.exec(value ?? '');
  return found?.[1] && found[1].length <= 320 ? found[1] : null;
}

function messageIdOf(value: string | undefined): string | null {
  return /<([^<>\s]{3,250})>/.exec(value ?? '')?.[1] ?? null;
}

/** Groups of header fields, folded lines joined; the first of a name counts. */
function fieldGroups(part: string): Map<string, string>[] {
  return part
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((group) => {
      const fields = new Map<string, string>();
      for (const line of group.replace(/\n[ \t]+/g, ' ').split('\n')) {
        const colon = line.indexOf(':');
        const name = line.slice(0, colon).trim().toLowerCase();
        if (colon > 0 && name && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
      }
      return fields;
    })
    .filter((fields) => fields.size > 0);
}

function text(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8');
}
