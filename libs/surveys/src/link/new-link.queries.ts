import type { BaseCtx, LocalizedText } from '@enishi/platform';
import { sql } from '@enishi/platform';
import { takesNewForms } from '../response/form-window.js';

export interface OpenContactRow {
  id: string;
  address: string;
  name: string;
  locale: string;
  campaign: LocalizedText;
  /** `YYYY-MM-DD`, the last day in Japan. */
  closesOn: string;
}

/** Who is asked at this address in a campaign that takes forms now. */
export function selectOpenContacts(ctx: BaseCtx, address: string): Promise<OpenContactRow[]> {
  return sql<OpenContactRow>(
    ctx.db,
    `select k.id, k.address, k.name, k.locale, c.closes_on::text as "closesOn",
       jsonb_build_object('ja', c.name_ja, 'en', c.name_en, 'zh-Hans', c.name_zh_hans) as campaign
     from survey_contact k join survey_campaign c on c.id = k.campaign_id
     where lower(k.address) = $1 and ${takesNewForms('$2')}
     order by c.fiscal_year, k.id limit 5`,
    [address, ctx.clock.now()],
  );
}
