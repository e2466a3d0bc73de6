import type { FastifyReply } from 'fastify';

/** Leads on with 303, so that going back or reloading sends nothing twice. */
export async function leadTo(reply: FastifyReply, place: string): Promise<void> {
  await reply.header('cache-control', 'no-store').redirect(place, 303);
}
