import type { Ctx } from '@enishi/accounts';
import { LOCALES, notFound, renderMail } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { z } from 'zod';
import { mayReadCampaigns } from '../campaign/campaign-policies.js';
import { findCampaign } from '../campaign/campaign.queries.js';
import type { CampaignRow } from '../campaign/campaign.queries.js';
import { promisedMinutes } from '../campaign/module-minutes.js';
import { followUpModel } from './follow-up-model.js';
import { FOLLOW_UP_MAIL_KINDS, followUpMails } from './follow-up.mail.js';
import type { FollowUpModel } from './follow-up.mail.js';

export const mailInput = z.object({
  campaignId: z.uuid(),
  kind: z.enum(FOLLOW_UP_MAIL_KINDS),
  locale: z.enum(LOCALES),
});

export interface MailPreview {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * A mail of a campaign as it would arrive, for an invented person and with a link that leads nowhere.
 * @throws NOT_FOUND unless staff asks
 */
export async function previewMail(ctx: Ctx, raw: z.input<typeof mailInput>): Promise<MailPreview> {
  mayReadCampaigns(ctx.actor);
  const { campaignId, kind, locale } = mailInput.parse(raw);
  const campaign = await findCampaign(ctx, campaignId);
  if (!campaign) throw notFound('campaign');
  const mail = followUpMails[campaign.audience][kind];
  return renderMail(
    mail.name,
    locale,
    await sampleModel(ctx, campaign, locale, { token: 'sample', name: mail.sample(locale).name }),
  );
}

/** The words of a mail of this campaign for somebody who is not asked; plans are those of the template's sample. */
export async function sampleModel(
  ctx: Ctx,
  campaign: CampaignRow,
  locale: Locale,
  { token, name }: { token: string; name: string },
): Promise<FollowUpModel> {
  const { plans } = followUpMails[campaign.audience].INVITATION.sample(locale);
  const isAlumni = campaign.audience === 'ALUMNI';
  const each = await promisedMinutes(ctx, campaign, isAlumni ? 'FULL' : 'HOST', locale);
  const minutes = isAlumni ? each : each * plans.length;
  return followUpModel({ name, locale, token, minutes, plans, campaign });
}
