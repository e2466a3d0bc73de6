import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { TextField } from './field.js';

const PAUSE_MS = 350;

interface Props {
  id?: string;
  label: string;
  value: string;
  hint?: string | undefined;
  error?: string | undefined;
  placeholder?: string;
  onSearch: (words: string) => void;
}

/** Searches after a short pause in typing; never in the middle of composing a word (IME). */
export function SearchField({ id, label, value, hint, error, placeholder, onSearch }: Props) {
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const sent = useRef(value);
  const search = useEffectEvent(onSearch);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (composing.current || typed.trim() === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed.trim();
      search(sent.current);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      {...(id ? { id } : {})}
      label={label}
      hint={hint}
      error={error}
      type="search"
      autoComplete="off"
      wide
      value={typed}
      placeholder={placeholder}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        setTyped(event.currentTarget.value);
      }}
    />
  );
}
