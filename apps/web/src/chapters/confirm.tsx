import type { ReactNode } from 'react';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';

/** Asks before something that cannot be undone; the sentence names the consequence. */
export function Confirm(props: {
  title: string;
  question: string;
  act: string;
  busy: boolean;
  notice: ReactNode;
  danger?: boolean;
  onAct: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <Dialog title={props.title} open onClose={props.onClose}>
      <div className="stack">
        <p>{props.question}</p>
        {props.children}
        {props.notice}
        <div className="dialog-end">
          <Button look="quiet" onClick={props.onClose}>
            {t.frame.cancel}
          </Button>
          <Button look={props.danger ? 'danger' : 'main'} busy={props.busy} onClick={props.onAct}>
            {props.act}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
