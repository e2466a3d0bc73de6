import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  ObjectType,
  createUnionType,
  registerEnumType,
} from '@nestjs/graphql';
import { LastAdministrator } from '../account/last-administrator.type.js';
import { CAPACITIES, STAFF_CAPACITIES } from '../actor/capacity.js';
import type { Capacity } from '../actor/capacity.js';
import type { GrantRow } from './grant.queries.js';

const named = <C extends string>(names: readonly C[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in C]: K };

/** Every capacity. */
export const CapacityEnum = named(CAPACITIES);
registerEnumType(CapacityEnum, {
  name: 'Capacity',
  description: 'In which capacity somebody acts.',
  valuesMap: {
    MEMBER: { description: 'Member of the Sakura Science Club; for their own person.' },
    HOST_PI: { description: 'Principal investigator of a plan.' },
    HOST_CONTACT: { description: 'Working contact of a plan at the host institution.' },
    HOST_ADMIN: { description: 'Administration of the host institution for a plan.' },
    COORDINATOR: { description: 'Coordinator of a chapter.' },
    SECRETARIAT: { description: 'Secretariat of the club.' },
    OFFICER: { description: 'Programme officer.' },
    ANALYST: { description: 'Reads figures, never names.' },
    ADMINISTRATOR: { description: 'Gives and takes capacities.' },
  },
});

/** Capacities that administrators give by hand; the others follow from plans, chapters and claims. */
export const StaffCapacityEnum = named(STAFF_CAPACITIES);
export type StaffCapacity = (typeof STAFF_CAPACITIES)[number];
registerEnumType(StaffCapacityEnum, {
  name: 'StaffCapacity',
  description: 'Capacities that administrators give by hand.',
  valuesMap: {
    SECRETARIAT: { description: 'Secretariat of the club.' },
    OFFICER: { description: 'Programme officer.' },
    ANALYST: { description: 'Reads figures, never names.' },
    ADMINISTRATOR: { description: 'Gives and takes capacities.' },
  },
});

@ObjectType('Grant', { description: 'A capacity that an account holds.' })
export class GrantType {
  @Field(() => ID, { description: 'Id of the grant.' })
  id!: string;
  @Field(() => CapacityEnum, { description: 'Which capacity.' })
  capacity!: Capacity;
  @Field(() => ID, {
    nullable: true,
    description: 'Plan of a host, chapter of a coordinator, person of a member; null for staff.',
  })
  scopeId!: string | null;
  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  grantedAt!: Date;
}

export function toGrant(row: GrantRow): GrantType {
  return { id: row.id, capacity: row.capacity, scopeId: row.scopeId, grantedAt: row.grantedAt };
}

@InputType({ description: 'A staff capacity of an account.' })
export class StaffCapacityInput {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId!: string;
  @Field(() => StaffCapacityEnum, { description: 'Which capacity.' })
  capacity!: StaffCapacity;
}

@ObjectType({ description: 'The account does not hold the capacity any more.' })
export class CapacityRevoked {
  @Field(() => ID, { description: 'Id of the account.' })
  accountId!: string;
}

export const RevokeCapacityResult = createUnionType({
  name: 'RevokeCapacityResult',
  description: 'Done, or why not.',
  types: () => [CapacityRevoked, LastAdministrator] as const,
});
