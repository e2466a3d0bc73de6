import { Account } from './account/account.entity.js';
import { Allowance } from './allowance/allowance.entity.js';
import { CapacityGrant } from './grant/capacity-grant.entity.js';
import { PasskeyChallenge } from './passkey/passkey-challenge.entity.js';
import { Passkey } from './passkey/passkey.entity.js';
import { Session } from './session/session.entity.js';
import { SignInCode } from './sign-in/sign-in-code.entity.js';

/** The tables of this lib, for the data source and the drift test. */
export const accountsEntities = [
  Account,
  Allowance,
  CapacityGrant,
  Passkey,
  PasskeyChallenge,
  Session,
  SignInCode,
];
