import {
  acceptOffer,
  cancelRegistration,
  changeEvent,
  registerForEvent,
  rollOffers,
  switchRegistration,
} from '@enishi/alumni';
import { FixedClock, sql } from '@enishi/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEST_NOW, as, freshDatabase, testCtx } from '../../support/index.js';
import { addChapter, addPerson, evening, openEvent, poolsOf } from './club-for-events.js';

const { dataSource } = await freshDatabase();
const db = dataSource.manager;
const clock = new FixedClock(TEST_NOW);
const chapterId = await addChapter(db, 'model');
const coordinator = testCtx(dataSource, as.coordinator(chapterId), { clock });
const PEOPLE = 7;
const people: string[] = [];
for (let i = 0; i < PEOPLE; i++) people.push(await addPerson(db, `PERSON ${i}`));
const ctxOf = (who: number) => testCtx(dataSource, as.member(people[who]!), { clock });

type Mode = 'SEAT' | 'STREAM';
interface Entry {
  id: string;
  who: number;
  mode: Mode;
  state: 'CONFIRMED' | 'WAITING' | 'OFFERED';
  party: number;
  turn: number;
  until: number;
}

/** The line as a person at a desk would keep it on paper. */
class Paper {
  entries: Entry[] = [];
  capacity: Record<Mode, number> = { SEAT: 3, STREAM: 2 };
  private turn = 0;
  private readonly offerMs = 24 * 3_600_000;

  of(who: number): Entry | undefined {
    return this.entries.find((entry) => entry.who === who);
  }
  free(mode: Mode): number {
    const held = this.entries.filter((entry) => entry.mode === mode && entry.state !== 'WAITING');
    return this.capacity[mode] - held.reduce((sum, { party }) => sum + party, 0);
  }
  add(id: string, who: number, mode: Mode, party: number): Entry {
    const state = party <= this.free(mode) ? ('CONFIRMED' as const) : ('WAITING' as const);
    const entry = { id, who, mode, state, party, turn: this.turn++, until: 0 };
    this.entries.push(entry);
    return entry;
  }
  remove(entry: Entry): void {
    this.entries = this.entries.filter((one) => one !== entry);
    this.roll(entry.mode);
  }
  /** Takes the turn of an arrival in the other pool. */
  move(entry: Entry, mode: Mode): boolean {
    const party = mode === 'STREAM' ? 1 : entry.party;
    if (party > this.free(mode)) return false;
    const from = entry.mode;
    Object.assign(entry, { mode, party, state: 'CONFIRMED', turn: this.turn++ });
    this.roll(from);
    return true;
  }
  roll(mode: Mode): void {
    for (;;) {
      const next = this.entries
        .filter((entry) => entry.mode === mode && entry.state === 'WAITING' && entry.party <= this.free(mode))
        .toSorted((a, b) => a.turn - b.turn)[0];
      if (!next) return;
      next.state = 'OFFERED';
      next.until = clock.now().getTime() + this.offerMs;
    }
  }
  lapse(): void {
    const now = clock.now().getTime();
    const gone = this.entries.filter((entry) => entry.state === 'OFFERED' && entry.until <= now);
    this.entries = this.entries.filter((entry) => !gone.includes(entry));
    for (const mode of ['SEAT', 'STREAM'] as const) this.roll(mode);
  }
}

type Step =
  | { do: 'register'; who: number; mode: Mode; guests: number }
  | { do: 'cancel' | 'accept'; who: number }
  | { do: 'switch'; who: number; mode: Mode }
  | { do: 'wait'; hours: number }
  | { do: 'resize'; seats: number };

const who = fc.nat(PEOPLE - 1);
const mode = fc.constantFrom<Mode>('SEAT', 'SEAT', 'STREAM');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('register' as const), who, mode, guests: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('cancel' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('accept' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('switch' as const), who, mode }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 13, 25) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('resize' as const), seats: fc.integer({ min: 1, max: 6 }) }),
  },
);

async function run(steps: readonly Step[]): Promise<void> {
  clock.set(TEST_NOW);
  const input = evening(chapterId, { seats: 3, streams: 2, guestsAllowed: 2, offerHours: 24 });
  const { id: eventId } = await openEvent(coordinator, input);
  const paper = new Paper();
  for (const one of steps) {
    await play(one, paper, eventId, input);
    await compare(paper, eventId);
  }
}

async function play(
  one: Step,
  paper: Paper,
  eventId: string,
  input: ReturnType<typeof evening>,
): Promise<void> {
  if (one.do === 'wait') {
    clock.advance(one.hours * 3_600_000);
    await rollOffers(coordinator);
    return paper.lapse();
  }
  if (one.do === 'resize') {
    const [row] = await sql<{ version: number }>(db, 'select version from event where id = $1', [eventId]);
    const held = paper.capacity.SEAT - paper.free('SEAT');
    const answer = await changeEvent(coordinator, {
      eventId,
      version: row!.version,
      event: { ...input, seats: one.seats },
    });
    expect(answer.__typename).toBe(one.seats < held ? 'EventNotValid' : 'EventSaved');
    if (one.seats < held) return;
    paper.capacity.SEAT = one.seats;
    return paper.roll('SEAT');
  }
  const ctx = ctxOf(one.who);
  const mine = paper.of(one.who);
  if (one.do === 'register') {
    const party = one.mode === 'STREAM' ? 1 : 1 + one.guests;
    const answer = await registerForEvent(ctx, { eventId, mode: one.mode, guests: one.guests });
    if (answer.__typename !== 'RegistrationKept') throw new Error(answer.__typename);
    const entry = mine ?? paper.add(answer.registration.id, one.who, one.mode, party);
    expect(answer.registration).toMatchObject({ id: entry.id, state: entry.state, mode: entry.mode });
    return;
  }
  if (!mine) return;
  if (one.do === 'cancel') {
    await cancelRegistration(ctx, { registrationId: mine.id });
    return paper.remove(mine);
  }
  if (one.do === 'switch') {
    const before = mine.mode;
    const fits = before === one.mode || paper.move(mine, one.mode);
    const answer = await switchRegistration(ctx, { registrationId: mine.id, mode: one.mode });
    expect(answer.__typename).toBe(fits ? 'RegistrationKept' : 'PoolFull');
    return;
  }
  const takes =
    mine.state === 'CONFIRMED' || (mine.state === 'OFFERED' && mine.until > clock.now().getTime());
  const answer = await acceptOffer(ctx, { registrationId: mine.id });
  expect(answer.__typename).toBe(takes ? 'RegistrationKept' : 'OfferEnded');
  if (takes) mine.state = 'CONFIRMED';
}

async function compare(paper: Paper, eventId: string): Promise<void> {
  const rows = await sql<{ id: string; state: string; mode: string; party: number }>(
    db,
    `select r.id, r.state, p.mode, r.party from registration r join event_pool p on p.id = r.pool_id
     where r.event_id = $1 and r.state in ('CONFIRMED', 'WAITING', 'OFFERED') order by r.id`,
    [eventId],
  );
  expect(rows).toEqual(
    paper.entries
      .map(({ id, state, mode: at, party }) => ({ id, state, mode: at, party }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  for (const pool of await poolsOf(db, eventId)) {
    expect(pool.taken).toBe(pool.held);
    expect(pool.waiting).toBe(pool.inLine);
    // never oversold
    expect(pool.taken).toBeLessThanOrEqual(pool.capacity!);
    // never an idle place while somebody waits whom it would fit
    if (pool.smallest !== null) expect(pool.smallest).toBeGreaterThan(pool.capacity! - pool.taken);
  }
}

describe('The line of an event', { timeout: 240_000 }, () => {
  it('is what a careful person would keep on paper: never oversold, never an idle place while somebody waits', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), run), {
      numRuns: Number(process.env['MODEL_RUNS'] ?? 60),
    });
  });
});
