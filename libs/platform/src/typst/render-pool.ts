/* oxlint-disable unicorn/require-post-message-target-origin -- a worker thread has no origin */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

interface Order<Sheet, Outcome> {
  id: number;
  sheet: Sheet;
  resolve: (outcome: Outcome) => void;
  reject: (error: Error) => void;
}

interface Answer<Outcome> {
  id: number;
  outcome?: Outcome;
  failure?: string;
}

/** One thread: what it is drawing, and how much it has drawn. */
interface Desk<Sheet, Outcome> {
  thread: Worker;
  orders: Map<number, Order<Sheet, Outcome>>;
  drawn: number;
}

export interface RenderPoolOptions {
  /** The compiled worker: takes `{ id, sheet }`, answers `{ id, outcome }` or `{ id, failure }`. */
  script: string;
  /** The folder that the worker gets as `workerData.assets`. */
  assets: string;
  /** Threads; by default one per core, at most four: each holds its own copy of the fonts. */
  threads?: number;
  /** A thread is replaced after so many sheets, so that no leak of the compiler can grow. */
  replaceAfter?: number;
  /** Threads without work for so long are ended, their memory is given back. Milliseconds. */
  idleAfter?: number;
}

/**
 * Sheets after which a thread is replaced, against leaks nobody has seen yet. Not often: what a thread leaves behind is
 * not returned to the system, and replacing after 2,000 sheets made memory grow where keeping the thread did not
 * (bench certificates.render: 395 to 462 MB against 416 to 414 MB over 5,100 sheets).
 */
const REPLACE_AFTER = 25_000;

/**
 * Draws sheets in worker threads. Threads start with the first order and end when idle. An order whose thread
 * dies is refused with an error, and the job that gave the order is tried again by the queue.
 */
export class RenderPool<Sheet, Outcome> {
  private readonly desks: Desk<Sheet, Outcome>[] = [];
  private readonly waiting: Order<Sheet, Outcome>[] = [];
  private readonly threads: number;
  private readonly replaceAfter: number;
  private readonly idleAfter: number;
  private next = 1;
  private idle: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly options: RenderPoolOptions) {
    this.threads = options.threads ?? Math.min(4, availableParallelism());
    this.replaceAfter = options.replaceAfter ?? REPLACE_AFTER;
    this.idleAfter = options.idleAfter ?? 30_000;
  }

  /** Draws one sheet. */
  render(sheet: Sheet): Promise<Outcome> {
    if (this.closed) return Promise.reject(new Error('The render pool is closed.'));
    clearTimeout(this.idle);
    return new Promise((resolve, reject) => {
      this.waiting.push({ id: this.next++, sheet, resolve, reject });
      this.assign();
    });
  }

  /** Ends all threads; orders that are being drawn are refused. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.idle);
    for (const order of this.waiting.splice(0)) order.reject(new Error('The render pool is closed.'));
    await Promise.all(this.desks.splice(0).map((desk) => this.end(desk)));
  }

  /** Gives waiting orders to the least busy desks. Two at a time: the next is there when one is done. */
  private assign(): void {
    while (this.waiting.length > 0) {
      const desk = this.freeDesk();
      const order = desk && this.waiting.shift();
      if (!desk || !order) return;
      desk.orders.set(order.id, order);
      desk.thread.ref();
      desk.thread.postMessage({ id: order.id, sheet: order.sheet });
    }
  }

  private freeDesk(): Desk<Sheet, Outcome> | undefined {
    const open = this.desks.filter((desk) => desk.drawn + desk.orders.size < this.replaceAfter);
    const least = open.reduce<Desk<Sheet, Outcome> | undefined>(
      (best, desk) => (best && best.orders.size <= desk.orders.size ? best : desk),
      undefined,
    );
    if (least?.orders.size === 0) return least;
    if (open.length < this.threads && this.desks.length <= this.threads) return this.openDesk();
    return least && least.orders.size < 2 ? least : undefined;
  }

  private openDesk(): Desk<Sheet, Outcome> {
    const thread = new Worker(this.options.script, { workerData: { assets: this.options.assets } });
    const desk: Desk<Sheet, Outcome> = { thread, orders: new Map(), drawn: 0 };
    thread.on('message', (answer: Answer<Outcome>) => this.settle(desk, answer));
    thread.on('error', (error) => this.lose(desk, error));
    thread.on('exit', () => this.lose(desk, new Error('The render thread ended.')));
    this.desks.push(desk);
    return desk;
  }

  private settle(desk: Desk<Sheet, Outcome>, answer: Answer<Outcome>): void {
    const order = desk.orders.get(answer.id);
    desk.orders.delete(answer.id);
    desk.drawn++;
    if (answer.outcome) order?.resolve(answer.outcome);
    else order?.reject(new Error(answer.failure ?? 'The render thread gave no answer.'));
    if (desk.orders.size === 0) {
      // A thread without work must not keep the process alive.
      desk.thread.unref();
      if (desk.drawn >= this.replaceAfter) this.retire(desk);
    }
    this.assign();
    if (this.desks.every(({ orders }) => orders.size === 0)) this.rest();
  }

  private rest(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      for (const desk of this.desks.filter(({ orders }) => orders.size === 0)) this.retire(desk);
    }, this.idleAfter);
    this.idle.unref();
  }

  private retire(desk: Desk<Sheet, Outcome>): void {
    this.desks.splice(this.desks.indexOf(desk), 1);
    void this.end(desk);
  }

  private async end(desk: Desk<Sheet, Outcome>): Promise<void> {
    desk.thread.removeAllListeners();
    for (const order of desk.orders.values()) order.reject(new Error('The render pool is closed.'));
    desk.orders.clear();
    await desk.thread.terminate();
  }

  private lose(desk: Desk<Sheet, Outcome>, error: Error): void {
    const at = this.desks.indexOf(desk);
    if (at === -1) return;
    this.desks.splice(at, 1);
    for (const order of desk.orders.values()) order.reject(error);
    desk.orders.clear();
    desk.thread.removeAllListeners();
    this.assign();
  }
}
