/** Why a file could not be read at all. Each has a sentence in three languages (messages/). */
export type RefusalCode =
  | 'TOO_LARGE'
  | 'PASSWORD_PROTECTED'
  | 'OLD_EXCEL'
  | 'OTHER_FORMAT'
  | 'BROKEN'
  | 'UNSAFE'
  | 'UNKNOWN_ENCODING'
  | 'TOO_MANY_ROWS'
  | 'NO_HEADINGS'
  | 'NO_PEOPLE'
  | 'TOOK_TOO_LONG';

/** Thrown inside the reading thread; never crosses the lib: `readListFile` returns the code. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
