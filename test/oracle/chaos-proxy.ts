import { createServer, connect } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Fault } from './fault-plan.js';

/**
 * A TCP proxy on loopback between a client and the server under test, which lets each connection suffer what the
 * plan says for it: the n-th connection gets the n-th fault.
 */
export class ChaosProxy {
  private readonly server: Server;
  private readonly open = new Set<Socket>();
  private connections = 0;
  /** How often each kind of fault befell somebody. */
  readonly befell: Partial<Record<Fault['kind'], number>> = {};

  constructor(
    private readonly target: () => { host: string; port: number },
    private readonly faultFor: (connection: number) => Fault,
    /** Which requests promise to be the same when they arrive twice. */
    private readonly mayRepeat: (request: Buffer) => boolean = () => true,
  ) {
    // a client that has said all it had to say still waits for the answer
    this.server = createServer({ allowHalfOpen: true }, (client) => this.carry(client));
  }

  /** Begins to listen. @returns its address. */
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
    this.befell[fault.kind] = (this.befell[fault.kind] ?? 0) + 1;
    const upstream = this.dial();
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    this.watch(client, end);
    this.watch(upstream, end);
    const request = through(upstream, fault.kind === 'cut-request' ? fault.after : Infinity, end);
    let repeated: Socket | undefined;
    client.once('data', (first: Buffer) => {
      if (fault.kind === 'repeat' && this.mayRepeat(first)) repeated = this.repeated();
    });
    client.on('data', (data: Buffer) => {
      request(data);
      repeated?.write(data);
    });
    client.on('end', () => {
      upstream.end();
      repeated?.end();
    });
    const answer = answerTo(client, fault, end);
    upstream.on('data', answer.data);
    upstream.on('end', answer.end);
    client.on('close', () => answer.forget?.());
  }

  private dial(): Socket {
    return connect({ ...this.target(), allowHalfOpen: true });
  }

  private watch(socket: Socket, end: () => void): void {
    this.open.add(socket);
    socket.on('close', () => this.open.delete(socket));
    socket.on('error', end);
  }

  /** A second connection that says the same and whose answer nobody hears. */
  private repeated(): Socket {
    const again = this.dial();
    this.watch(again, () => again.destroy());
    again.on('data', () => {});
    again.on('end', () => again.end());
    return again;
  }
}

/** Passes data on until a number of bytes, then ends the connection. */
function through(to: Socket, limit: number, end: () => void): (data: Buffer) => void {
  let passed = 0;
  return (data) => {
    const part = data.subarray(0, Math.max(0, limit - passed));
    passed += data.length;
    if (passed < limit) to.write(part);
    // what was passed on arrives before the end does
    else to.write(part, end);
  };
}

interface Way {
  data: (data: Buffer) => void;
  end: () => void;
  /** The client went away. */
  forget?: () => void;
}

/** The way of an answer back to the client. Whatever slows it down, its end comes last. */
function answerTo(client: Socket, fault: Fault, end: () => void): Way {
  switch (fault.kind) {
    case 'cut-answer':
      return { data: through(client, fault.after, end), end: () => client.end() };
    case 'silence':
      return { data: () => {}, end: () => {} };
    case 'delay': {
      const later = (what: () => void) => void setTimeout(what, fault.milliseconds);
      return { data: (data) => later(() => client.write(data)), end: () => later(() => client.end()) };
    }
    case 'drip':
      return dripping(client, fault);
    default:
      return { data: (data) => void client.write(data), end: () => client.end() };
  }
}

function dripping(client: Socket, fault: Extract<Fault, { kind: 'drip' }>): Way {
  const waiting: Buffer[] = [];
  let isOver = false;
  const timer = setInterval(() => {
    const next = waiting.shift();
    if (next) client.write(next);
    else if (isOver) client.end();
  }, fault.everyMilliseconds);
  return {
    data(data) {
      for (let at = 0; at < data.length; at += fault.bytes) waiting.push(data.subarray(at, at + fault.bytes));
    },
    end() {
      isOver = true;
    },
    forget: () => clearInterval(timer),
  };
}
