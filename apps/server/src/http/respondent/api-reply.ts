import type { FastifyReply } from 'fastify';

/** Answers the script of a form; nothing of it is kept by a cache. */
export async function json(reply: FastifyReply, status: number, body: object): Promise<void> {
  await reply
    .status(status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body));
}

export async function sendScript(reply: FastifyReply, body: string, cacheControl: string): Promise<void> {
  await reply
    .header('content-type', 'text/javascript; charset=utf-8')
    .header('cache-control', cacheControl)
    .header('x-content-type-options', 'nosniff')
    .send(body);
}
