import { accountsEntities } from '@enishi/accounts';
import { alumniEntities } from '@enishi/alumni';
import { certificatesEntities } from '@enishi/certificates';
import { outcomesEntities } from '@enishi/outcomes';
import { platformEntities } from '@enishi/platform';
import { programmeEntities } from '@enishi/programme';
import { surveysEntities } from '@enishi/surveys';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../../migrations/index.js';

/** The one description of the database: every entity, every migration, never `synchronize`. */
export function dataSourceOptions(url: string, poolSize = 10) {
  return {
    type: 'postgres',
    url,
    entities: [
      ...platformEntities,
      ...accountsEntities,
      ...programmeEntities,
      ...alumniEntities,
      ...certificatesEntities,
      ...surveysEntities,
      ...outcomesEntities,
    ],
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'schema_migration',
    synchronize: false,
    poolSize,
    extra: { application_name: 'enishi', statement_timeout: 30_000 },
  } satisfies DataSourceOptions;
}
