import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { GraphQLError, execute } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { plainProperties } from './plain-properties.js';
import { usesInputDefaults } from './uses-input-defaults.js';
import type { CompiledQuery } from 'graphql-jit';

type Compiled = CompiledQuery | ExecutionResult;

interface RequestContext {
  document: DocumentNode;
  operationName: string | null;
  context: unknown;
  request: { variables?: Record<string, unknown> };
}

/**
 * Apollo's pipeline with compiled queries in place of its interpreter, which is the largest cost of a
 * list. Switched by GRAPHQL_JIT; the tests run both ways.
 */
@Injectable()
export class ApolloJitDriver extends ApolloDriver {
  override async start(options: ApolloDriverConfig): Promise<void> {
    const schema = plainProperties(options.schema as GraphQLSchema);
    const { schema: _schema, typeDefs: _typeDefs, resolvers: _resolvers, ...rest } = options;
    await super.start({ ...rest, gateway: compiledGateway(schema) } as unknown as ApolloDriverConfig);
  }
}

function compiledGateway(schema: GraphQLSchema) {
  const cache = new WeakMap<DocumentNode, Map<string, Compiled | 'interpret'>>();
  const executor = async ({
    document,
    operationName,
    context,
    request,
  }: RequestContext): Promise<ExecutionResult> => {
    let byName = cache.get(document);
    if (!byName) cache.set(document, (byName = new Map()));
    const key = operationName ?? '';
    let compiled = byName.get(key);
    if (!compiled) {
      // graphql-jit forgets the defaults of input fields: such documents are left to the interpreter
      compiled = usesInputDefaults(schema, document, operationName)
        ? 'interpret'
        : compileQuery(schema, document, operationName ?? undefined);
      byName.set(key, compiled);
    }
    if (compiled === 'interpret')
      return execute({
        schema,
        document,
        operationName,
        contextValue: context,
        variableValues: request.variables ?? {},
      });
    if (!isCompiledQuery(compiled)) return compiled;
    const result = await compiled.query(undefined, context, request.variables ?? {});
    return result.errors ? { ...result, errors: result.errors.map(rebuild) } : result;
  };
  return {
    onSchemaLoadOrUpdate(tell: (loaded: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({ executor }),
    stop: async () => {},
  };
}

/** graphql-jit throws errors of its own class; formatting expects GraphQL's, with the original inside. */
function rebuild(error: GraphQLError): GraphQLError {
  // a variable that does not fit its type: the caller's fault, and neither a field's nor a resolver's
  const isAboutVariables = !error.path && !error.originalError;
  return new GraphQLError(error.message, {
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: isAboutVariables ? { ...error.extensions, code: 'BAD_USER_INPUT' } : (error.extensions ?? {}),
  });
}
