import { AccessGuard, AccountsModule } from '@enishi/accounts';
import { AlumniModule } from '@enishi/alumni';
import { CertificatesModule } from '@enishi/certificates';
import { OutcomesModule } from '@enishi/outcomes';
import { ProgrammeModule } from '@enishi/programme';
import { SurveysModule } from '@enishi/surveys';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { graphqlModule } from './graphql/graphql.module.js';
import { SiteResolver } from './graphql/site.resolver.js';
import { FailureFilter } from './http/failure.filter.js';
import { HttpModule } from './http/http.module.js';
import { RuntimeModule } from './runtime/runtime.module.js';
import type { Runtime } from './runtime/runtime.js';

/** The whole application; what it runs on comes from outside. */
@Module({})
export class AppModule {
  static of(runtime: Runtime): DynamicModule {
    return {
      module: AppModule,
      imports: [
        RuntimeModule.of(runtime),
        graphqlModule(runtime),
        AccountsModule,
        ProgrammeModule,
        AlumniModule,
        CertificatesModule,
        SurveysModule,
        OutcomesModule,
        HttpModule,
      ],
      providers: [
        SiteResolver,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: FailureFilter },
      ],
    };
  }
}
