import { FixedClock, tokyoDate } from '@enishi/platform';
import { certificateDue, fiscalYearOf, nextClock, planClocks, planDeadlines } from '@enishi/programme';
import type { ClockKind, PlanDates, ProgrammeType, YearCalendar } from '@enishi/programme';
import { describe, expect, it } from 'vitest';

const FY2025: YearCalendar = {
  year: 2025,
  reportDays: 61,
  reportFixedDate: '2026-03-19',
  paymentFixedDate: '2026-03-13',
  refundDate: '2026-03-31',
  lastEndDate: '2026-03-13',
  visaLeadDays: 70,
};

const plan = (over: Partial<PlanDates> = {}): PlanDates => ({
  visitStart: '2025-10-14',
  visitEnd: '2025-10-20',
  lastDeparture: null,
  postOnlineEnd: null,
  stopDate: null,
  listDueDate: '2025-09-01',
  ...over,
});

const endingOn = (end: string) => planDeadlines(plan({ visitStart: '2025-07-25', visitEnd: end }), FY2025);

function clocksAt(
  moment: string,
  dates: PlanDates,
  settled: [ClockKind, string][] = [],
  line: ProgrammeType = 'OPEN_A',
) {
  return planClocks({
    programmeType: line,
    deadlines: planDeadlines(dates, FY2025),
    settled: new Map(settled),
    today: tokyoDate(new Date(moment)),
  });
}

describe('reports of a plan (R33, R34)', () => {
  it('are due on the same day by both terms when the plan ends on 17 January 2026', () => {
    expect(endingOn('2026-01-17').reportsDue).toBe('2026-03-19');
  });

  it('are due on the fixed date when the plan ends a day later', () => {
    expect(endingOn('2026-01-18').reportsDue).toBe('2026-03-19');
    expect(endingOn('2026-01-16').reportsDue).toBe('2026-03-18');
  });

  it('leave six days when the plan ends on the last permitted day', () => {
    const clocks = clocksAt(
      '2026-03-13T03:00:00Z',
      plan({ visitStart: '2026-03-07', visitEnd: '2026-03-13' }),
    );
    expect(clocks.find((clock) => clock.kind === 'HOST_REPORTS')).toMatchObject({
      dueOn: '2026-03-19',
      daysLeft: 6,
      state: 'SOON',
    });
  });

  it('are due 61 days after the end where no fixed date is near', () => {
    expect(endingOn('2025-07-31').reportsDue).toBe('2025-09-30');
  });
});

describe('the end of a plan', () => {
  it('is the end of the online exchange that follows the return, not the departure', () => {
    const found = planDeadlines(plan({ postOnlineEnd: '2025-11-30' }), FY2025);
    expect(found.planEnd).toBe('2025-11-30');
    expect(found.certificatesDue).toBe('2025-10-20');
    expect(found.interimExpenseReportDue).toBe('2025-12-20');
  });

  it('has no interim report when nothing follows the return (R35)', () => {
    expect(planDeadlines(plan({ postOnlineEnd: '2025-10-20' }), FY2025).interimExpenseReportDue).toBeNull();
  });

  it('follows the people on the list rather than the dates that were planned', () => {
    expect(planDeadlines(plan({ lastDeparture: '2025-10-22' }), FY2025).planEnd).toBe('2025-10-22');
  });

  it('is the day of the stop for a plan that was stopped, and payments end there too (R36)', () => {
    const found = planDeadlines(plan({ stopDate: '2025-10-16', postOnlineEnd: '2025-12-01' }), FY2025);
    expect(found.planEnd).toBe('2025-10-16');
    expect(found.paymentDue).toBe('2025-10-16');
    expect(found.reportsDue).toBe('2025-12-16');
    expect(found.certificatesDue).toBe('2025-10-16');
  });

  it('pays until the fixed date of payments, which is not that of reports', () => {
    expect(endingOn('2026-01-17').paymentDue).toBe('2026-03-13');
    expect(endingOn('2025-07-31').paymentDue).toBe('2025-09-30');
    expect(endingOn('2025-07-31').refundDue).toBe('2026-03-31');
  });

  it('opens the follow-up in the fiscal year after (R39)', () => {
    expect(endingOn('2025-07-31').followUpFromYear).toBe(2026);
    expect(endingOn('2026-03-13').followUpFromYear).toBe(2026);
  });
});

describe('a certificate', () => {
  it('must be there when its own person leaves, if that is before the plan ends (R24)', () => {
    expect(certificateDue('2025-11-30', '2025-10-18')).toBe('2025-10-18');
    expect(certificateDue('2025-10-16', '2025-10-18')).toBe('2025-10-16');
  });
});

const kindsOf = (line: ProgrammeType) =>
  clocksAt('2025-10-01T00:00:00Z', ends, [], line).map((one) => one.kind);

const ends = plan({ visitStart: '2025-11-12', visitEnd: '2025-11-18' });

const nextAfter = (settled: [ClockKind, string][]) =>
  nextClock(clocksAt('2025-11-01T00:00:00Z', ends, settled))?.kind;

describe('a clock', () => {
  it('tells somebody in Honolulu the day in Japan, whose midnight is five in their morning', () => {
    // 17 January in Honolulu all along; in Japan the 18th begins between the two moments
    const clock = new FixedClock(new Date('2026-01-17T14:59:59Z'));
    expect(tokyoDate(clock.now())).toBe('2026-01-17');
    const dates = plan({ visitStart: '2026-01-11', visitEnd: '2026-01-17' });
    const before = clocksAt('2026-01-17T14:59:59Z', dates).find((one) => one.kind === 'CERTIFICATES')!;
    const after = clocksAt('2026-01-17T15:00:00Z', dates).find((one) => one.kind === 'CERTIFICATES')!;
    expect(before).toMatchObject({ dueOn: '2026-01-17', daysLeft: 0, state: 'SOON' });
    expect(after).toMatchObject({ dueOn: '2026-01-17', daysLeft: -1, state: 'OVERDUE' });
  });

  it('counts as soon from fourteen days before', () => {
    const state = (moment: string) =>
      clocksAt(moment, ends).find((one) => one.kind === 'HOST_REPORTS')!.state;
    expect(planDeadlines(ends, FY2025).reportsDue).toBe('2026-01-18');
    expect(state('2026-01-03T03:00:00Z')).toBe('LATER');
    expect(state('2026-01-04T03:00:00Z')).toBe('SOON');
    expect(state('2026-01-18T03:00:00Z')).toBe('SOON');
    expect(state('2026-01-19T03:00:00Z')).toBe('OVERDUE');
  });

  it('stands still once what it asks for is done, however late it is', () => {
    const clocks = clocksAt('2026-03-30T00:00:00Z', ends, [['HOST_REPORTS', '2026-01-10']]);
    expect(clocks.find((one) => one.kind === 'HOST_REPORTS')).toMatchObject({
      state: 'SETTLED',
      settledOn: '2026-01-10',
    });
  });

  it('does not call overdue what only some plans need', () => {
    const clocks = clocksAt('2026-05-01T00:00:00Z', plan({ postOnlineEnd: '2025-11-30' }));
    const state = (kind: ClockKind) => clocks.find((one) => one.kind === kind)!.state;
    expect(state('VISA_SUPPORT_LIST')).toBe('PASSED');
    expect(state('INTERIM_EXPENSE_REPORT')).toBe('PASSED');
    expect(state('REFUND')).toBe('PASSED');
    expect(state('PAYMENT')).toBe('PASSED');
    expect(state('HOST_REPORTS')).toBe('OVERDUE');
  });

  it('says that everybody is home without a day, because none is printed (R32)', () => {
    expect(clocksAt('2025-10-01T00:00:00Z', ends).find((one) => one.kind === 'RETURN_REPORT')).toMatchObject({
      dueOn: null,
      daysLeft: null,
      state: 'ANYTIME',
    });
  });

  it('asks JST for no money reports where JST itself is the host, and online plans for no people', () => {
    expect(kindsOf('DIRECT_HS')).toEqual([
      'VISA_SUPPORT_LIST',
      'INVITEE_LIST',
      'CERTIFICATES',
      'RETURN_REPORT',
      'COMPLETION_REPORTS',
    ]);
    expect(kindsOf('OPEN_ONLINE')).toEqual(['HOST_REPORTS', 'PAYMENT', 'REFUND']);
  });

  it('asks nothing of people when the plan was stopped before anybody came (R40)', () => {
    const stopped = plan({ stopDate: '2025-10-10' });
    expect(clocksAt('2025-12-01T00:00:00Z', stopped).map((one) => one.kind)).toEqual([
      'HOST_REPORTS',
      'PAYMENT',
      'REFUND',
    ]);
    const onTheDay = plan({ stopDate: '2025-10-14' });
    expect(clocksAt('2025-12-01T00:00:00Z', onTheDay).map((one) => one.kind)).toContain('COMPLETION_REPORTS');
  });

  it('names as next what is due first and not yet done', () => {
    expect(nextAfter([])).toBe('INVITEE_LIST');
    expect(nextAfter([['INVITEE_LIST', '2025-08-30']])).toBe('CERTIFICATES');
    expect(
      nextAfter([
        ['INVITEE_LIST', '2025-08-30'],
        ['CERTIFICATES', '2025-11-10'],
        ['COMPLETION_REPORTS', '2025-12-10'],
        ['HOST_REPORTS', '2025-12-10'],
        ['PAYMENT', '2025-12-10'],
      ]),
    ).toBeUndefined();
  });
});

describe('a fiscal year', () => {
  it('begins on the first of April', () => {
    expect(fiscalYearOf('2026-03-31')).toBe(2025);
    expect(fiscalYearOf('2026-04-01')).toBe(2026);
  });
});
