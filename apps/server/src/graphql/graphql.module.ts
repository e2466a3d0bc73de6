import { DateOnlyScalar } from '@enishi/platform';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyRequest } from 'fastify';
import type { Runtime } from '../runtime/runtime.js';
import { formatGraphqlError } from './format-error.js';
import { ApolloJitDriver } from './jit-driver.js';
import { LIMITS, limitsRule } from './limits.js';
import { localizeErrors } from './localize-errors.js';

/** GraphQL over the modules' resolvers: code first, limits before execution, introspection in development only. */
export function graphqlModule(runtime: Runtime): DynamicModule {
  const { config, logger } = runtime;
  const isOpen = !config.isProduction;
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    driver: config.graphqlJit ? ApolloJitDriver : ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    resolvers: { Date: DateOnlyScalar },
    context: (request: FastifyRequest) => ({ ctx: request.enishiCtx, ip: request.ip }),
    validationRules: [limitsRule],
    parseOptions: { maxTokens: LIMITS.tokens },
    introspection: isOpen,
    graphiql: isOpen,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !isOpen,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      localizeErrors,
    ],
    formatError: (formatted, error) => formatGraphqlError(formatted, error, 'en', logger, isOpen),
  });
}
