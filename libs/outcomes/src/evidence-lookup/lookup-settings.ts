/** How registers are asked; none where look-ups are off. */
export interface LookupSettings {
  /** Whom a register may write to when we ask too much; stands in the User-Agent. */
  mailto: string;
  /** Requests per register and day (UTC), retries included. */
  perDay: number;
  /** Key of OpenAlex, where one was bought. */
  openAlexKey?: string | undefined;
  /** The way out; of the runtime unless said. */
  fetch?: (url: URL, init: RequestInit) => Promise<Response>;
  /** 10 seconds unless said. */
  timeoutMs?: number;
  /** Before the first retry, then twice that; half a second unless said. */
  pauseMs?: number;
}
