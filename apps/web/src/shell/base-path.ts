/** Where the member area begins; the server sends these screens for everything below. */
export const BASE = '/app';
