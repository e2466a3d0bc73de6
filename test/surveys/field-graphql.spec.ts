import { describe, expect, it } from 'vitest';
import { newId } from '@enishi/platform';
import { STRANGER, startTestServer } from '../support/index.js';
import { fieldCampaign, happened } from './support/field-campaign.js';

const server = await startTestServer();
const { dataSource } = server.server.runtime;

const FIELD = `query ($id: ID!, $filter: CampaignFieldFilter! = {}) {
  campaignField(campaignId: $id, filter: $filter) {
    isRounded headline frame
    funnel { asked sent answered }
    dispositions { code class name count }
    rates { code numerator denominator value }
    days { day sent submitted }
    strata { dimension value label rate funnel { asked } }
    breakOff { place forms } pages { page forms } alarms { dimension value rate lastRate }
  }
}`;

describe('the field page', () => {
  it('gets everything in one query, for staff alone, and takes no filter in free words', async () => {
    const { campaignId, cases } = await fieldCampaign(dataSource, { cases: 12 });
    await happened(
      dataSource,
      campaignId,
      cases.flatMap(({ assignmentId }, index) => [
        { assignmentId, kind: 'SENT' as const, at: new Date('2026-01-10T00:00:00Z') },
        ...(index < 3
          ? [{ assignmentId, kind: 'SUBMITTED' as const, at: new Date('2026-01-11T16:00:00Z') }]
          : []),
      ]),
    );
    type Field = {
      campaignField: { rates: object[]; days: object[]; isRounded: boolean; funnel: { asked: number } };
    };
    const ask = async (capacity: 'OFFICER' | 'ANALYST' | 'MEMBER', filter: object = {}) =>
      server.graphql<Field>(
        FIELD,
        { id: campaignId, filter },
        await server.signIn([{ capacity, ...(capacity === 'MEMBER' && { scopeId: newId() }) }]),
      );
    const { data } = await ask('OFFICER');
    expect(data.campaignField.rates[0]).toEqual({ code: 'RR1', numerator: 3, denominator: 12, value: 0.25 });
    // 16:00 in Greenwich is the next day in Japan
    expect(data.campaignField.days).toEqual([
      { day: '2026-01-10', sent: 12, submitted: 0 },
      { day: '2026-01-12', sent: 0, submitted: 3 },
    ]);
    const narrow = await ask('OFFICER', {
      language: 'EN',
      module: 'PULSE',
      programmeType: 'OPEN_A',
      country: 'KH',
    });
    expect(narrow.data.campaignField.funnel.asked).toBe(12);
    expect((await ask('ANALYST')).data.campaignField).toMatchObject({
      isRounded: true,
      funnel: { asked: null },
    });
    expect((await ask('MEMBER')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const stranger = await server.graphql(FIELD, { id: campaignId }, STRANGER);
    expect(stranger.errors?.[0]?.extensions.code).toBeDefined();
    expect((await ask('OFFICER', { device: 'FRIDGE' })).errors).toBeDefined();
  });
});
