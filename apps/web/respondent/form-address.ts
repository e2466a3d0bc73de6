/** Where this form lives: everything it asks of the server, and where it leads when it ends. */
export interface FormAddress {
  /** First part of every address: `/report`, `/survey`. */
  base: string;
  /** Which of this browser's forms it is; empty where there is only one. */
  query: string;
}

/** The address of the form in this window. */
export function formAddress(location: Location): FormAddress {
  const one = new URLSearchParams(location.search).get('case');
  return {
    base: `/${location.pathname.split('/')[1] ?? ''}`,
    query: one ? `case=${encodeURIComponent(one)}` : '',
  };
}

/** A place under the form's base, for this form. */
export function placeIn({ base, query }: FormAddress, place: string): string {
  const [path = '', more = ''] = place.split('?');
  const whole = [query, more].filter(Boolean).join('&');
  return `${base}${path && `/${path}`}${whole && `?${whole}`}`;
}
