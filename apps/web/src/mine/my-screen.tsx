import { Link } from '@tanstack/react-router';
import { Award, FileText } from 'lucide-react';
import { Suspense, lazy } from 'react';
import { useRead } from '../api/queries.js';
import { FollowUps } from '../follow-ups/follow-ups.js';
import { useLanguage } from '../locales/language.js';
import { LostFellows } from '../lost/lost-fellows.js';
import { holds, useMe } from '../session/me.js';
import { buttonClass } from '../ui/button.js';
import { wordFor } from '../ui/code-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { PageHead } from '../ui/page-head.js';
import { Consents } from './consents.js';
import { PasskeyOffer } from './passkey-offer.js';
import { MySakuraDocument } from './mine.documents.js';
import type { MySakura, Visit } from './mine.documents.js';

// few have any: its words come only when the rest of the screen is there
const MyThanks = lazy(async () => ({ default: (await import('../chapters/my-thanks.js')).MyThanks }));

/** What the club holds for me: my visit, certificate, report, what I agreed to. */
export function MyScreen() {
  const me = useMe();
  if (!holds(me, ['MEMBER'])) return <NotLinked />;
  return <Mine />;
}

function NotLinked() {
  const { t } = useLanguage();
  return (
    <div className="stack">
      <PageHead title={t.mine.title} />
      <EmptyState
        title={t.mine.none}
        action={
          <Link to="/claim" className={buttonClass()}>
            {t.mine.claim}
          </Link>
        }
      >
        {t.mine.noneNext}
      </EmptyState>
    </div>
  );
}

function Mine() {
  const { t, f } = useLanguage();
  const me = useMe();
  const mine = useRead(MySakuraDocument, {});
  const { memberId, status, since } = mine.myMembership;
  return (
    <div className="stack-wide">
      <PageHead title={t.mine.title} below={t.mine.welcome(me.displayName)} />
      <section className="card member-card">
        <div>
          <div className="soft small">{t.mine.memberId}</div>
          <div className="member-id code">{memberId}</div>
        </div>
        <dl className="facts">
          <dt>{t.plans.state}</dt>
          <dd>{wordFor(t.codes.memberStatus, status)}</dd>
          {since && (
            <>
              <dt>{t.mine.memberSince}</dt>
              <dd>{f.date(since)}</dd>
            </>
          )}
        </dl>
      </section>
      <PasskeyOffer />
      <FollowUps of="own" sayNone />
      <section className="stack">
        <h2>{t.mine.visits}</h2>
        {mine.myParticipations.map((visit) => (
          <VisitCard key={visit.id} visit={visit} mine={mine} />
        ))}
      </section>
      <Suspense fallback={null}>
        <MyThanks />
      </Suspense>
      <section className="card stack">
        <h2>{t.mine.profileTitle}</h2>
        <p>{t.mine.profileWhy}</p>
        <div className="row">
          <Link to="/profile" className={buttonClass('quiet')}>
            {t.mine.profileEdit}
          </Link>
          <Link to="/profile/privacy" className={buttonClass('quiet')}>
            {t.mine.profilePrivacy}
          </Link>
        </div>
      </section>
      <section className="card stack">
        <h2>{t.mine.outcomesTitle}</h2>
        <p>{t.mine.outcomesIntro}</p>
        <div className="row">
          <Link to="/my/outcomes" className={buttonClass('quiet')}>
            {t.mine.outcomesLink}
          </Link>
        </div>
      </section>
      <LostFellows />
      <Consents consents={mine.myConsents} />
    </div>
  );
}

function VisitCard({ visit, mine }: { visit: Visit; mine: MySakura }) {
  const { t, f } = useLanguage();
  const certificate = mine.myCertificates.find((one) => one.participationId === visit.id);
  const report = mine.myReports.find((one) => one.participationId === visit.id);
  return (
    <article className="card stack">
      <h3>{visit.plan.title}</h3>
      <dl className="facts">
        <dt>{t.mine.host}</dt>
        <dd>{visit.host.name}</dd>
        <dt>{t.mine.dates}</dt>
        <dd>{f.span(visit.from, visit.to)}</dd>
        <dt>{t.mine.role}</dt>
        <dd>{wordFor(t.codes.role, visit.role)}</dd>
        <dt>{t.mine.certificate}</dt>
        <dd>
          {certificate?.state === 'VOIDED' ? (
            t.mine.certificateVoid
          ) : certificate?.pdfPath ? (
            <a className={buttonClass('quiet', true)} href={certificate.pdfPath} download>
              <Award size={18} aria-hidden="true" />
              {t.mine.certificateDownload}
            </a>
          ) : (
            t.mine.certificateNone
          )}
        </dd>
        {report && (
          <>
            <dt>{t.mine.report}</dt>
            <dd>
              {report.receiptNumber ? (
                <>
                  {t.mine.reportReceipt(report.receiptNumber)}
                  {report.submittedAt && (
                    <div className="soft small">{t.frame.japanTime(f.moment(report.submittedAt))}</div>
                  )}
                </>
              ) : (
                <>
                  <p>{t.mine.reportOpen}</p>
                  {report.path && (
                    <a className={buttonClass('main', true)} href={report.path}>
                      <FileText size={18} aria-hidden="true" />
                      {t.mine.reportStart}
                    </a>
                  )}
                </>
              )}
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}
