import { z } from 'zod';
import { normalDoi } from '../evidence/evidence.js';
import { foundWork, LookupFailed, MOST_WORKS } from './evidence-source.js';
import type { EvidenceSource, FoundWork } from './evidence-source.js';
import { normalOrcid } from './identifiers.js';

const value = z.object({ value: z.string().nullish() }).nullish();
const answer = z.object({
  group: z
    .array(
      z.object({
        'work-summary': z
          .array(
            z.object({
              title: z.object({ title: value }).nullish(),
              'journal-title': value,
              'publication-date': z.object({ year: value }).nullish(),
              'external-ids': z
                .object({
                  'external-id': z
                    .array(
                      z.object({
                        'external-id-type': z.string(),
                        'external-id-value': z.string().nullish(),
                        'external-id-relationship': z.string().nullish(),
                      }),
                    )
                    .nullish(),
                })
                .nullish(),
            }),
          )
          .max(200),
      }),
    )
    .max(5000),
});

type Summary = z.output<typeof answer>['group'][number]['work-summary'][number];

/** ORCID's public register: the papers that a person shows there, `GET /v3.0/{orcid}/works`. No affiliations. */
export const orcidRegister: EvidenceSource = {
  name: 'ORCID',
  host: 'pub.orcid.org',
  async worksByOrcid(ask, orcid) {
    if (normalOrcid(orcid) !== orcid) throw new LookupFailed('NOT_ALLOWED');
    const raw = await ask(new URL(`https://pub.orcid.org/v3.0/${orcid}/works`));
    if (raw === undefined) return [];
    const read = answer.safeParse(raw);
    if (!read.success) throw new LookupFailed('MALFORMED');
    const works = read.data.group.flatMap((group) => {
      const [first] = group['work-summary'];
      return (first && toFound(first)) ?? [];
    });
    return works.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)).slice(0, MOST_WORKS);
  },
};

/** A chapter also names the DOI of its book; its own is the one that says so. */
function toFound(summary: Summary): FoundWork | undefined {
  const own = summary['external-ids']?.['external-id']?.find(
    (id) => id['external-id-type'] === 'doi' && id['external-id-relationship'] === 'self',
  );
  const doi = normalDoi(own?.['external-id-value'] ?? '');
  if (doi === undefined) return undefined;
  const year = Number(summary['publication-date']?.year?.value);
  return foundWork({
    doi,
    title: summary.title?.title?.value,
    year: Number.isInteger(year) && year > 0 ? year : null,
    journal: summary['journal-title']?.value,
  });
}
