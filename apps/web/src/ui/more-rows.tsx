import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../locales/language.js';
import { Button } from './button.js';

interface Props {
  /** How many rows stand above. */
  shown: number;
  total: number;
  /** How many one press brings. */
  step: number;
  onShow: (rows: number) => void;
}

/**
 * Brings the next rows of a list and says how many of how many stand there. Where the last ones have come, the sentence
 * takes the place of the button for the keyboard.
 */
export function MoreRows({ shown, total, step, onShow }: Props) {
  const { t } = useLanguage();
  const [pressed, setPressed] = useState(false);
  const sentence = useRef<HTMLParagraphElement>(null);
  const isWhole = shown >= total;
  useEffect(() => {
    if (isWhole && pressed) sentence.current?.focus();
  }, [isWhole, pressed]);
  if (isWhole && !pressed) return null;
  return (
    <div className="row">
      {!isWhole && (
        <Button
          look="quiet"
          onClick={() => {
            setPressed(true);
            onShow(shown + step);
          }}
        >
          {t.frame.moreRows(Math.min(step, total - shown))}
        </Button>
      )}
      <p className="soft small" role="status" tabIndex={-1} ref={sentence}>
        {t.frame.shownOf(shown, total)}
      </p>
    </div>
  );
}
