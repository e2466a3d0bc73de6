export { ANONYMOUS, actorRef, hasAnyCapacity, hasCapacity, hostPlanIds, isHostOf } from './actor/actor.js';
export type { Actor } from './actor/actor.js';
export {
  CAPACITIES,
  HOST_CAPACITIES,
  SCOPED_CAPACITIES,
  STAFF_CAPACITIES,
  isStaffCapacity,
} from './actor/capacity.js';
export type { Capacity, Grant } from './actor/capacity.js';
export { asSystem, makeCtx } from './actor/ctx.js';
export type { Ctx } from './actor/ctx.js';
export { AccessGuard } from './access/access.guard.js';
export { AccessDeclarationsCheck } from './access/access-declarations-check.js';
export { accessTable, allows } from './access/access-table.js';
export { ACCESS, Allow, AllowSignedIn, CurrentCtx, Public, ctxOf } from './access/declare-access.js';
export type { AccessDeclaration } from './access/declare-access.js';
export type { Operation } from './access/list-operations.js';
export { isOwnOrigin, originGuard } from './access/origin-guard.js';
export { actForAccount } from './account/act-for-account.js';
export type { AccountRow } from './account/account.queries.js';
export { AccountLocale, AccountType } from './account/account.type.js';
export { disableAccount } from './account/disable-account.js';
export { emailAddress, maskedEmail } from './account/email-address.js';
export { enableAccount } from './account/enable-account.js';
export { ensureAccount } from './account/ensure-account.js';
export { findMe } from './account/find-me.js';
export { listAccounts } from './account/list-accounts.js';
export { setMyLocale } from './account/set-my-locale.js';
export { networkPrefix } from './allowance/network-prefix.js';
export { takeAllowance } from './allowance/take-allowance.js';
export type { AllowanceAnswer, AllowanceRule } from './allowance/take-allowance.js';
export { grantCapacity } from './grant/grant-capacity.js';
export type { GrantRow } from './grant/grant.queries.js';
export { liveGrantsFor } from './grant/grant.queries.js';
export { CapacityEnum } from './grant/grant.type.js';
export { revokeCapacity } from './grant/revoke-capacity.js';
export { addPasskey } from './passkey/add-passkey.js';
export { beginPasskey } from './passkey/begin-passkey.js';
export { listMyPasskeys } from './passkey/list-my-passkeys.js';
export { passkeyAddedMail } from './passkey/passkey-added.mail.js';
export { removePasskey } from './passkey/remove-passkey.js';
export { askForPasskey, signInWithPasskey } from './passkey/sign-in-with-passkey.js';
export { deviceName } from './session/device-name.js';
export { judgeSecret } from './session/judge-secret.js';
export { listMySessions } from './session/list-my-sessions.js';
export { openSession } from './session/open-session.js';
export { actorOfRequest, readSession } from './session/read-session.js';
export type { SessionReading } from './session/read-session.js';
export { revokeSession } from './session/revoke-session.js';
export {
  cookieFrom,
  cookieHeader,
  endSessionCookieHeader,
  sessionCookieFrom,
  sessionCookieHeader,
  sessionCookieName,
} from './session/session-cookie.js';
export { PERSONAL_LIMITS, ROTATE_EVERY_MS, STAFF_LIMITS, sessionLimits } from './session/session-limits.js';
export { signOutEverywhere } from './session/sign-out-everywhere.js';
export { signOut } from './session/sign-out.js';
export { createDemoSignInLink, spendDemoSignInLink } from './sign-in/demo-link.js';
export { safeNextPath } from './sign-in/next-path.js';
export { requestSignIn } from './sign-in/request-sign-in.js';
export { CODE_MINUTES, CODE_TRIES } from './sign-in/sign-in-limits.js';
export { configureSignIn, isSecure, signInSettings } from './sign-in/sign-in-settings.js';
export { signInMail } from './sign-in/sign-in.mail.js';
export { spendSignInCode } from './sign-in/spend-code.js';
export { lookAtSignInLink, spendSignInLink } from './sign-in/spend-link.js';
export type { SignedIn } from './sign-in/spend-link.js';
export { AccountsModule } from './accounts.module.js';
export { accountsEntities } from './entities.js';
export { accountsJobs, accountsSweeps } from './jobs.js';
