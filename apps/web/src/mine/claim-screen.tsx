import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { request } from '../api/request.js';
import { useLanguage } from '../locales/language.js';
import { signInAddress } from '../session/sign-in-address.js';
import { BASE } from '../shell/base-path.js';
import { Button, buttonClass } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FailureNotice } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { PageHead } from '../ui/page-head.js';
import { ClaimMembershipDocument } from './mine.documents.js';

/**
 * Links a membership to an account. Open to strangers: members have no account before. The answer is the
 * same whether ID and address belong together or not; the sign-in mail is the proof.
 */
export function ClaimScreen() {
  const { t } = useLanguage();
  const [memberId, setMemberId] = useState('');
  const [email, setEmail] = useState('');
  const [asked, setAsked] = useState(false);
  const claim = useMutation({ mutationFn: () => request(ClaimMembershipDocument, { memberId, email }) });
  const answer = claim.data?.claimMembership;
  const problems = asked
    ? [
        ...(memberId.trim() ? [] : [{ field: 'claim-id', words: t.plans.needed(t.mine.memberId) }]),
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
        <div className="row">
          <a className={buttonClass()} href={signInAddress(`${BASE}/my`)}>
            {t.mine.claimSignIn}
          </a>
        </div>
      </div>
    );
  return (
    <div className="stack form-width">
      <PageHead title={t.mine.claimTitle} below={t.mine.claimIntro} />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (memberId.trim() && email.includes('@') && !claim.isPending) claim.mutate();
        }}
      >
        <ErrorSummary problems={problems} />
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
