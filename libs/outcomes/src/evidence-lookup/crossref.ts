import { z } from 'zod';
import { normalDoi } from '../evidence/evidence.js';
import { foundWork, LookupFailed } from './evidence-source.js';
import type { EvidenceSource } from './evidence-source.js';
import { doiSegment } from './identifiers.js';

const answer = z.object({
  message: z.object({
    DOI: z.string(),
    title: z.array(z.string()).nullish(),
    'container-title': z.array(z.string()).nullish(),
    issued: z.object({ 'date-parts': z.array(z.array(z.int().nullable())) }).nullish(),
    author: z
      .array(
        z.object({
          given: z.string().nullish(),
          family: z.string().nullish(),
          name: z.string().nullish(),
          affiliation: z.array(z.object({ name: z.string().nullish() })).nullish(),
        }),
      )
      .nullish(),
  }),
});

/** Crossref, where most publishers register their DOIs: `GET /works/{doi}`. Public data about papers, no key. */
export const crossref: EvidenceSource = {
  name: 'CROSSREF',
  host: 'api.crossref.org',
  async workByDoi(ask, doi) {
    const segment = doiSegment(doi);
    if (segment === undefined) throw new LookupFailed('NOT_ALLOWED');
    const raw = await ask(new URL(`https://api.crossref.org/works/${segment}`));
    if (raw === undefined) return undefined;
    const read = answer.safeParse(raw);
    // another paper than the one that was asked for is no answer
    if (!read.success || normalDoi(read.data.message.DOI) !== doi) throw new LookupFailed('MALFORMED');
    const { title, issued, author, ...rest } = read.data.message;
    const institutions = (author ?? []).flatMap(({ affiliation }) =>
      (affiliation ?? []).flatMap(({ name }) => name ?? []),
    );
    return foundWork({
      doi,
      title: title?.[0],
      year: issued?.['date-parts'][0]?.[0],
      journal: rest['container-title']?.[0],
      authors: (author ?? []).map((one) => one.name ?? [one.given, one.family].filter(Boolean).join(' ')),
      // Crossref knows affiliations as printed, not countries
      countries: institutions.some((name) => /\bjapan\b|日本/i.test(name)) ? ['JP'] : [],
      institutions,
    });
  },
};
