import { AuditEntry } from './audit/audit-entry.entity.js';
import { FileObject } from './files/file-object.entity.js';
import { InboundMail } from './mail-address/inbound-mail.entity.js';
import { MailAddress } from './mail-address/mail-address.entity.js';
import { MailOptOut } from './mail-address/mail-opt-out.entity.js';
import { MailLaneDomain } from './mail-lane/mail-lane-domain.entity.js';
import { MailLane } from './mail-lane/mail-lane.entity.js';
import { OutgoingMail } from './mail/outgoing-mail.entity.js';
import { Outbox } from './outbox/outbox.entity.js';

/** Tables of this lib, for the data source. */
export const platformEntities = [
  Outbox,
  OutgoingMail,
  MailLane,
  MailLaneDomain,
  MailAddress,
  MailOptOut,
  InboundMail,
  AuditEntry,
  FileObject,
];
