/** Sentences that the server put into the page. */
export type Words = Readonly<Record<string, string>>;
