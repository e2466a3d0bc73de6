import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { RUNTIME } from './runtime.js';
import type { Runtime } from './runtime.js';

/** Hands the runtime to everything that Nest makes. */
@Module({})
export class RuntimeModule {
  static of(runtime: Runtime): DynamicModule {
    return {
      module: RuntimeModule,
      global: true,
      providers: [{ provide: RUNTIME, useValue: runtime }],
      exports: [RUNTIME],
    };
  }
}
