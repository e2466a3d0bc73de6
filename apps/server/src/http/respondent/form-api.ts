import { notFound } from '@enishi/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FormCookies } from './form-cookies.js';
import { offlineWorker, respondentScript } from './respondent-script.js';

/*
 * What the JSON of both forms, the completion report and the yearly follow-up, does the same way: one script speaks
 * with both. Which verb runs is each controller's own affair.
 */

/** What changed since the draft version that the browser last heard of. */
export const draftBody = z.object({
  base: z.int().min(0),
  changes: z.record(z.string(), z.unknown()),
  place: z.string().nullable(),
  language: z.string(),
});
export const submitBody = z.object({
  key: z.string(),
  answers: z.record(z.string(), z.unknown()),
  language: z.string(),
});

const STATUS: Readonly<Record<string, number>> = {
  DraftSaved: 200,
  ReportSubmitted: 200,
  FormSubmitted: 200,
  MeasuringStopped: 200,
  VisitNoted: 200,
  NotUnderstood: 400,
  ReportSessionEnded: 401,
  FormSessionEnded: 401,
  ReportAlreadySubmitted: 409,
  FormAlreadySubmitted: 409,
  FollowUpClosed: 410,
  FormHeldBack: 403,
  AnswersIncomplete: 422,
};

/** Answers the script with what became of its call; the name says the status. */
export const sendOutcome = (reply: FastifyReply, outcome: { readonly __typename: string }): Promise<void> =>
  sendJson(reply, STATUS[outcome.__typename] ?? 400, outcome);

/** Nothing of it is kept by a cache. */
export async function sendJson(reply: FastifyReply, status: number, body: object): Promise<void> {
  await reply
    .status(status)
    .header('content-type', 'application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(body));
}

/**
 * What the script posted, with the cookie that is its right. Undefined once answered: without the cookie that the
 * session has `ended`, and that it was not understood when it has another shape.
 */
export async function readPost<Body extends z.ZodObject>(
  shape: Body,
  { request, body, reply }: { request: FastifyRequest; body: unknown; reply: FastifyReply },
  { cookies, ended }: { cookies: FormCookies; ended: string },
): Promise<(z.output<Body> & { token: string }) | undefined> {
  const token = cookies.tokenOf(request);
  const parsed = shape.safeParse(body);
  if (!token) await sendOutcome(reply, { __typename: ended });
  else if (!parsed.success) await sendOutcome(reply, { __typename: 'NotUnderstood' });
  else return { ...parsed.data, token };
  return undefined;
}

/** The script of the forms under the name of this build. @throws NOT_FOUND under any other */
export async function sendFormScript(reply: FastifyReply, file: string): Promise<void> {
  if (respondentScript?.file !== file) throw notFound('script');
  await sendScript(reply, respondentScript.body, 'public, max-age=31536000, immutable');
}

export async function sendOfflineWorker(reply: FastifyReply): Promise<void> {
  if (!offlineWorker) throw notFound('worker');
  await sendScript(reply, offlineWorker.body, 'no-cache');
}

async function sendScript(reply: FastifyReply, body: string, cacheControl: string): Promise<void> {
  await reply
    .header('content-type', 'text/javascript; charset=utf-8')
    .header('cache-control', cacheControl)
    .header('x-content-type-options', 'nosniff')
    .send(body);
}
