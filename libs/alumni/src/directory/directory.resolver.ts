import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import {
  DirectoryChoicesType,
  DirectoryResult,
  DirectorySearchInput,
  toDirectory,
  wantedOf,
} from './directory.type.js';
import { directoryChoices, searchDirectory } from './search-directory.js';

/** The list of members, for members. */
@Resolver()
export class DirectoryResolver {
  @Query(() => DirectoryResult, {
    description:
      'Members by name, field, country, host, year, language; searched by what the reader may see.',
  })
  @Allow('MEMBER', 'SECRETARIAT', 'OFFICER', 'ADMINISTRATOR')
  async directory(
    @CurrentCtx() ctx: Ctx,
    @Args('search', { type: () => DirectorySearchInput, description: 'Whom to look for.' })
    search: DirectorySearchInput,
    @Args('first', { type: () => Int, defaultValue: 30, description: 'How many; up to 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Where the page before ended.' })
    after: string | null,
  ): Promise<typeof DirectoryResult> {
    const wanted = { ...wantedOf(search), first, after } as Parameters<typeof searchDirectory>[1];
    return toDirectory(ctx, await searchDirectory(ctx, wanted));
  }

  @Query(() => DirectoryChoicesType, {
    description: 'Hosts and years of the visits that the reader may see, to choose from.',
  })
  @Allow('MEMBER', 'SECRETARIAT', 'OFFICER', 'ADMINISTRATOR')
  directoryChoices(@CurrentCtx() ctx: Ctx): Promise<DirectoryChoicesType> {
    return directoryChoices(ctx);
  }
}
