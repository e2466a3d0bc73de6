import { sql } from '@enishi/platform';
import { describe, expect, it } from 'vitest';
import {
  CIRCLE_REQUEST_STATES,
  CIRCLE_REQUEST_TRANSITIONS,
  CIRCLE_STATES,
  CIRCLE_TRANSITIONS,
} from '../../libs/alumni/src/circle/circle-states.js';
import {
  OPPORTUNITY_STATES,
  OPPORTUNITY_TRANSITIONS,
} from '../../libs/alumni/src/opportunity/opportunity-states.js';
import {
  OPPORTUNITY_KINDS,
  OPPORTUNITY_STEPS,
  PROVIDERS,
} from '../../libs/alumni/src/opportunity/opportunity-words.js';
import {
  APPEARANCES,
  STORY_KINDS,
  STORY_STATES,
  STORY_TRANSITIONS,
} from '../../libs/alumni/src/story/story-states.js';
import { freshDatabase } from '../support/index.js';

const { dataSource } = await freshDatabase();

const WORDS: Readonly<Record<string, readonly string[]>> = {
  opportunity_state_ck: OPPORTUNITY_STATES,
  opportunity_kind_ck: OPPORTUNITY_KINDS,
  opportunity_provider_ck: PROVIDERS,
  opportunity_step_step_ck: OPPORTUNITY_STEPS,
  story_state_ck: STORY_STATES,
  story_kind_ck: STORY_KINDS,
  story_person_appears_ck: APPEARANCES,
  field_circle_state_ck: CIRCLE_STATES,
  circle_request_state_ck: CIRCLE_REQUEST_STATES,
};

describe('the states of opportunities, stories and circles', () => {
  it.each(Object.entries(WORDS))('are the words of %s', async (name, words) => {
    const [row] = await sql<{ text: string }>(
      dataSource.manager,
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1`,
      [name],
    );
    const known = [...(row?.text ?? '').matchAll(/'([A-Z_]+)'/g)].map(([, word]) => word);
    expect(new Set(known)).toEqual(new Set(words));
  });

  it('lead nowhere but to states that exist, and none is a dead end by mistake', () => {
    const ends: string[] = [];
    for (const table of [
      OPPORTUNITY_TRANSITIONS,
      STORY_TRANSITIONS,
      CIRCLE_TRANSITIONS,
      CIRCLE_REQUEST_TRANSITIONS,
    ] as const)
      for (const [from, next] of Object.entries<readonly string[]>(table)) {
        for (const to of next) expect(Object.keys(table)).toContain(to);
        if (next.length === 0) ends.push(from);
      }
    expect(ends).toEqual(['ENDED', 'PLACED', 'WITHDRAWN']);
  });
});
