import { Public } from '@enishi/accounts';
import { tokyoDate } from '@enishi/platform';
import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { RUNTIME } from '../runtime/runtime.js';
import type { Runtime } from '../runtime/runtime.js';
import { Site } from './site.type.js';

@Resolver(() => Site)
export class SiteResolver {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  @Query(() => Site, { description: 'The service itself, for banners and counting days.' })
  @Public('date and kind of the installation; nothing about anybody')
  site(): Site {
    const { config, clock, mailboxFolder } = this.runtime;
    return { demo: config.demo, today: tokyoDate(clock.now()), devMailbox: mailboxFolder !== undefined };
  }
}
