import type { ReactNode } from 'react';

export type Tone = 'plain' | 'leaf' | 'amber' | 'beni' | 'indigo' | 'bloom';

/** A state in a word; the colour only repeats what the word says. */
export function Badge({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span className={`badge ${tone === 'plain' ? '' : tone}`}>
      {icon}
      {children}
    </span>
  );
}
