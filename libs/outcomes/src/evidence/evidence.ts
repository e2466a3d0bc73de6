/** A DOI as it is kept: without address, lower case (a DOI ignores case, so one work has one spelling). */
export function normalDoi(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .toLowerCase();
  // `10.`, a registrant of 4 to 9 digits, `/`, a suffix without spaces (DOI Handbook)
  return bare.length <= 200 && /^10\.\d{4,9}\/\S+$/.test(bare) ? bare : undefined;
}

/** An address that may be shown as a link: https, a host with a dot, no name and password in it. */
export function normalUrl(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 1000 || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isPlain && url.hostname.includes('.') ? url.href : undefined;
}

const KINDS = [
  { ending: '.pdf', magic: '%PDF-', mediaType: 'application/pdf' },
  { ending: '.png', magic: '\u0089PNG', mediaType: 'image/png' },
  { ending: '.jpg', magic: '\u00ff\u00d8\u00ff', mediaType: 'image/jpeg' },
  { ending: '.jpeg', magic: '\u00ff\u00d8\u00ff', mediaType: 'image/jpeg' },
] as const;

/** Media type of a file of evidence, where its name and first bytes agree; undefined for all others. */
export function evidenceMediaType(name: string, content: Buffer): string | undefined {
  const known = KINDS.find(({ ending }) => name.toLowerCase().endsWith(ending));
  return known && content.subarray(0, known.magic.length).toString('latin1') === known.magic
    ? known.mediaType
    : undefined;
}
