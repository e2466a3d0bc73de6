import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { FieldModuleEnum } from '../field/field-enums.type.js';

@ObjectType('CampaignMinutes', { description: 'What a module was promised to take, and what it took.' })
export class CampaignMinutesType {
  @Field(() => FieldModuleEnum, { description: 'Which part of the instrument.' })
  module!: string;
  @Field(() => Float, {
    description: 'Minutes that mails and start pages promise in the reader’s language: a model.',
  })
  promised!: number;
  @Field(() => Float, {
    nullable: true,
    description: 'Median minutes of the forms handed in; only after the close, of ten forms and more.',
  })
  measured!: number | null;
  @Field(() => Int, { nullable: true, description: 'Forms of which that is the median.' })
  forms!: number | null;
}
