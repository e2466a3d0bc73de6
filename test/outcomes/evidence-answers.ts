/*
 * Answers of the registers in the shape that they document, cut to what is read. Works, people and DOIs are invented;
 * 10.5555 is the prefix that Crossref keeps for tests.
 */

export const ORCID = '0000-0002-1825-0097';

export const crossrefWork = (doi: string, more: object = {}) => ({
  status: 'ok',
  'message-type': 'work',
  'message-version': '1.0.0',
  message: {
    DOI: doi.toUpperCase(),
    type: 'journal-article',
    title: ['Frost in <i>cherry</i> buds of\n northern   towns'],
    'container-title': ['Journal of Invented Botany'],
    issued: { 'date-parts': [[2025, 3]] },
    author: [
      {
        given: 'Dara',
        family: 'Sok',
        sequence: 'first',
        affiliation: [{ name: 'Example Institute, Phnom Penh' }],
      },
      {
        given: 'Hanako',
        family: 'Rei',
        sequence: 'additional',
        affiliation: [{ name: 'Example University, Japan' }],
      },
    ],
    ...more,
  },
});

export const openAlexWork = (doi: string, more: object = {}) => ({
  id: 'https://openalex.org/W0000000001',
  doi: `https://doi.org/${doi}`,
  display_name: 'Frost in cherry buds of northern towns',
  publication_year: 2025,
  primary_location: { source: { display_name: 'Journal of Invented Botany' } },
  authorships: [
    {
      author: { display_name: 'Dara Sok', orcid: `https://orcid.org/${ORCID}` },
      countries: ['KH'],
      institutions: [{ display_name: 'Example Institute', country_code: 'KH' }],
    },
    {
      author: { display_name: 'Hanako Rei', orcid: null },
      countries: ['JP'],
      institutions: [{ display_name: 'Example University', country_code: 'JP' }],
    },
  ],
  ...more,
});

export const openAlexList = (works: object[]) => ({
  meta: { count: works.length, page: 1, per_page: 50 },
  results: works,
});

export const orcidWorks = (dois: readonly string[]) => ({
  'last-modified-date': { value: 1735689600000 },
  group: dois.map((doi) => ({
    'external-ids': { 'external-id': [] },
    'work-summary': [
      {
        'put-code': 1,
        title: { title: { value: 'Buds again' }, subtitle: null },
        'external-ids': {
          'external-id': [
            { 'external-id-type': 'isbn', 'external-id-value': 'x', 'external-id-relationship': 'part-of' },
            { 'external-id-type': 'doi', 'external-id-value': doi, 'external-id-relationship': 'self' },
          ],
        },
        type: 'journal-article',
        'publication-date': { year: { value: '2025' }, month: null, day: null },
        'journal-title': { value: 'Journal of Invented Botany' },
      },
    ],
  })),
  path: `/${ORCID}/works`,
});

export type Played = (url: URL, init: RequestInit) => Response | Promise<Response>;

export const json = (body: unknown, status = 200): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

const pathOf = (url: URL) => `${url.hostname}${decodeURIComponent(url.pathname)}`;

/** A way out that leads nowhere but to these recorded answers, by host and path; what is not recorded is a 404. */
export function recorded(answers: Record<string, unknown>) {
  const asked: { url: URL; init: RequestInit }[] = [];
  const fetch = async (url: URL, init: RequestInit): Promise<Response> => {
    asked.push({ url, init });
    const answer = answers[pathOf(url)];
    if (answer === undefined) return json('Resource not found.', 404);
    return typeof answer === 'function' ? (answer as Played)(url, init) : json(answer);
  };
  const hosts = () => asked.map(({ url }) => url.hostname);
  const paths = () => asked.map(({ url }) => pathOf(url));
  return { fetch, asked, hosts, paths };
}
