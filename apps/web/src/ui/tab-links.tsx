import type { ReactNode } from 'react';

/** Tabs with an address of their own: links, so that back, reload and sharing work. */
export function TabLinks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {children}
    </nav>
  );
}
