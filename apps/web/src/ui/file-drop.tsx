import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useLanguage } from '../locales/language.js';
import { buttonClass } from './button.js';

interface Props {
  label: string;
  hint: string;
  /** As in `<input accept>`: ".xlsx,.csv". */
  accept: string;
  busy?: boolean;
  onFile: (file: File) => void;
}

/** Choose a file or drop it here. The label is a button for the keyboard too. */
export function FileDrop({ label, hint, accept, busy, onFile }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !busy) onFile(file);
    if (input.current) input.current.value = '';
  };
  return (
    <div
      className={`drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p>
        <strong>{label}</strong>
      </p>
      <p className="soft small" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <label htmlFor={id} className={buttonClass()}>
        <FileUp size={18} aria-hidden="true" />
        {busy ? t.frame.reading : t.frame.chooseFile}
      </label>
    </div>
  );
}
