import { useEffect, useRef } from 'react';
import { useLanguage } from '../locales/language.js';

export interface FieldProblem {
  /** id of the field, so that the link leads there. */
  field: string;
  words: string;
}

/** All problems of a form in one place with links; takes the focus when it appears. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const { t } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="notice bad" ref={box} tabIndex={-1} role="alert">
      <h2>{t.frame.errorSummary(problems.length)}</h2>
      <ul>
        {problems.map(({ field, words }) => (
          <li key={field + words}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
