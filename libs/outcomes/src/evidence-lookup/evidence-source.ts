/*
 * The port behind which the public registers of papers stand. What is behind it may be slow, wrong or gone; nothing
 * that a register says is believed before somebody here accepts it.
 */

export const EVIDENCE_SOURCES = ['CROSSREF', 'OPENALEX', 'ORCID'] as const;
export type EvidenceSourceName = (typeof EVIDENCE_SOURCES)[number];

/** A paper as a register knows it. */
export interface FoundWork {
  /** Without address, lower case. */
  doi: string;
  title: string | null;
  year: number | null;
  journal: string | null;
  /** The first few as printed; `authorCount` says how many there are. */
  authors: string[];
  authorCount: number;
  /** ISO 3166 codes of the authors' affiliations, as far as the register knows; empty is unknown. */
  countries: string[];
  /** Names of the authors' institutions, as far as the register knows. */
  institutions: string[];
}

/** Asks an address of a register for JSON; undefined when there is nothing at it. @throws LookupFailed */
export type Ask = (url: URL) => Promise<unknown>;

/** A register of papers. Every method asks once for all; @throws LookupFailed */
export interface EvidenceSource {
  readonly name: EvidenceSourceName;
  /** The one host that may be asked. */
  readonly host: string;
  /** The paper with a DOI; undefined when the register does not know it. */
  workByDoi?(ask: Ask, doi: string): Promise<FoundWork | undefined>;
  /** The papers of a person, the latest first where the register can; at most `MOST_WORKS`. */
  worksByOrcid?(ask: Ask, orcid: string): Promise<FoundWork[]>;
}

/** Papers of one person that are looked at; the latest tell most about a visit. */
export const MOST_WORKS = 50;
const SHOWN_AUTHORS = 5;
const MOST_INSTITUTIONS = 30;

export const LOOKUP_FAILURES = ['TIMEOUT', 'TOO_LARGE', 'NOT_ALLOWED', 'MALFORMED', 'UNAVAILABLE'] as const;
export type LookupFailure = (typeof LOOKUP_FAILURES)[number] | 'CAP_REACHED';

/** Why a register gave no answer. */
export class LookupFailed extends Error {
  constructor(readonly reason: LookupFailure) {
    super(`evidence look-up: ${reason}`);
  }
}

/** A work in the form that is kept: trimmed, without doubles, with as many names as are shown. */
export function foundWork(said: {
  doi: string;
  title?: string | null | undefined;
  year?: number | null | undefined;
  journal?: string | null | undefined;
  authors?: readonly string[];
  countries?: readonly string[];
  institutions?: readonly string[];
}): FoundWork {
  const authors = (said.authors ?? []).map((name) => plain(name, 200)).filter((name) => name !== null);
  return {
    doi: said.doi,
    title: plain(said.title, 500),
    year: said.year ?? null,
    journal: plain(said.journal, 300),
    authors: authors.slice(0, SHOWN_AUTHORS),
    authorCount: authors.length,
    countries: [...new Set(said.countries)].toSorted(),
    institutions: [...new Set(said.institutions)].slice(0, MOST_INSTITUTIONS),
  };
}

/** Registers write markup into titles; here it is words. */
function plain(text: string | null | undefined, longest: number): string | null {
  const words = (text ?? '')
    .replace(/<[^<>]{0,100}>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words === '' ? null : words.slice(0, longest);
}
