import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { request } from '../api/request.js';
import { useLanguage } from '../locales/language.js';
import { BASE } from '../shell/base-path.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { ClaimByCertificateDocument, ClaimMembershipDocument } from './mine.documents.js';

const route = getRouteApi('/claim');

/**
 * Links a membership to an account. Open to strangers: members have no account before. The answer is the
 * same whether ID and address belong together or not; the sign-in mail is the proof.
 */
export function ClaimScreen() {
  const { t, locale } = useLanguage();
  const [memberId, setMemberId] = useState('');
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  const { certificate } = route.useSearch();
  const claim = useMutation({
    mutationFn: async () =>
      certificate
        ? (await request(ClaimByCertificateDocument, { code: certificate, email }))
            .claimMembershipByCertificate
        : (await request(ClaimMembershipDocument, { memberId, email })).claimMembership,
  });
  const answer = claim.data;
  const hasId = certificate !== undefined || memberId.trim() !== '';
  const problems = asked
    ? [
        ...(hasId ? [] : [{ field: 'claim-id', words: t.plans.needed(t.mine.memberId) }]),
        ...(email.includes('@') ? [] : [{ field: 'claim-email', words: t.plans.needed(t.account.email) }]),
      ]
    : [];
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.words;

  if (answer?.__typename === 'MembershipClaimTaken')
    return (
      <div className="stack form-width">
        <PageHead title={t.mine.claimTitle} />
        <div className="notice bloom" role="status">
          <p>{t.mine.claimTaken}</p>
        </div>
        {/* the address is known here: one press, and the code is on its way */}
        <form method="post" action={`/sign-in?lang=${locale}`}>
          <input type="hidden" name="return" value={`${BASE}/my`} />
          <input type="hidden" name="email" value={email.trim()} />
          <Button type="submit">{t.mine.claimSignIn}</Button>
        </form>
      </div>
    );
  return (
    <div className="stack form-width">
      <PageHead
        title={t.mine.claimTitle}
        below={certificate ? t.mine.claimByCertificate : t.mine.claimIntro}
      />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (hasId && email.includes('@') && !claim.isPending) claim.mutate();
        }}
      >
        <ErrorSummary problems={problems} />
        {certificate === undefined && (
          <TextField
            id="claim-id"
            label={t.mine.memberId}
            hint={t.mine.memberIdHint}
            value={memberId}
            error={errorOf('claim-id')}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            onChange={(event) => setMemberId(event.currentTarget.value)}
          />
        )}
        <TextField
          id="claim-email"
          type="email"
          label={t.account.email}
          hint={t.mine.claimEmailHint}
          value={email}
          error={errorOf('claim-email')}
          autoComplete="email"
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        {answer?.__typename === 'TooManyClaims' && (
          <div className="notice warn" role="alert">
            {answer.message}
          </div>
        )}
        {claim.error && <FailureNotice error={claim.error} />}
        <div>
          <Button type="submit" busy={claim.isPending}>
            {t.mine.claim}
          </Button>
        </div>
      </form>
    </div>
  );
}
