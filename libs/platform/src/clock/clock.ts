/** The one source of time. Moments are `Date` (UTC); deadlines are dates in Japan. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until told otherwise; tests pin it around Japanese midnights. */
export class FixedClock implements Clock {
  constructor(private moment: Date) {}
  now(): Date {
    return new Date(this.moment);
  }
  set(moment: Date | string): void {
    this.moment = new Date(moment);
  }
  advance(milliseconds: number): void {
    this.moment = new Date(this.moment.getTime() + milliseconds);
  }
}
