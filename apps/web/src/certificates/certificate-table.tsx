import { useState } from 'react';
import { useLanguage } from '../locales/language.js';
import { isHostOf, keepsPlans, useMe } from '../session/me.js';
import { CorrectPerson } from '../plans/correct-person.js';
import { Badge } from '../ui/badge.js';
import type { Tone } from '../ui/badge.js';
import { wordFor } from '../ui/code-words.js';
import { RowMenu } from '../ui/row-menu.js';
import { Table } from '../ui/table.js';
import { CorrectCertificate } from './correct-certificate.js';
import type { Certificate, PlanCertificate } from './certificates.documents.js';
import { VoidCertificate } from './void-certificate.js';

const TONE: Record<string, Tone> = {
  RENDERED: 'indigo',
  SENT_TO_HOST: 'indigo',
  HANDED_OVER: 'bloom',
  REFUSED: 'beni',
  VOIDED: 'amber',
};

type Opened = { what: 'person' | 'sheet' | 'void'; row: PlanCertificate & { certificate: Certificate } };

/** Everybody on the list with the certificate, its state and what may be done with it. */
export function CertificateTable({ planId, rows }: { planId: string; rows: readonly PlanCertificate[] }) {
  const { t } = useLanguage();
  const me = useMe();
  const [opened, setOpened] = useState<Opened | null>(null);
  const office = keepsPlans(me);
  const host = isHostOf(me, planId);
  const close = () => setOpened(null);
  return (
    <>
      <Table
        title={t.certificates.table}
        summary={t.frame.shownOf(rows.length, rows.length)}
        rows={rows}
        rowKey={(row) => row.participationId}
        empty={null}
        columns={[
          {
            key: 'name',
            title: t.certificates.name,
            kind: 'head',
            cell: (row) => (
              <>
                {row.name}
                <span className="sub">
                  {[row.nativeName, wordFor(t.codes.role, row.role)].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          {
            key: 'id',
            title: t.certificates.memberId,
            cell: ({ certificate }) =>
              certificate?.memberId && <span className="code nowrap">{certificate.memberId}</span>,
          },
          {
            key: 'number',
            title: t.certificates.number,
            cell: ({ certificate }) =>
              certificate && (
                <>
                  <span className="num nowrap">{certificate.number}</span>
                  {certificate.version > 1 && (
                    <span className="sub">{t.certificates.versionN(certificate.version)}</span>
                  )}
                </>
              ),
          },
          { key: 'state', title: t.certificates.state, cell: (row) => <State row={row} /> },
          {
            key: 'pdf',
            title: t.certificates.pdf,
            cell: (row) =>
              row.certificate?.pdfPath && (
                <a href={row.certificate.pdfPath} aria-label={`${t.certificates.pdf}: ${row.name}`}>
                  {t.certificates.pdf}
                </a>
              ),
          },
          {
            key: 'act',
            title: t.frame.actions,
            kind: 'act',
            cell: (row) => {
              const { certificate } = row;
              if (!certificate || certificate.state === 'VOIDED' || !(office || host)) return null;
              const target = { ...row, certificate };
              return (
                <RowMenu
                  of={row.name}
                  items={[
                    { words: t.certificates.correct, act: () => setOpened({ what: 'person', row: target }) },
                    ...(office && certificate.version > 0 && !certificate.beingDrawn
                      ? [
                          {
                            words: t.certificates.newVersion,
                            act: () => setOpened({ what: 'sheet' as const, row: target }),
                          },
                        ]
                      : []),
                    ...(office
                      ? [
                          {
                            words: t.certificates.voidAction,
                            act: () => setOpened({ what: 'void' as const, row: target }),
                          },
                        ]
                      : []),
                  ]}
                />
              );
            },
          },
        ]}
      />
      {opened?.what === 'person' && (
        <CorrectPerson participationId={opened.row.participationId} name={opened.row.name} onClose={close} />
      )}
      {opened?.what === 'sheet' && (
        <CorrectCertificate certificate={opened.row.certificate} name={opened.row.name} onClose={close} />
      )}
      {opened?.what === 'void' && (
        <VoidCertificate certificate={opened.row.certificate} name={opened.row.name} onClose={close} />
      )}
    </>
  );
}

function State({ row }: { row: PlanCertificate }) {
  const { t, f } = useLanguage();
  const { certificate, noCertificateReason } = row;
  if (!certificate)
    return noCertificateReason ? (
      <span className="soft">{wordFor(t.certificates.noCertificate, noCertificateReason)}</span>
    ) : (
      <Badge>{t.codes.certificateState.NOT_READY}</Badge>
    );
  const when = certificate.handedOverAt ?? certificate.sentToHostAt;
  return (
    <>
      <Badge tone={TONE[certificate.state] ?? 'plain'}>
        {certificate.beingDrawn
          ? t.codes.certificateState.ID_ALLOCATED
          : wordFor(t.codes.certificateState, certificate.state)}
      </Badge>
      {when && certificate.state !== 'VOIDED' && (
        <span className="sub">{t.frame.japanTime(f.moment(when))}</span>
      )}
      {certificate.refusal && <span className="sub">{certificate.refusal}</span>}
      {certificate.voidReason && <span className="sub">{certificate.voidReason}</span>}
    </>
  );
}
