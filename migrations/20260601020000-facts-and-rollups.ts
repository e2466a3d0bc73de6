import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FACTS } from './facts-and-rollups/facts.js';
import { createFact, createRollup } from './facts-and-rollups/parts.js';
import { ROLLUPS } from './facts-and-rollups/rollups.js';
import { CHAIN_FUNCTIONS, CREATE_SOURCES, DROP_SOURCES } from './facts-and-rollups/sources.js';

/**
 * What figures are counted from: narrow facts (one row per visit, report, answer, return, outcome) and rollups
 * (signed sums of them). The database keeps both while rows change, whoever writes them: statement triggers find the
 * keys that a change touches and bring their facts in line with one definition; each change of a fact appends its
 * signed sums to the rollup. Nothing is ever added in place, so that nobody waits for a row.
 */
export class FactsAndRollups20260601020000 implements MigrationInterface {
  readonly name = 'FactsAndRollups20260601020000';

  async up(runner: QueryRunner): Promise<void> {
    // filling the facts of a large database takes longer than a request may
    await runner.query(`set local statement_timeout = 0`);
    for (const fact of FACTS) await runner.query(createFact(fact));
    for (const fact of FACTS)
      await runner.query(
        `insert into ${fact.name} (${fact.columns.map(({ name }) => name).join(', ')}) select * from ${fact.name}_now()`,
      );
    for (const rollup of ROLLUPS) await runner.query(createRollup(rollup));
    await runner.query(CREATE_SOURCES);
    for (const rollup of ['rollup_asked', ...ROLLUPS.map(({ name }) => name)])
      await runner.query(`select repair_${rollup}(); select fold_${rollup}();`);
    await runner.query(`analyze ${[...FACTS, ...ROLLUPS].map(({ name }) => name).join(', ')}, rollup_asked`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DROP_SOURCES);
    for (const { name, fact } of ROLLUPS.toReversed())
      await runner.query(
        `drop table ${name}; drop function repair_${name}(); drop function fold_${name}();
         drop table ${fact} cascade; drop function ${fact}_to_rollup();`,
      );
    await runner.query(`drop table rollup_asked; drop function repair_rollup_asked(); drop function fold_rollup_asked();
      drop table fact_outcome;`);
    for (const { name } of FACTS)
      await runner.query(
        `drop function repair_${name}(); drop function refresh_${name}(uuid[]); drop function ${name}_now();`,
      );
    for (const name of CHAIN_FUNCTIONS) await runner.query(`drop function ${name}();`);
  }
}
