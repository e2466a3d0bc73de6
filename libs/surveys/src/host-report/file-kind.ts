const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Media types by what the name says and the first bytes agree with. */
const KINDS = [
  { ending: '.pdf', magic: '%PDF-', mediaType: 'application/pdf' },
  { ending: '.docx', magic: 'PK\u0003\u0004', mediaType: WORD },
  { ending: '.xlsx', magic: 'PK\u0003\u0004', mediaType: EXCEL },
  { ending: '.doc', magic: '\u00d0\u00cf\u0011\u00e0', mediaType: 'application/msword' },
  { ending: '.xls', magic: '\u00d0\u00cf\u0011\u00e0', mediaType: 'application/vnd.ms-excel' },
] as const;

/** The media type of a report's file, or undefined when it is none that an office opens without worry. */
export function reportMediaType(name: string, content: Buffer): string | undefined {
  const ending = name.toLowerCase();
  const kind = KINDS.find((known) => ending.endsWith(known.ending));
  return kind && content.subarray(0, kind.magic.length).toString('latin1') === kind.magic
    ? kind.mediaType
    : undefined;
}
