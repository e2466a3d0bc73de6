import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { MyAccountDocument } from '../account/account.documents.js';
import { AddPasskey } from '../account/passkeys.js';
import { useLateRead } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';

const LATER = 'passkey-later';

/** Offers a passkey to who has none, once: whoever says later finds it under “My account”. */
export function PasskeyOffer() {
  const { t } = useLanguage();
  const { data } = useLateRead(MyAccountDocument, {});
  const [isLater, setLater] = useState(() => localStorage.getItem(LATER) !== null);
  const [isOpen, setOpen] = useState(false);
  if (!data || data.myPasskeys.length > 0 || isLater || !browserSupportsWebAuthn()) return null;
  return (
    <section className="notice bloom stack">
      <h2>{t.mine.passkeyTitle}</h2>
      <p>{t.mine.passkeyWhy}</p>
      <div className="row">
        <Button icon={<KeyRound size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
          {t.mine.passkeyAdd}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            localStorage.setItem(LATER, '1');
            setLater(true);
          }}
        >
          {t.mine.passkeyLater}
        </Button>
      </div>
      <AddPasskey open={isOpen} onClose={() => setOpen(false)} />
    </section>
  );
}
