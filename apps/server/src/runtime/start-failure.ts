import type { Config } from '../config.js';

/** A start that cannot succeed for a reason that the person at the terminal can change. */
export class StartFailure extends Error {}

/** One step of starting, with its system errors turned into a sentence. */
export async function explained<T>(
  work: Promise<T>,
  explain: (code: string) => string | undefined,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const code = codeOf(error);
    const sentence = code === undefined ? undefined : explain(code);
    throw sentence === undefined ? error : new StartFailure(sentence);
  }
}

/** Why the port could not be opened. */
export function portProblem({ port, host }: Config): (code: string) => string | undefined {
  return (code) => {
    switch (code) {
      case 'EADDRINUSE':
        return `Port ${port} is taken by another program. Stop it, or choose another port, for example PORT=${port + 1}.`;
      case 'EACCES':
        return `Port ${port} is reserved for the administrator of this machine. Choose one above 1023 with PORT=….`;
      case 'EADDRNOTAVAIL':
      case 'ENOTFOUND':
        return `HOST=${host} is not an address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of its addresses.`;
      default:
        return undefined;
    }
  };
}

/** Why the database could not be opened. The password never stands in the sentence. */
export function databaseProblem(databaseUrl: string): (code: string) => string | undefined {
  const { hostname, port, pathname, username } = new URL(databaseUrl);
  const place = `${hostname}:${port || 5432}`;
  return (code) => {
    switch (code) {
      case 'ECONNREFUSED':
      case 'ENOTFOUND':
      case 'EAI_AGAIN':
      case 'ETIMEDOUT':
      case 'EHOSTUNREACH':
      case '57P03':
        return `The database does not answer at ${place} (${code}). Check DATABASE_URL and that PostgreSQL runs.`;
      case '28P01':
      case '28000':
        return `The database at ${place} does not let "${decodeURIComponent(username)}" in. Check the user and password in DATABASE_URL.`;
      case '3D000':
        return `The database at ${place} has no "${pathname.slice(1)}". Create it, or correct DATABASE_URL.`;
      default:
        return undefined;
    }
  };
}

/** Why the queue could not be reached. */
export function queueProblem(queueUrl: string | undefined): (code: string) => string | undefined {
  return (code) => {
    if (queueUrl === undefined) return undefined;
    const { hostname, port } = new URL(queueUrl);
    return `The queue does not answer at ${hostname}:${port || 6379} (${code}). Check QUEUE_URL, or leave it out to keep jobs in PostgreSQL.`;
  };
}

/** pg and Node put several attempts into one AggregateError; the first tells why. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
