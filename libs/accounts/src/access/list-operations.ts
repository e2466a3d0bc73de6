import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_PROPERTY_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { ACCESS } from './declare-access.js';
import type { AccessDeclaration } from './declare-access.js';

/** One thing that can be called from outside, and who may. */
export interface Operation {
  readonly kind: 'query' | 'mutation' | 'subscription' | 'http';
  /** Field name in GraphQL; method and path in HTTP. */
  readonly name: string;
  readonly declared: AccessDeclaration | undefined;
  /** `Class.method`, for the message at start. */
  readonly where: string;
}

type Callable = (...args: never[]) => unknown;

/** Every GraphQL operation and HTTP route that Nest knows, sorted by kind and name. */
export function listOperations(discovery: DiscoveryService, scanner: MetadataScanner): Operation[] {
  const classes = new Set(
    [...discovery.getProviders(), ...discovery.getControllers()].flatMap(({ metatype }) =>
      typeof metatype === 'function' && metatype.prototype ? [metatype] : [],
    ),
  );
  const operations: Operation[] = [];
  for (const type of classes) {
    const prototype = type.prototype as Record<string, Callable>;
    for (const method of scanner.getAllMethodNames(prototype)) {
      operations.push(...operationsOf(type as Callable, prototype[method]!, method));
    }
  }
  return operations.toSorted((a, b) => compare(`${a.kind} ${a.name}`, `${b.kind} ${b.name}`));
}

function operationsOf(type: Callable, handler: Callable, method: string): Operation[] {
  const read = (key: string, target: Callable): unknown => Reflect.getMetadata(key, target);
  const declared = (read(ACCESS, handler) ?? read(ACCESS, type)) as AccessDeclaration | undefined;
  const rest = { declared, where: `${type.name}.${method}` };
  const resolves = read(RESOLVER_TYPE_METADATA, handler);
  if (isRootType(resolves) && !read(RESOLVER_PROPERTY_METADATA, handler)) {
    const kind = resolves.toLowerCase() as 'query' | 'mutation' | 'subscription';
    return [{ kind, name: (read(RESOLVER_NAME_METADATA, handler) as string | undefined) ?? method, ...rest }];
  }
  const paths = read(PATH_METADATA, handler);
  if (paths === undefined) return [];
  const verb = RequestMethod[(read(METHOD_METADATA, handler) as RequestMethod | undefined) ?? 0];
  return list(read(PATH_METADATA, type)).flatMap((prefix) =>
    list(paths).map((path) => ({ kind: 'http' as const, name: `${verb} ${joined(prefix, path)}`, ...rest })),
  );
}

function isRootType(name: unknown): name is 'Query' | 'Mutation' | 'Subscription' {
  return name === 'Query' || name === 'Mutation' || name === 'Subscription';
}

function list(paths: unknown): string[] {
  if (Array.isArray(paths)) return paths.map(String);
  return [typeof paths === 'string' ? paths : ''];
}

function joined(prefix: string, path: string): string {
  return `/${prefix}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
