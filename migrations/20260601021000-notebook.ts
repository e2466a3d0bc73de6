import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The analyst's notebook door: a schema of views for a role that sees nothing else. Nobody can be told from them: no
 * person, plan, institution or free text, groups no finer than a region, counts to the nearest 5, no row of fewer than
 * ten, and no number where it, or what is left of its row, is one to nine. No view holds the total of another, so that
 * nothing can be got by subtracting.
 */
export class Notebook20260601021000 implements MigrationInterface {
  readonly name = 'Notebook20260601021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema notebook;
      comment on schema notebook is 'De-identified tables for analysts; see docs/notebook.md';
      ${VIEWS}
    `);
    // Roles belong to the server, not to the database: another database may have made it, or somebody else must
    await runner.query(`
      do $$ begin
        create role enishi_notebook nologin;
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise notice 'role enishi_notebook could not be made; see docs/notebook.md';
      end $$;
      do $$ begin
        if exists (select from pg_roles where rolname = 'enishi_notebook') then
          grant usage on schema notebook to enishi_notebook;
          grant select on all tables in schema notebook to enishi_notebook;
        end if;
      end $$;
    `);
  }

  /** The role stays: other databases of the server may use it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema notebook cascade;`);
  }
}

/** To the nearest 5. */
const rounded = (n: string): string => `(round(${n} / 5.0) * 5)::integer`;

/** Part of a whole: rounded, or null where the whole is too small for a share, or it or the rest is one to nine. */
const part = (n: string, whole: string): string =>
  `case when ${whole} < 23 or ${n} between 1 and 9 or ${whole} - ${n} between 1 and 9 then null else ${rounded(n)} end`;

const commented = (view: string, comment: string): string =>
  `comment on view notebook.${view} is '${comment}';`;

const VIEWS = `
  create view notebook.visits as
  select r.fiscal_year, r.region, r.programme_type, ${rounded('sum(r.invitees)')} as invitees
  from public.rollup_visit r group by r.fiscal_year, r.region, r.programme_type having sum(r.invitees) >= 10;
  ${commented('visits', 'Invitees (person-times) by fiscal year, region of the sending institution and programme line.')}

  create view notebook.reports as
  select d.fiscal_year, d.region, ${rounded('d.n')} as answers, ${part('d.satisfied', 'd.n')} as satisfied,
    ${part('d.wishing', 'd.n')} as wishing_to_return, ${part('d.liking', 'd.n')} as liking_japan_more
  from (
    select r.fiscal_year, r.region, sum(r.reports) as n, sum(r.satisfaction_5 + r.satisfaction_4) as satisfied,
      sum(r.wish_5 + r.wish_4) as wishing, sum(r.liking_5 + r.liking_4) as liking
    from public.rollup_report r group by r.fiscal_year, r.region) d
  where d.n >= 10;
  ${commented('reports', 'Completion reports by fiscal year and region: how many answered with one of the two best points.')}

  create view notebook.follow_up as
  select d.survey_year, d.cohort_year, d.region, ${rounded('d.n')} as answers, ${part('d.returned', 'd.n')} as returned,
    ${part('d.joint_research', 'd.n')} as joint_research, ${part('d.co_publication', 'd.n')} as co_publication
  from (
    select r.survey_year, r.cohort_year, r.region, sum(r.answers) as n, sum(r.returned_yes) as returned,
      sum(r.joint_research_yes) as joint_research, sum(r.co_publication_yes) as co_publication
    from public.rollup_follow_up r group by r.survey_year, r.cohort_year, r.region) d
  where d.n >= 10;
  ${commented('follow_up', 'Answers of alumni by fiscal year of the survey, year of the visit and region: how many said yes.')}

  create view notebook.asked as
  select d.survey_year, d.audience, d.region, ${rounded('d.n')} as asked, ${part('d.answered', 'd.n')} as answered
  from (
    select r.survey_year, r.audience, r.region, sum(r.asked) as n, sum(r.answered) as answered
    from public.rollup_asked r group by r.survey_year, r.audience, r.region) d
  where d.n >= 10;
  ${commented('asked', 'Cases of the follow-up surveys by fiscal year of the survey, audience and region: how many answered.')}

  create view notebook.host_answers as
  select d.survey_year, d.cohort_year, ${rounded('d.n')} as plans, ${part('d.took_students', 'd.n')} as took_students
  from (
    select r.survey_year, r.cohort_year, sum(r.answers) as n, sum(r.took_students_yes) as took_students
    from public.rollup_host_answer r group by r.survey_year, r.cohort_year) d
  where d.n >= 10;
  ${commented('host_answers', 'Plans whose host answered, by fiscal year of the survey and of the plan: how many led to taking in students.')}

  create view notebook.returns as
  select r.fiscal_year, r.purpose, ${rounded('sum(r.person_times)')} as person_times
  from public.rollup_return r group by r.fiscal_year, r.purpose having sum(r.person_times) >= 10;
  ${commented('returns', 'Return visits (person-times) by fiscal year of the first visit and purpose.')}
`;
