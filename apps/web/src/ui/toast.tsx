import { createContext, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../locales/language.js';
import { Button } from './button.js';

interface Toast {
  id: number;
  words: string;
  undo?: (() => void) | undefined;
}

type Say = (words: string, undo?: () => void) => void;

const ToastContext = createContext<Say | null>(null);
const STAYS_MS = 8_000;
const STAYS_WITH_UNDO_MS = 30_000;

/** Says what was done, at the foot of the page; with a way back where there is one. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const next = useRef(1);
  const say = useCallback<Say>((words, undo) => {
    // what was said before is over; only a way back stays open beside the new words
    setToasts((shown) => [
      ...shown.filter((toast) => toast.undo).slice(-2),
      { id: next.current++, words, undo },
    ]);
  }, []);
  const drop = useCallback(
    (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)),
    [],
  );
  const content = useMemo(() => children, [children]);
  return (
    <ToastContext value={say}>
      {content}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <Shown key={toast.id} toast={toast} drop={drop} />
        ))}
      </div>
    </ToastContext>
  );
}

function Shown({ toast, drop }: { toast: Toast; drop: (id: number) => void }) {
  const { t } = useLanguage();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => drop(toast.id), toast.undo ? STAYS_WITH_UNDO_MS : STAYS_MS);
    return () => clearTimeout(timer);
  }, [held, toast, drop]);
  return (
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.words}</span>
      <span className="row">
        {toast.undo && (
          <Button
            onClick={() => {
              toast.undo?.();
              drop(toast.id);
            }}
          >
            {t.frame.undo}
          </Button>
        )}
        <Button look="bare" onClick={() => drop(toast.id)}>
          {t.frame.close}
        </Button>
      </span>
    </div>
  );
}

export function useSay(): Say {
  const say = use(ToastContext);
  if (!say) throw new Error('useSay outside ToastProvider');
  return say;
}
