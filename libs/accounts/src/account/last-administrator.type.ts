import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Nobody else could administer afterwards, so nothing was changed.' })
export class LastAdministrator {
  @Field(() => String, { description: "What happened and what to do, in the reader's language." })
  message!: string;
}
