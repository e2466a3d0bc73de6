import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../locales/language.js';

/** Title of the screen, also of the window; what it is for; what to do here. */
export function PageHead(props: {
  title: string;
  above?: ReactNode;
  below?: ReactNode;
  actions?: ReactNode;
}) {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${props.title} · ${t.frame.clubName}`;
  }, [props.title, t]);
  return (
    <div className="page-head">
      <div className="titles">
        {props.above && <div className="crumb">{props.above}</div>}
        <h1>{props.title}</h1>
        {props.below && <div className="soft">{props.below}</div>}
      </div>
      {props.actions && <div className="row">{props.actions}</div>}
    </div>
  );
}
