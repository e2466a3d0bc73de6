import { z } from 'zod';
import { normalDoi } from '../evidence/evidence.js';
import { foundWork, LookupFailed, MOST_WORKS } from './evidence-source.js';
import type { Ask, EvidenceSource, FoundWork } from './evidence-source.js';
import { doiSegment, normalOrcid } from './identifiers.js';

const FIELDS = 'doi,display_name,publication_year,primary_location,authorships';

const work = z.object({
  doi: z.string().nullable(),
  display_name: z.string().nullish(),
  publication_year: z.int().nullish(),
  primary_location: z
    .object({ source: z.object({ display_name: z.string().nullish() }).nullish() })
    .nullish(),
  authorships: z
    .array(
      z.object({
        author: z.object({ display_name: z.string().nullish() }).nullish(),
        countries: z.array(z.string()).nullish(),
        institutions: z
          .array(z.object({ display_name: z.string().nullish(), country_code: z.string().nullish() }))
          .nullish(),
      }),
    )
    .nullish(),
});
const list = z.object({ results: z.array(work).max(200) });

/** OpenAlex: papers with the countries of their authors' institutions. `key` is needed where it asks for one. */
export const openAlex = (key?: string): EvidenceSource => {
  const address = (path: string, query: Readonly<Record<string, string>>): URL => {
    const url = new URL(`https://api.openalex.org${path}`);
    for (const [name, value] of Object.entries({ ...query, select: FIELDS }))
      url.searchParams.set(name, value);
    if (key !== undefined) url.searchParams.set('api_key', key);
    return url;
  };
  return {
    name: 'OPENALEX',
    host: 'api.openalex.org',
    async workByDoi(ask: Ask, doi: string) {
      const segment = doiSegment(doi);
      if (segment === undefined) throw new LookupFailed('NOT_ALLOWED');
      const raw = await ask(address(`/works/doi:${segment}`, {}));
      if (raw === undefined) return undefined;
      const read = work.safeParse(raw);
      const found = read.success ? toFound(read.data) : undefined;
      if (found?.doi !== doi) throw new LookupFailed('MALFORMED');
      return found;
    },
    async worksByOrcid(ask: Ask, orcid: string) {
      if (normalOrcid(orcid) !== orcid) throw new LookupFailed('NOT_ALLOWED');
      const query = {
        filter: `author.orcid:${orcid}`,
        sort: 'publication_date:desc',
        'per-page': String(MOST_WORKS),
      };
      const raw = await ask(address('/works', query));
      if (raw === undefined) return [];
      const read = list.safeParse(raw);
      if (!read.success) throw new LookupFailed('MALFORMED');
      return read.data.results.flatMap((one) => toFound(one) ?? []).slice(0, MOST_WORKS);
    },
  };
};

/** Papers without a DOI are left out: nobody could look them up again. */
function toFound(said: z.output<typeof work>): FoundWork | undefined {
  const doi = said.doi === null ? undefined : normalDoi(said.doi);
  if (doi === undefined) return undefined;
  const authorships = said.authorships ?? [];
  const institutions = authorships.flatMap((one) => one.institutions ?? []);
  return foundWork({
    doi,
    title: said.display_name,
    year: said.publication_year,
    journal: said.primary_location?.source?.display_name,
    authors: authorships.flatMap(({ author }) => author?.display_name ?? []),
    countries: [
      ...authorships.flatMap(({ countries }) => countries ?? []),
      ...institutions.flatMap((one) => one.country_code ?? []),
    ].filter((code) => /^[A-Z]{2}$/.test(code)),
    institutions: institutions.flatMap((one) => one.display_name ?? []),
  });
}
