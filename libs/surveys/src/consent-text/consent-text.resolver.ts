import { ConsentType } from '@enishi/alumni';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { consentWords } from './consent-words.js';

/** The words that belong to a consent: alumni keeps the consent, this lib the form that asked. */
@Resolver(() => ConsentType)
export class ConsentTextResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'The words as the person read them, in that language; empty when that version is not kept.',
  })
  text(@Parent() consent: ConsentType): string | null {
    return consentWords(consent);
  }
}
