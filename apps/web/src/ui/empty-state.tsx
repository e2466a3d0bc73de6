import type { ReactNode } from 'react';

/** Nothing to show, why, and the next step. `bloomed` when nothing to show is good news. */
export function EmptyState(props: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  bloomed?: boolean;
}) {
  return (
    <div className={`empty${props.bloomed ? ' bloomed' : ''}`}>
      <p>
        <strong>{props.title}</strong>
      </p>
      {props.children && <p className="soft">{props.children}</p>}
      {props.action}
    </div>
  );
}
