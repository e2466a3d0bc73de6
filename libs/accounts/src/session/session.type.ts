import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { MySession } from './list-my-sessions.js';
import type { SignInMethod } from './session-limits.js';

export const SignInMethodEnum = { LINK: 'LINK', CODE: 'CODE', PASSKEY: 'PASSKEY', DEMO: 'DEMO' } as const;
registerEnumType(SignInMethodEnum, {
  name: 'SignInMethod',
  description: 'How somebody showed who they are.',
  valuesMap: {
    LINK: { description: 'With the link of a mail.' },
    CODE: { description: 'With the six digits of a mail.' },
    PASSKEY: { description: 'With a passkey.' },
    DEMO: { description: 'With a demo link; in development only.' },
  },
});

@ObjectType('Session', { description: 'A browser in which I am signed in.' })
export class SessionType {
  @Field(() => ID, { description: 'Id of the session; not its secret.' })
  id!: string;
  @Field(() => String, { description: 'Browser and system, such as "Firefox · Windows"; "?" when unknown.' })
  device!: string;
  @Field(() => SignInMethodEnum, { description: 'How this session was opened.' })
  method!: SignInMethod;
  @Field(() => GraphQLISODateTime, { description: 'When this session was opened.' })
  createdAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'Last request, to the minute.' })
  lastSeenAt!: Date;
  @Field(() => GraphQLISODateTime, { description: 'When it ends at the latest.' })
  expiresAt!: Date;
  @Field(() => Boolean, { description: 'True for the browser that asks.' })
  isCurrent!: boolean;
}

export function toSession(row: MySession): SessionType {
  const { id, device, method, createdAt, lastSeenAt, expiresAt, isCurrent } = row;
  return { id, device, method, createdAt, lastSeenAt, expiresAt, isCurrent };
}

@InputType({ description: 'Which of my sessions to end.' })
export class RevokeSessionInput {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId!: string;
}

@ObjectType({ description: 'The session is over.' })
export class SessionRevoked {
  @Field(() => ID, { description: 'Id of the session.' })
  sessionId!: string;
}

@InputType({ description: 'Which of my sessions to end.' })
export class SignOutEverywhereInput {
  @Field(() => Boolean, { defaultValue: false, description: 'True to stay signed in in this browser.' })
  keepThis!: boolean;
}

@ObjectType({ description: 'I am signed out in this browser.' })
export class SignedOut {
  @Field(() => Boolean, { description: 'Always true: whoever was signed out already stays so.' })
  done!: boolean;
}

@ObjectType({ description: 'My sessions are over.' })
export class SignedOutEverywhere {
  @Field(() => Int, { description: 'How many sessions ended.' })
  ended!: number;
}
