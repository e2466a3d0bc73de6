import type { Ctx } from '@enishi/accounts';
import { inTransaction, isUserError } from '@enishi/platform';
import type { ProfileNotTold } from '../errors.js';
import { ownPersonId } from '../policies.js';
import { myProfile } from './my-profile.js';
import type { MyProfile } from './my-profile.js';
import { forgetFacts, tellFacts } from './tell-fact.js';
import type { ProfileField } from './profile-fields.js';

export interface ProfileTold {
  readonly __typename: 'ProfileTold';
  readonly profile: MyProfile;
}

/** What the member changes on the profile page: some fields are told, some taken back, all or nothing. */
export function tellMyProfile(
  ctx: Ctx,
  told: { facts: readonly { field: ProfileField; value: unknown }[]; forgotten: readonly ProfileField[] },
): Promise<ProfileTold | ProfileNotTold> {
  const personId = ownPersonId(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const result = await tellFacts(tx, { personId, facts: [...told.facts], source: 'SELF' });
    if (isUserError(result)) return result as ProfileNotTold;
    await forgetFacts(tx, { personId, fields: [...told.forgotten] });
    return { __typename: 'ProfileTold', profile: await myProfile(tx) } as const;
  });
}
