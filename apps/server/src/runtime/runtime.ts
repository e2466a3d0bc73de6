import type { Clock, MailTransport } from '@enishi/platform';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { Config } from '../config.js';

/** What one process runs on; injected where the edges need it. */
export interface Runtime {
  readonly config: Config;
  readonly clock: Clock;
  readonly dataSource: DataSource;
  readonly logger: Logger;
  readonly mail: MailTransport;
  /** Mails leave by the SMTP server of the settings, not into a mailbox or list. */
  readonly isMailOverSmtp: boolean;
  /** Folder of the development mailbox; undefined when mails leave by SMTP. */
  readonly mailboxFolder: string | undefined;
}

/** Injection token of the runtime. */
export const RUNTIME = Symbol('runtime');
