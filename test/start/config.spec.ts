import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../apps/server/src/config.js';

const SECRET_A = 'kX3v9QmZ7wLr2TnB5sYd8HcF1gJp4aVe';
const SECRET_B = 'uR6yWq0NzKi3MxEo7DtGb2SlCh9PfA5j';

/** Settings with which production starts. */
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://club:pw@db.internal:5432/club',
  SMTP_URL: 'smtp://mail.internal:587',
  PUBLIC_URL: 'https://club.example.jp',
  DATA_DIR: '/var/lib/enishi',
  SESSION_SECRET: SECRET_A,
  SEAL_SECRET: SECRET_B,
};

function refusal(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the settings were taken');
}

describe('Somebody who starts the service without any setting', () => {
  const config = readConfig({});

  it('gets a development server on port 3000 of this machine alone', () => {
    expect(config).toMatchObject({
      environment: 'development',
      isProduction: false,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      role: 'all',
      demo: true,
    });
  });

  it('needs no database, queue or mail server', () => {
    expect([config.databaseUrl, config.queueUrl, config.smtpUrl]).toEqual([undefined, undefined, undefined]);
  });

  it('has the data in a folder with a full path', () => {
    expect(path.isAbsolute(config.dataDir)).toBe(true);
  });
});

describe('Somebody who sets something', () => {
  it('may leave a setting empty, as compose files do, and gets the default', () => {
    expect(readConfig({ PORT: '', QUEUE_URL: '', DEMO: '' })).toMatchObject({ port: 3000, demo: true });
  });

  it('may end the public address with a slash', () => {
    expect(readConfig({ PUBLIC_URL: 'https://club.example.jp/' }).publicUrl).toBe('https://club.example.jp');
  });

  it.each(['true', '1', 'yes', 'on'])('may say yes as "%s"', (word) => {
    expect(readConfig({ TRUST_PROXY: word }).trustProxy).toBe(true);
  });

  it('moves the queues to Redis with QUEUE_URL', () => {
    expect(readConfig({ QUEUE_URL: 'redis://127.0.0.1:6379' }).queueUrl).toBe('redis://127.0.0.1:6379');
  });
});

describe('A setting that cannot be used is refused with a sentence that names it', () => {
  it.each([
    [{ PORT: 'three thousand' }, 'PORT: PORT must be a number'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://localhost/club' }, 'DATABASE_URL must look like postgres://'],
    [{ DATABASE_URL: 'localhost' }, 'DATABASE_URL must look like postgres://'],
    [{ QUEUE_URL: 'localhost:6379' }, 'QUEUE_URL must look like redis://'],
    [{ SMTP_URL: 'mail.example.jp' }, 'SMTP_URL must look like smtp://'],
    [{ PUBLIC_URL: 'club.example.jp' }, 'PUBLIC_URL must be an address such as https://'],
    [{ SEAL_SECRET: 'short' }, 'SEAL_SECRET must have at least 32 characters'],
    [{ SESSION_SECRET: 'short' }, 'SESSION_SECRET must have at least 32 characters'],
    [{ GRAPHQL_JIT: 'maybe' }, 'GRAPHQL_JIT must be true or false'],
    [{ DEMO_TODAY: '20 January' }, 'DEMO_TODAY must be a date'],
    [{ ROLE: 'boss' }, 'ROLE'],
    [{ QUEUE_PREFIX: 'Ours!' }, 'QUEUE_PREFIX'],
  ])('%o', (env, sentence) => {
    expect(refusal(env)).toContain(sentence);
  });

  it('says everything at once, one line each', () => {
    const lines = refusal({ PORT: 'x', QUEUE_URL: 'y', SMTP_URL: 'z' }).split('\n');
    expect(lines.map((line) => line.split(':')[0])).toEqual(['PORT', 'QUEUE_URL', 'SMTP_URL']);
  });

  it('does not repeat the value, which may hold a password', () => {
    expect(refusal({ DATABASE_URL: 'mysql://club:hunter2@db/club' })).not.toContain('hunter2');
  });
});

describe('Production', () => {
  it('starts with the settings that the runbook names', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({
      isProduction: true,
      publicUrl: 'https://club.example.jp',
    });
  });

  it.each(['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'DATA_DIR', 'SESSION_SECRET', 'SEAL_SECRET'])(
    'is refused without %s',
    (name) => {
      expect(refusal({ ...PRODUCTION, [name]: undefined })).toContain(`${name} must be set in production`);
    },
  );

  it.each(['SESSION_SECRET', 'SEAL_SECRET'])('is refused with a placeholder in %s', (name) => {
    const placeholder = 'change-me-change-me-change-me-change-me';
    expect(refusal({ ...PRODUCTION, [name]: placeholder })).toContain(`${name} still holds a placeholder`);
  });

  it('is refused when one secret serves two purposes', () => {
    expect(refusal({ ...PRODUCTION, SEAL_SECRET: SECRET_A })).toContain('must differ');
  });

  it('is refused over plain http', () => {
    expect(refusal({ ...PRODUCTION, PUBLIC_URL: 'http://club.example.jp' })).toContain('https://');
  });

  it('never shows the demo year nor another date', () => {
    expect(readConfig({ ...PRODUCTION, DEMO: 'true', DEMO_TODAY: '2026-01-20' })).toMatchObject({
      demo: false,
      demoToday: undefined,
    });
  });
});
