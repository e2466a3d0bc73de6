import { Allow, CurrentCtx } from '@enishi/accounts';
import type { Ctx } from '@enishi/accounts';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { listViews } from './list-views.js';
import { removeView } from './remove-view.js';
import { saveView } from './save-view.js';
import { SaveViewInput, SaveViewResult, SavedViewType, toSavedView } from './saved-view.type.js';

/** Views of the dashboards under names, one's own and shared ones. */
@Resolver()
export class SavedViewResolver {
  @Query(() => [SavedViewType], { description: 'One’s own views, then those that colleagues share.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  async savedViews(@CurrentCtx() ctx: Ctx): Promise<SavedViewType[]> {
    return (await listViews(ctx)).map(toSavedView);
  }

  @Mutation(() => SaveViewResult, { description: 'Keeps a view under a name.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  async saveView(
    @CurrentCtx() ctx: Ctx,
    @Args('view', { type: () => SaveViewInput, description: 'The view.' }) view: SaveViewInput,
  ): Promise<typeof SaveViewResult> {
    const search = Object.fromEntries(view.search.map(({ name, value }) => [name, value]));
    const saved = await saveView(ctx, { ...view, search });
    return saved.__typename === 'ViewSaved' ? { ...saved, view: toSavedView(saved.view) } : saved;
  }

  @Mutation(() => Boolean, { description: 'Removes one’s own view. Safe to repeat.' })
  @Allow('OFFICER', 'SECRETARIAT', 'ANALYST', 'ADMINISTRATOR')
  removeView(
    @CurrentCtx() ctx: Ctx,
    @Args('viewId', { type: () => ID, description: 'The view.' }) id: string,
  ): Promise<boolean> {
    return removeView(ctx, id);
  }
}
