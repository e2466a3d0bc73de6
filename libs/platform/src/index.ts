export { recordAudit } from './audit/record-audit.js';
export type { AuditEntryInput } from './audit/record-audit.js';
export { FixedClock, systemClock } from './clock/clock.js';
export type { Clock } from './clock/clock.js';
export { addDays, daysBetween, earlierOf, isDateOnly, laterOf, tokyoDate } from './clock/date-only.js';
export type { DateOnly } from './clock/date-only.js';
export type { BaseCtx } from './context/base-ctx.js';
export { allowTime } from './database/allow-time.js';
export { inTransaction } from './database/in-transaction.js';
export { loader } from './database/loader.js';
export {
  configureReportDatabase,
  fromOneDatabase,
  isInTransaction,
  readForReports,
} from './database/report-database.js';
export type { ReportDatabase } from './database/report-database.js';
export { execute, onStatement, prepared, sql } from './database/sql.js';
export { AppError, notFound } from './errors/app-error.js';
export type { AppErrorCode } from './errors/app-error.js';
export { ERROR_SENTENCES } from './errors/error-sentences.js';
export { isUserError, userError } from './errors/user-error.js';
export type { UserError } from './errors/user-error.js';
export { distPath, projectRoot, workerFile } from './files/dist-path.js';
export {
  configureFiles,
  eraseStoredBytes,
  findFile,
  openFile,
  readStoredFile,
  storeFile,
} from './files/file-store.js';
export type { StoredFile } from './files/file-store.js';
export { PageInfo, fromCursor, isIsoMoment, toCursor } from './graphql/page.js';
export { DateOnlyScalar } from './graphql/scalars.js';
export { CLEAR_ALPHABET, NEW_ID_SQL, isUuid, newId, randomCode } from './ids/new-id.js';
export { ShareDisplayEnum } from './graphql/share-display.js';
export { defineJob, handleJob } from './jobs/define-job.js';
export type { JobDefinition, JobHandler, QueueName } from './jobs/define-job.js';
export { cancelMails } from './mail/cancel-mails.js';
export { defineMail } from './mail/mail-definition.js';
export type { MailDefinition } from './mail/mail-definition.js';
export { mailUndeliverable } from './mail/mail-facts.js';
export { queueMail, sendMailJob } from './mail/queue-mail.js';
export { MAIL_STATES } from './mail/outgoing-mail.entity.js';
export type { QueueMailInput } from './mail/queue-mail.js';
export { addressKey, domainOf } from './mail-address/address-key.js';
export { MAX_INBOUND_BYTES } from './mail-address/parse-dsn.js';
export { receiveInboundMail } from './mail-address/receive-inbound-mail.js';
export type { InboundResult } from './mail-address/receive-inbound-mail.js';
export { isOptedOutOfMail, optInToMail, optOutOfMail } from './mail-address/opt-out.js';
export { clearUndeliverable, markUndeliverable, undeliverableAmong } from './mail-address/undeliverable.js';
export { defineMailLane } from './mail-lane/mail-lane-kind.js';
export type { ComposedMail, MailLaneKind, PlannedMail } from './mail-lane/mail-lane-kind.js';
export { MailLaneSender } from './mail-lane/mail-lane-sender.js';
export type { MailLaneSenderOptions } from './mail-lane/mail-lane-sender.js';
export { openMailLane } from './mail-lane/open-mail-lane.js';
export type { OpenMailLaneInput } from './mail-lane/open-mail-lane.js';
export { planMails } from './mail-lane/plan-mails.js';
export type { MailPlan } from './mail-lane/plan-mails.js';
export { setMailLaneState } from './mail-lane/set-mail-lane-state.js';
export type { MailLaneState } from './mail-lane/set-mail-lane-state.js';
export { enqueue, enqueueMany, OUTBOX_CHANNEL } from './outbox/enqueue.js';
export type { EnqueueOptions } from './outbox/enqueue.js';
export { wakeRelay } from './outbox/wake-relay.js';
export { configureSecrets, hashToken, keyedHash, newToken, sameHash, seal, unseal } from './secrets/seal.js';
export { formatDate, formatFiscalYear, formatMoment } from './text/format.js';
export { LOCALES, isLocale, matchLocale } from './text/locale.js';
export type { Locale, LocalizedText } from './text/locale.js';
export { characterName, missingCharacters } from './typst/missing-characters.js';
export { closePdfThreads, renderPdf } from './typst/render-pdf.js';
export { RenderPool } from './typst/render-pool.js';
export type { RenderPoolOptions } from './typst/render-pool.js';
export type { PdfOutcome, PdfSheet } from './typst/typesetter.js';
export { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.js';
export type { EmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.js';
export { LocalCourier } from './mail-courier/local-courier.js';
export type { MailCourier } from './mail-courier/mail-courier.js';
export { ProcessCourier } from './mail-courier/process-courier.js';
export { mailboxTransport, pooledSmtpTransport, readMailbox, smtpTransport } from './mail/mail-transport.js';
export type { MailAttachment, MailTransport, MailboxEntry, RenderedMail } from './mail/mail-transport.js';
export { renderMail } from './mail/render-mail.js';
export { sendMail } from './mail/send-mail.js';
export { OutboxRelay } from './outbox/outbox-relay.js';
export { connectQueue } from './queue/queue-connection.js';
export type { QueueConnection } from './queue/queue-connection.js';
export { QueueWorkers } from './queue/queue-workers.js';
export { defineSweep } from './jobs/define-sweep.js';
export type { Sweep } from './jobs/define-sweep.js';
export { mailSweep } from './mail/sweep-mails.js';
export { platformEntities } from './platform-entities.js';
