import type { ReportDatabase } from '@enishi/platform';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../data-source.js';

/** After a failure the first database answers for so long before the second is tried again. */
const REST_MS = 30_000;
const POOL_SIZE = 6;

/**
 * The database of REPORT_DATABASE_URL: a replica, or whatever else follows the first. It is opened when the first report
 * asks for it, takes no writes, and may go away: reports are then read from the first one.
 */
export class LazyReportDatabase implements ReportDatabase {
  private opening: Promise<DataSource | undefined> | undefined;
  private restUntil = 0;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
    private readonly restMs = REST_MS,
  ) {}

  async manager() {
    if (Date.now() < this.restUntil) return undefined;
    const dataSource = await (this.opening ??= this.open());
    return dataSource?.manager;
  }

  failed(error: unknown): void {
    this.restUntil = Date.now() + this.restMs;
    this.logger.warn({ err: error }, 'the database for reports is away; the first one answers for it');
  }

  async close(): Promise<void> {
    const dataSource = await this.opening;
    this.opening = undefined;
    await dataSource?.destroy();
  }

  private async open(): Promise<DataSource | undefined> {
    const options = dataSourceOptions(this.url, POOL_SIZE);
    try {
      return await new DataSource({
        ...options,
        extra: {
          ...options.extra,
          application_name: 'enishi-reports',
          options: '-c default_transaction_read_only=on',
          connectionTimeoutMillis: 2000,
        },
        migrations: [],
      }).initialize();
    } catch (error) {
      this.failed(error);
      this.opening = undefined;
      return undefined;
    }
  }
}
