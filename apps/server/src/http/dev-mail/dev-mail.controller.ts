import { Public } from '@enishi/accounts';
import { AppError, readMailbox } from '@enishi/platform';
import type { MailboxEntry } from '@enishi/platform';
import { Controller, Get, Header, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { RUNTIME } from '../../runtime/runtime.js';
import type { Runtime } from '../../runtime/runtime.js';
import { mailboxPage } from './mailbox-page.js';

/** The mailbox of development: every mail that the system sent from this machine. Absent in production. */
@Controller('dev/mail')
export class DevMailController {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Public('development mailbox; answers only where mails go to a local folder')
  async list(): Promise<string> {
    return mailboxPage(await this.mails());
  }

  @Get('json')
  @Public('development mailbox for tests; answers only where mails go to a local folder')
  json(): Promise<MailboxEntry[]> {
    return this.mails();
  }

  @Get(':id')
  @Public('one mail of the development mailbox')
  async show(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const mail = (await this.mails()).find((entry) => entry.id === id);
    if (!mail) throw new AppError('NOT_FOUND', 'mail');
    await reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
      .send(mail.html);
  }

  private mails(): Promise<MailboxEntry[]> {
    const { mailboxFolder } = this.runtime;
    if (!mailboxFolder) throw new AppError('NOT_FOUND', 'mailbox');
    return readMailbox(mailboxFolder);
  }
}
