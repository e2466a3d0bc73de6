import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';

/**
 * The browser's own modal dialog: keeps the focus inside, closes with Escape, gives the focus back. (A library
 * dialog would write a style element, which the page's content policy refuses.)
 */
export function Dialog(props: {
  title: string;
  open: boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { open, onClose } = props;
  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      className={`dialog${props.wide ? ' wide' : ''}`}
      aria-labelledby={title}
      onClose={onClose}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <div className="dialog-in">
          <h2 id={title}>{props.title}</h2>
          {props.children}
        </div>
      )}
    </dialog>
  );
}
