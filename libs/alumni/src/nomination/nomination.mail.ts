import { signInSettings } from '@enishi/accounts';
import { defineMail, queueMail } from '@enishi/platform';
import type { BaseCtx, Locale } from '@enishi/platform';
import type { ApplicantAddress, CallRow, CallTexts } from './nomination.queries.js';

interface NominationModel {
  name: string;
  title: string;
  link: string;
}

const sample = (locale: Locale): NominationModel => ({
  name: 'Dewi LESTARI',
  title: {
    ja: '再来日研究滞在の推薦募集',
    en: 'Nominations for a research stay in Japan',
    'zh-Hans': '再次访日研究停留推荐征集',
  }[locale],
  link: 'https://enishi.example.org/app/chapters/indonesia',
});

/** The application arrived. */
export const nominationTakenMail = defineMail<NominationModel>({
  name: 'alumni/nomination-taken',
  sensitive: false,
  sample,
});
/** The coordinators have handed in their ranking; the secretariat decides. */
export const nominationHandedInMail = defineMail<NominationModel>({
  name: 'alumni/nomination-handed-in',
  sensitive: false,
  sample,
});
export const nominationChosenMail = defineMail<NominationModel>({
  name: 'alumni/nomination-chosen',
  sensitive: false,
  sample,
});
/** Nobody waits for an answer that does not come: who was not chosen is told, and thanked. */
export const nominationNotChosenMail = defineMail<NominationModel>({
  name: 'alumni/nomination-not-chosen',
  sensitive: false,
  sample,
});
/** The call will not be decided. */
export const nominationCancelledMail = defineMail<NominationModel>({
  name: 'alumni/nomination-cancelled',
  sensitive: false,
  sample,
});

export const callTitle = (texts: CallTexts, locale: Locale): string =>
  (texts[locale] ?? texts.en)?.title ?? '';

/** Writes one mail about an application; the same about the same application goes out once. */
export async function tellApplicant(
  ctx: BaseCtx,
  mail: typeof nominationTakenMail,
  call: Pick<CallRow, 'id' | 'texts'>,
  slug: string,
  to: ApplicantAddress,
): Promise<void> {
  await queueMail(ctx, {
    mail,
    to: to.address,
    locale: to.locale,
    model: {
      name: to.name,
      title: callTitle(call.texts, to.locale),
      link: `${signInSettings().publicUrl}/app/chapters/${slug}`,
    },
    dedupeKey: `${mail.name}:${to.nominationId}`,
    subjectRef: `nomination:${to.nominationId}`,
  });
}
