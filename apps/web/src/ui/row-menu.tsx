import { DropdownMenu } from 'radix-ui';
import { Ellipsis } from 'lucide-react';
import { useLanguage } from '../locales/language.js';
import { buttonClass } from './button.js';

export interface RowAction {
  words: string;
  act: () => void;
}

/** Rarely needed actions of a row. Not modal: the page behind it stays readable and scrolls. */
export function RowMenu({ of, items }: { of: string; items: readonly RowAction[] }) {
  const { t } = useLanguage();
  if (items.length === 0) return null;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={buttonClass('quiet', true)} aria-label={t.frame.moreFor(of)}>
        <Ellipsis size={18} aria-hidden="true" />
        {t.frame.moreActions}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={12}>
          {items.map(({ words, act }) => (
            <DropdownMenu.Item key={words} onSelect={act}>
              {words}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
