import { fork } from 'node:child_process';
import { distPath } from '@enishi/platform';

export interface SinkCount {
  /** Mails that came in, doubles counted. */
  readonly taken: number;
  /** Message-IDs among them. */
  readonly different: number;
  /** Message-IDs that came more than once. */
  readonly twice: number;
}

/** A mail server on loopback, in a process of its own, that takes everything and counts. */
export interface SmtpSink {
  readonly url: string;
  count(): Promise<SinkCount>;
  clear(): Promise<void>;
  stop(): void;
}

export async function startSmtpSink(): Promise<SmtpSink> {
  const child = fork(distPath('bench/support/smtp-sink.process.js'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const answer = <T>() => new Promise<T>((resolve) => child.once('message', (said) => resolve(said as T)));
  const { port } = await answer<{ port: number }>();
  const ask = (question: string) => {
    const said = answer<SinkCount>();
    child.send(question);
    return said;
  };
  return {
    url: `smtp://127.0.0.1:${port}`,
    count: () => ask('count'),
    clear: async () => void (await ask('clear')),
    stop: () => child.kill('SIGKILL'),
  };
}
