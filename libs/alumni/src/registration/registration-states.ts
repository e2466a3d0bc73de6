/**
 * States of a registration. CONFIRMED and OFFERED hold places; WAITING stands in the line; an offer that was not taken
 * in time has LAPSED. Who ended may register again, as a new row at the end of the line.
 */
export const REGISTRATION_STATES = ['CONFIRMED', 'WAITING', 'OFFERED', 'CANCELLED', 'LAPSED'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export const REGISTRATION_TRANSITIONS: Readonly<Record<RegistrationState, readonly RegistrationState[]>> = {
  CONFIRMED: ['CANCELLED'],
  WAITING: ['OFFERED', 'CONFIRMED', 'CANCELLED'],
  OFFERED: ['CONFIRMED', 'CANCELLED', 'LAPSED'],
  CANCELLED: [],
  LAPSED: [],
};

/** Registrations that count: one per person and event. */
export const LIVE_STATES = ['CONFIRMED', 'WAITING', 'OFFERED'] as const satisfies RegistrationState[];
export const holdsPlace = (state: RegistrationState): boolean => state === 'CONFIRMED' || state === 'OFFERED';
