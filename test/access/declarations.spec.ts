import { AccessDeclarationsCheck, Allow, Public, accessTable } from '@enishi/accounts';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { describe, expect, it } from 'vitest';
import { startTestServer } from '../support/index.js';
import { directRoutes } from './direct-routes.js';

describe('who may call what', async () => {
  const { server } = await startTestServer();
  const operations = server.app!.get(AccessDeclarationsCheck).operations();

  it('stands in the reviewed snapshot, operation by capacity', async () => {
    const direct = directRoutes(server.app!.getHttpAdapter().getInstance(), operations);
    const text = [
      '# Who may call what',
      '',
      'Written by `test/access/declarations.spec.ts` (`npx vitest run test/access -u`). A change here is a change of rights:',
      'read it in review. Which rows somebody gets is decided further inside.',
      '',
      accessTable(operations),
      '## Routes outside the guard',
      '',
      'Registered with Fastify itself: files without personal data, and GraphQL, whose operations stand above.',
      '',
      ...direct.map((route) => `- ${route}`),
      '',
    ].join('\n');
    await expect(text).toMatchFileSnapshot('operations.snapshot.md');
  });

  it('is known for every field of Query and Mutation', () => {
    const { schema } = server.app!.get(GraphQLSchemaHost);
    const listed = new Set(operations.filter(({ kind }) => kind !== 'http').map(({ name }) => name));
    const served = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
      (root) => Object.keys(root?.getFields() ?? {}),
    );
    expect(served.filter((name) => !listed.has(name))).toEqual([]);
    expect(listed.size).toBe(served.length);
  });

  it('is said by every operation, with a reason where strangers may call', () => {
    expect(operations.length).toBeGreaterThan(20);
    expect(operations.filter(({ declared }) => !declared)).toEqual([]);
    const reasons = operations.flatMap(({ declared }) =>
      declared?.kind === 'public' ? [declared.reason] : [],
    );
    expect(reasons.filter((reason) => reason.length < 15)).toEqual([]);
  });
});

@Controller('silent')
class SilentController {
  @Get('page')
  page(): string {
    return '';
  }
  @Post('said')
  @Public('says who may call it, so it is not in the list')
  said(): string {
    return '';
  }
}

@Resolver('Thing')
class SilentResolver {
  @Query(() => String)
  forgotten(): string {
    return '';
  }
  @Query(() => String)
  @Allow('OFFICER')
  declared(): string {
    return '';
  }
  @ResolveField(() => String)
  fieldsNeedNone(): string {
    return '';
  }
}

@Module({
  imports: [DiscoveryModule],
  controllers: [SilentController],
  providers: [AccessDeclarationsCheck, SilentResolver],
})
class ForgetfulModule {}

@Module({ imports: [DiscoveryModule], providers: [AccessDeclarationsCheck] })
class CarefulModule {}

const start = (module: object) =>
  NestFactory.createApplicationContext(module as never, { logger: false, abortOnError: false });

describe('a server with operations that say nothing', () => {
  it('does not start, and lists them all', async () => {
    const failure = await start(ForgetfulModule).catch((error: unknown) => error as Error);
    expect(failure).toBeInstanceOf(Error);
    const { message } = failure as Error;
    expect(message).toContain('query forgotten (SilentResolver.forgotten)');
    expect(message).toContain('http GET /silent/page (SilentController.page)');
    expect(message).not.toContain('declared (');
    expect(message).not.toContain('fieldsNeedNone');
    expect(message).not.toContain('/silent/said');
  });

  it('starts when there are none', async () => {
    const app = await start(CarefulModule);
    await app.close();
  });
});
