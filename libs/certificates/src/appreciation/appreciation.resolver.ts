import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Query, Resolver } from '@nestjs/graphql';
import { AppreciationType, toAppreciation } from './appreciation.type.js';
import { myAppreciations } from './my-appreciations.js';

/** Thanks for those who ran a chapter. */
@Resolver()
export class AppreciationResolver {
  @Query(() => [AppreciationType], {
    description: 'The signed-in member’s certificates of appreciation, the latest first.',
  })
  @Allow('MEMBER')
  async myAppreciations(@CurrentCtx() ctx: Ctx): Promise<AppreciationType[]> {
    return (await myAppreciations(ctx)).map(toAppreciation);
  }
}
