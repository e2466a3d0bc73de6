import path from 'node:path';
import { projectRoot } from '@enishi/platform';
import { z } from 'zod';
import { DEMO_TODAY } from './demo/demo-today.js';

const PLACEHOLDER = /change|placeholder|secret|example|default|^dev-/i;

const secret = (name: string) =>
  z
    .string()
    .min(32, `${name} must have at least 32 characters. Make one with: openssl rand -base64 48`)
    .optional();

const httpUrl = z.url({
  protocol: /^https?$/,
  error: 'PUBLIC_URL must be an address such as https://club.example.jp',
});

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number('PORT must be a number').int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: httpUrl.optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'DATABASE_URL must look like postgres://user:password@host:5432/database',
    })
    .optional(),
  REPORT_DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'REPORT_DATABASE_URL must look like postgres://user:password@replica:5432/database',
    })
    .optional(),
  QUEUE_URL: z
    .url({
      protocol: /^rediss?$/,
      error: 'QUEUE_URL must look like redis://host:6379; leave it out to keep jobs in PostgreSQL',
    })
    .optional(),
  QUEUE_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('enishi'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL must look like smtp://user:password@host:587' })
    .optional(),
  SMTP_CONNECTIONS: z.coerce
    .number('SMTP_CONNECTIONS must be a number')
    .int()
    .min(1)
    .max(100, 'SMTP_CONNECTIONS must be between 1 and 100')
    .default(8),
  INBOUND_MAIL_SECRET: secret('INBOUND_MAIL_SECRET'),
  MAIL_FROM: z.string().default('Sakura Science Club <club@ssc.example.jp>'),
  DATA_DIR: z.string().optional(),
  SESSION_SECRET: secret('SESSION_SECRET'),
  SEAL_SECRET: secret('SEAL_SECRET'),
  /** `all` runs web and jobs in one process; `web` and `worker` split them. */
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  GRAPHQL_JIT: z.stringbool('GRAPHQL_JIT must be true or false').default(true),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DEMO: z.stringbool().default(true),
  DEMO_TODAY: z.iso.date('DEMO_TODAY must be a date such as 2026-01-20').optional(),
  TRUST_PROXY: z.stringbool().default(false),
  EVIDENCE_LOOKUPS: z.enum(['on', 'off'], 'EVIDENCE_LOOKUPS must be on or off').default('off'),
  EVIDENCE_MAILTO: z.email('EVIDENCE_MAILTO must be an e-mail address').optional(),
  EVIDENCE_LOOKUPS_PER_DAY: z.coerce
    .number('EVIDENCE_LOOKUPS_PER_DAY must be a number')
    .int()
    .min(0)
    .max(100_000)
    .default(1000),
  OPENALEX_API_KEY: z
    .string()
    .regex(/^[\w-]{1,200}$/)
    .optional(),
});

/** Stands in for both secrets on a developer's machine; production refuses to start without real ones. */
const DEVELOPMENT_SECRET = 'development only: the secret of this machine';

/** Settings of one process, checked and completed. */
export interface Config {
  environment: 'development' | 'production' | 'test';
  isProduction: boolean;
  port: number;
  host: string;
  /** Address under which readers reach the service, without a slash at the end. */
  publicUrl: string;
  databaseUrl: string | undefined;
  reportDatabaseUrl: string | undefined;
  queueUrl: string | undefined;
  queuePrefix: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Connections kept open for mails of lanes, and mails under way at the same time. */
  smtpConnections: number;
  /** What the mail server says when it hands over mails that came back; undefined where none does. */
  inboundMailSecret: string | undefined;
  dataDir: string;
  sessionSecret: string;
  sealSecret: string;
  role: 'all' | 'web' | 'worker';
  graphqlJit: boolean;
  logLevel: string;
  /** True when an empty database is filled with the demo year (never in production). */
  demo: boolean;
  /** Day on which the clock is set when the process begins; that of the demo year where the demo is wanted. */
  demoToday: string | undefined;
  trustProxy: boolean;
  /** How Crossref, OpenAlex and ORCID may be asked; null where they may not. */
  evidenceLookups: { mailto: string; perDay: number; openAlexKey: string | undefined } | null;
}

/** A setting that cannot be used; the message is written for the person who starts the server. */
export class ConfigError extends Error {}

/**
 * Reads the settings from the environment.
 * @throws ConfigError with one sentence per wrong setting.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = schema.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  );
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    );
  }
  const settings = parsed.data;
  const isProduction = settings.NODE_ENV === 'production';
  if (isProduction) refuseUnsafe(settings);
  if (settings.EVIDENCE_LOOKUPS === 'on' && !settings.EVIDENCE_MAILTO)
    throw new ConfigError(
      'EVIDENCE_MAILTO must be set when EVIDENCE_LOOKUPS is on: whom Crossref may write to when we ask too much.',
    );
  return {
    environment: settings.NODE_ENV,
    isProduction,
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, ''),
    databaseUrl: settings.DATABASE_URL,
    reportDatabaseUrl: settings.REPORT_DATABASE_URL,
    queueUrl: settings.QUEUE_URL,
    queuePrefix: settings.QUEUE_PREFIX,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    smtpConnections: settings.SMTP_CONNECTIONS,
    inboundMailSecret: settings.INBOUND_MAIL_SECRET,
    dataDir: path.resolve(settings.DATA_DIR ?? defaultDataDir()),
    sessionSecret: settings.SESSION_SECRET ?? settings.SEAL_SECRET ?? DEVELOPMENT_SECRET,
    sealSecret: settings.SEAL_SECRET ?? DEVELOPMENT_SECRET,
    role: settings.ROLE,
    graphqlJit: settings.GRAPHQL_JIT,
    logLevel: settings.LOG_LEVEL,
    demo: settings.DEMO && !isProduction,
    demoToday: isProduction ? undefined : (settings.DEMO_TODAY ?? (settings.DEMO ? DEMO_TODAY : undefined)),
    trustProxy: settings.TRUST_PROXY,
    evidenceLookups:
      settings.EVIDENCE_LOOKUPS === 'on' && settings.EVIDENCE_MAILTO
        ? {
            mailto: settings.EVIDENCE_MAILTO,
            perDay: settings.EVIDENCE_LOOKUPS_PER_DAY,
            openAlexKey: settings.OPENALEX_API_KEY,
          }
        : null,
  };
}

/** PostgreSQL cannot run as root, and its user cannot read below /root: root's data goes to /var/lib. */
function defaultDataDir(): string {
  const local = path.join(projectRoot(), '.data');
  return process.getuid?.() === 0 && local.startsWith('/root/') ? '/var/lib/enishi' : local;
}

function refuseUnsafe(settings: z.output<typeof schema>): void {
  const problems: string[] = [];
  for (const name of ['SESSION_SECRET', 'SEAL_SECRET'] as const) {
    const value = settings[name];
    if (!value) problems.push(`${name} must be set in production. Make one with: openssl rand -base64 48`);
    else if (PLACEHOLDER.test(value))
      problems.push(`${name} still holds a placeholder. Make a real one with: openssl rand -base64 48`);
  }
  if (settings.INBOUND_MAIL_SECRET && PLACEHOLDER.test(settings.INBOUND_MAIL_SECRET)) {
    problems.push(
      'INBOUND_MAIL_SECRET still holds a placeholder. Make a real one with: openssl rand -base64 48',
    );
  }
  if (settings.SESSION_SECRET && settings.SESSION_SECRET === settings.SEAL_SECRET) {
    problems.push('SESSION_SECRET and SEAL_SECRET must differ.');
  }
  for (const name of ['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'DATA_DIR'] as const) {
    if (!settings[name]) problems.push(`${name} must be set in production.`);
  }
  if (settings.PUBLIC_URL?.startsWith('http://'))
    problems.push('PUBLIC_URL must begin with https:// in production.');
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
}
