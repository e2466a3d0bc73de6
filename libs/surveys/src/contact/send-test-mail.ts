import { findMe } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import {
  hashToken,
  inTransaction,
  newId,
  newToken,
  notFound,
  queueMail,
  recordAudit,
} from '@enishi/platform';
import type { z } from 'zod';
import { mayRunCampaigns } from '../campaign/campaign-policies.js';
import { findCampaign } from '../campaign/campaign.queries.js';
import { followUpMails } from './follow-up.mail.js';
import { mailInput, sampleModel } from './preview-mail.js';
import { insertTestLink } from './survey-lane.queries.js';

const TEST_LINK_DAYS = 7;

export interface TestMailSent {
  readonly __typename: 'TestMailSent';
  readonly to: string;
}

/**
 * Sends a mail of a campaign to whoever asks, with a link of purpose TEST: it shows the form and stores nothing.
 * No contact and no case stand behind it, so that it is counted and reminded nowhere.
 * @throws NOT_FOUND unless an officer or the secretariat asks
 */
export async function sendTestMail(ctx: Ctx, raw: z.input<typeof mailInput>): Promise<TestMailSent> {
  mayRunCampaigns(ctx.actor);
  const { campaignId, kind, locale } = mailInput.parse(raw);
  const me = await findMe(ctx);
  if (!me) throw notFound('account');
  const campaign = await findCampaign(ctx, campaignId);
  if (!campaign) throw notFound('campaign');
  const token = newToken();
  const model = await sampleModel(ctx, campaign, locale, { token, name: me.displayName });
  return inTransaction(ctx, async (tx) => {
    const expiresAt = new Date(tx.clock.now().getTime() + TEST_LINK_DAYS * 86_400_000);
    await insertTestLink(tx, { tokenHash: hashToken(token), campaignId, expiresAt });
    await queueMail(tx, {
      mail: followUpMails[campaign.audience][kind],
      to: me.email,
      locale,
      model,
      dedupeKey: `survey-test:${newId()}`,
      subjectRef: `campaign:${campaignId}`,
    });
    await recordAudit(tx, {
      action: 'campaign.test_mail_sent',
      subjectType: 'campaign',
      subjectId: campaignId,
      detail: { kind, locale },
    });
    return { __typename: 'TestMailSent', to: me.email };
  });
}
