export { AlumniModule, alumniEntities } from './alumni.module.js';
export { Consent } from './consent/consent.entity.js';
export { Member } from './member/member.entity.js';
export { MemberIdLedger } from './member-id/member-id-ledger.entity.js';
