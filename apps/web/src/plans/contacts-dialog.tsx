import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useSend } from '../api/queries.js';
import { useLanguage } from '../locales/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure.js';
import { Select, TextField } from '../ui/field.js';
import { useSay } from '../ui/toast.js';
import type { PlanFacts } from './plan.documents.js';
import { SetPlanContactsDocument } from './plan-form.documents.js';

const MAIL_LANGUAGES = [
  { value: 'ja', label: '日本語' },
  { value: 'en', label: 'English' },
  { value: 'zh_Hans', label: '简体中文' },
] as const;

type Draft = Pick<PlanFacts['contacts'][number], 'role' | 'name' | 'email' | 'locale'>;

/** Who stands for the host. Each gets access to this plan; whoever is taken off loses it. */
export function ContactsDialog({ plan, onClose }: { plan: PlanFacts; onClose: () => void }) {
  const { t } = useLanguage();
  const say = useSay();
  const send = useSend(SetPlanContactsDocument);
  const [rows, setRows] = useState<readonly Draft[]>(plan.contacts);
  const [asked, setAsked] = useState(false);
  const change = (place: number, part: Partial<Draft>) =>
    setRows(rows.map((row, other) => (other === place ? { ...row, ...part } : row)));
  const missing = rows.some((row) => !row.name.trim() || !row.email.includes('@'));
  return (
    <Dialog title={t.plans.contacts} open onClose={onClose} wide>
      <p className="soft">{t.plans.contactsWhy}</p>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (missing || send.isPending) return;
          send.mutate(
            {
              planId: plan.id,
              contacts: rows.map(({ role, name, email, locale }) => ({
                role,
                name: name.trim(),
                email: email.trim(),
                locale,
              })),
            },
            {
              onSuccess: () => {
                onClose();
                say(t.plans.contactsSaved);
              },
            },
          );
        }}
      >
        {rows.map((row, place) => (
          <fieldset key={place} className="field-set card stack">
            <legend className="hidden">{row.name || t.plans.addContact}</legend>
            <Select
              label={t.accounts.role}
              value={row.role}
              options={Object.entries(t.codes.contactRole).map(([value, label]) => ({ value, label }))}
              onChange={(event) => change(place, { role: event.currentTarget.value as Draft['role'] })}
            />
            <TextField
              label={t.plans.name}
              value={row.name}
              maxLength={200}
              autoComplete="off"
              error={asked && !row.name.trim() ? t.plans.needed(t.plans.name) : undefined}
              onChange={(event) => change(place, { name: event.currentTarget.value })}
            />
            <TextField
              type="email"
              label={t.plans.email}
              value={row.email}
              autoComplete="off"
              error={asked && !row.email.includes('@') ? t.plans.needed(t.plans.email) : undefined}
              onChange={(event) => change(place, { email: event.currentTarget.value })}
            />
            <Select
              label={t.plans.language}
              value={row.locale}
              options={MAIL_LANGUAGES}
              onChange={(event) => change(place, { locale: event.currentTarget.value as Draft['locale'] })}
            />
            <div>
              <Button
                look="bare"
                small
                aria-label={t.plans.removeNamed(row.name)}
                onClick={() => setRows(rows.filter((_, other) => other !== place))}
              >
                {t.frame.remove}
              </Button>
            </div>
          </fieldset>
        ))}
        <div>
          <Button
            look="quiet"
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => setRows([...rows, { role: 'CONTACT', name: '', email: '', locale: 'ja' }])}
          >
            {t.plans.addContact}
          </Button>
        </div>
        {send.error && <FailureNotice error={send.error} />}
        <div className="dialog-end">
          <Button look="quiet" onClick={onClose}>
            {t.frame.cancel}
          </Button>
          <Button type="submit" busy={send.isPending}>
            {t.frame.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
