import type { CampaignField } from './campaign-field.js';
import type { CampaignFieldType } from './field.type.js';

/** The state of the field as the schema says it. */
export function toCampaignField(field: CampaignField): CampaignFieldType {
  return {
    ...field,
    days: field.days.map(({ day, counts }) => ({
      day,
      sent: counts.SENT,
      reminded: counts.REMINDED,
      bounced: counts.BOUNCED,
      opened: counts.OPENED,
      started: counts.STARTED,
      submitted: counts.SUBMITTED,
      declined: counts.DECLINED,
    })),
  };
}
