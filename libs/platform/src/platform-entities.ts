import { AuditEntry } from './audit/audit-entry.entity.js';
import { FileObject } from './files/file-object.entity.js';
import { OutgoingMail } from './mail/outgoing-mail.entity.js';
import { Outbox } from './outbox/outbox.entity.js';

/** Tables of this lib, for the data source. */
export const platformEntities = [Outbox, OutgoingMail, AuditEntry, FileObject];
