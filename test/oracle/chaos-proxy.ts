import { createServer, connect } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** What may befall one connection. */
export type Fault =
  | { kind: 'none' }
  /** The connection ends after so many bytes of the request have gone through. */
  | { kind: 'cut-request'; after: number }
  /** The request arrives, the answer does not: the client cannot know. */
  | { kind: 'cut-answer'; after: number }
  /** Everything arrives, late. */
  | { kind: 'delay'; milliseconds: number }
  /** The answer trickles in small pieces. */
  | { kind: 'drip'; bytes: number; everyMilliseconds: number };

/**
 * A TCP proxy on loopback between a client and the server under test, which lets each connection suffer what the
 * plan says for it. Deterministic: the n-th connection gets the n-th fault.
 */
export class ChaosProxy {
  private readonly server: Server;
  private readonly open = new Set<Socket>();
  private connections = 0;

  constructor(
    private readonly target: () => { host: string; port: number },
    private readonly faultFor: (connection: number) => Fault,
  ) {
    this.server = createServer((client) => this.carry(client));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private carry(client: Socket): void {
    const fault = this.faultFor((this.connections += 1));
    const upstream = connect(this.target());
    for (const socket of [client, upstream]) {
      this.open.add(socket);
      socket.on('close', () => this.open.delete(socket));
      socket.on('error', () => {
        client.destroy();
        upstream.destroy();
      });
    }
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    client.on('data', through(upstream, fault.kind === 'cut-request' ? fault.after : Infinity, end));
    client.on('end', () => upstream.end());
    upstream.on('data', answers(client, fault, end));
    upstream.on('end', () => client.end());
  }
}

/** Passes data on until a number of bytes, then ends the connection. */
function through(to: Socket, limit: number, end: () => void): (data: Buffer) => void {
  let passed = 0;
  return (data) => {
    const part = data.subarray(0, Math.max(0, limit - passed));
    passed += data.length;
    if (part.length > 0) to.write(part);
    if (passed >= limit) end();
  };
}

function answers(client: Socket, fault: Fault, end: () => void): (data: Buffer) => void {
  switch (fault.kind) {
    case 'cut-answer':
      return through(client, fault.after, end);
    case 'delay':
      return (data) => void setTimeout(() => client.write(data), fault.milliseconds);
    case 'drip': {
      const waiting: Buffer[] = [];
      const timer = setInterval(() => {
        const next = waiting.shift();
        if (next) client.write(next);
      }, fault.everyMilliseconds);
      client.on('close', () => clearInterval(timer));
      return (data) => {
        for (let at = 0; at < data.length; at += fault.bytes)
          waiting.push(data.subarray(at, at + fault.bytes));
      };
    }
    default:
      return (data) => void client.write(data);
  }
}
