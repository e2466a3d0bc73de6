import { useEffect, useRef, useState } from 'react';
import { TextField } from './field.js';

const PAUSE_MS = 350;

/** Searches after a short pause in typing; never in the middle of composing a word (IME). */
export function SearchField(props: { label: string; value: string; placeholder?: string; onSearch: (words: string) => void }) {
  const [typed, setTyped] = useState(props.value);
  const composing = useRef(false);
  const { value, onSearch } = props;
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    if (composing.current || typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      onSearch(typed.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);
  return (
    <TextField
      label={props.label}
      type="search"
      wide
      value={typed}
      placeholder={props.placeholder}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={(event) => {
        composing.current = false;
        setTyped(event.currentTarget.value);
      }}
    />
  );
}
