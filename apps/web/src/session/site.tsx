import { createContext, use } from 'react';

export interface Site {
  demo: boolean;
  /** Today in Japan by the server's clock, YYYY-MM-DD; the demo year stands still. */
  today: string;
}

export const SiteContext = createContext<Site | null>(null);

export function useSite(): Site {
  const site = use(SiteContext);
  if (!site) throw new Error('useSite outside SiteContext');
  return site;
}

/** The day from which days left are counted. */
export function useToday(): string {
  return useSite().today;
}
