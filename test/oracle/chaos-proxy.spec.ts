import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ChaosProxy } from './chaos-proxy.js';
import type { Fault } from './fault-plan.js';
import { post } from './respondent.js';

const heard: string[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    heard.push(body);
    response.end(JSON.stringify({ __typename: 'Heard', receiptNumber: 'x'.repeat(2000) }));
  });
});
let fault: Fault;
const proxy = new ChaosProxy(
  () => ({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }),
  () => fault,
  (request) => !request.includes('/once'),
);
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = await proxy.start();
});
beforeEach(() => void (heard.length = 0));
afterAll(async () => {
  await proxy.stop();
  await new Promise((resolve) => server.close(resolve));
});

async function say(as: Fault, path = '/'): Promise<{ answer: string | undefined; milliseconds: number }> {
  fault = as;
  const start = performance.now();
  const reply = await post(`${url}${path}`, '', { said: 'this' }, 1500).catch(() => undefined);
  return { answer: reply?.body.__typename, milliseconds: performance.now() - start };
}

it('an unharmed connection carries request and answer', async () => {
  expect((await say({ kind: 'none' })).answer).toBe('Heard');
  expect(heard).toEqual(['{"said":"this"}']);
});

it('a request that is cut short never arrives as a whole', async () => {
  expect((await say({ kind: 'cut-request', after: 0 })).answer).toBeUndefined();
  expect((await say({ kind: 'cut-request', after: 60 })).answer).toBeUndefined();
  expect(heard).toEqual([]);
});

it('an answer that is cut short, or never comes, leaves a client that cannot know, and a server that did it', async () => {
  expect((await say({ kind: 'cut-answer', after: 0 })).answer).toBeUndefined();
  expect((await say({ kind: 'cut-answer', after: 1000 })).answer).toBeUndefined();
  expect((await say({ kind: 'silence' })).answer).toBeUndefined();
  expect(heard).toHaveLength(3);
});

it('a late answer and one that trickles arrive whole', async () => {
  const late = await say({ kind: 'delay', milliseconds: 150 });
  expect(late.answer).toBe('Heard');
  expect(late.milliseconds).toBeGreaterThan(140);
  const trickle = await say({ kind: 'drip', bytes: 100, everyMilliseconds: 5 });
  expect(trickle.answer).toBe('Heard');
  expect(trickle.milliseconds).toBeGreaterThan(80);
});

it('a repeated request arrives twice, and its client hears one answer; what must not be repeated is not', async () => {
  expect((await say({ kind: 'repeat' })).answer).toBe('Heard');
  for (let tries = 0; heard.length < 2 && tries < 100; tries += 1) await sleep(10);
  expect(heard).toEqual(['{"said":"this"}', '{"said":"this"}']);
  expect((await say({ kind: 'repeat' }, '/once')).answer).toBe('Heard');
  await sleep(100);
  expect(heard).toHaveLength(3);
});
