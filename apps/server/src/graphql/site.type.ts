import { DateOnlyScalar } from '@enishi/platform';
import { Field, ObjectType } from '@nestjs/graphql';

/** What every screen needs to know of the service itself. */
@ObjectType({ description: 'The service itself: today in Japan, and whether it shows the demo year.' })
export class Site {
  @Field(() => Boolean, { description: 'True when the data is the demo year and nobody in it exists.' })
  demo!: boolean;

  @Field(() => DateOnlyScalar, {
    description: "Today's date in Japan by the server's clock; days left are counted from it.",
  })
  today!: string;

  @Field(() => Boolean, { description: 'True when mails go to the development mailbox at /dev/mail.' })
  devMailbox!: boolean;
}
