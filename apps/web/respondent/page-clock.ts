/** Longest visit that counts: a page left open over lunch says nothing. */
const LONGEST_SECONDS = 1800;

/**
 * How long a page was really on the screen, to find pages that are too long. Counts only while the page is
 * visible; tells the server when the page is left. Nothing else is noted, and nothing at all after `stop`.
 */
export class PageClock {
  private page = '';
  private problems = 0;
  private since: number | undefined;
  private milliseconds = 0;

  constructor(
    private tell: ((visit: { page: string; seconds: number; problems: number }) => void) | undefined,
  ) {
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.leave();
      else this.since = performance.now();
    });
  }

  /** A page is shown. */
  show(page: string): void {
    if (page === this.page) return;
    this.leave();
    this.page = page;
    this.since = document.visibilityState === 'visible' ? performance.now() : undefined;
  }

  /** The page said that so many answers are missing or wrong. */
  showed(problems: number): void {
    this.problems += problems;
  }

  stop(): void {
    this.tell = undefined;
  }

  private leave(): void {
    if (this.since !== undefined) this.milliseconds += performance.now() - this.since;
    const seconds = Math.min(LONGEST_SECONDS, Math.round(this.milliseconds / 1000));
    if (this.page !== '' && (seconds > 0 || this.problems > 0))
      this.tell?.({ page: this.page, seconds, problems: this.problems });
    [this.since, this.milliseconds, this.problems] = [undefined, 0, 0];
  }
}
