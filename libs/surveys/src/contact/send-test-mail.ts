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
import { putTestContact } from './contact.queries.js';
import { followUpMails } from './follow-up.mail.js';
import { mailInput, sampleModel } from './preview-mail.js';
import { insertLinks } from './survey-lane.queries.js';
import { JAPAN_ZONE } from './time-zones.js';

const TEST_LINK_DAYS = 7;

export interface TestMailSent {
  readonly __typename: 'TestMailSent';
  readonly to: string;
}

/**
 * Sends a mail of a campaign to whoever asks, with a link of purpose TEST: it shows the form and stores nothing. The
 * contact behind it has no case and is stopped, so that it is counted and reminded nowhere.
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
  return inTransaction(ctx, async (tx) => {
    const contactId = newId();
    const now = tx.clock.now();
    await putTestContact(tx, {
      id: contactId,
      campaignId,
      name: me.displayName,
      locale,
      timeZone: JAPAN_ZONE,
    });
    await insertLinks(tx, [
      {
        tokenHash: hashToken(token),
        purpose: 'TEST',
        contactId,
        mailId: null,
        expiresAt: new Date(now.getTime() + TEST_LINK_DAYS * 86_400_000),
      },
    ]);
    await queueMail(tx, {
      mail: followUpMails[campaign.audience][kind],
      to: me.email,
      locale,
      model: sampleModel(campaign, locale, { token, name: me.displayName }),
      dedupeKey: `survey-test:${contactId}`,
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
