import { useEffect, useState } from 'react';

/**
 * What is typed in a form, kept on this device until it is sent: a reload, a language switch or an ended
 * session loses nothing. Leaves with the browser window.
 */
export function useDraft<T extends object>(key: string, initial: T) {
  const name = `draft:${key}`;
  const [value, setValue] = useState<T>(() => ({ ...initial, ...read<T>(name) }));
  useEffect(() => {
    if (JSON.stringify(value) === JSON.stringify(initial)) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(value));
    // the initial value belongs to the opened form; a newer one comes with a new key
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name, value]);
  return {
    value,
    change: (part: Partial<T>) => setValue((old) => ({ ...old, ...part })),
    forget: () => sessionStorage.removeItem(name),
  };
}

function read<T>(name: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '{}') as Partial<T>;
  } catch {
    return {};
  }
}
