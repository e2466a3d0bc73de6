import type { DemoRandom } from '../demo-random.js';

/** What becomes of one case, in days after the invitation; nothing after `until`. */
export interface Fate {
  readonly kind: 'ANSWERED' | 'PARTIAL' | 'OPENED' | 'DECLINED' | 'UNSUBSCRIBED' | 'BOUNCED' | 'SILENT';
  /** When the last of it happens. */
  readonly after: number;
  /** Reminders that went out before. */
  readonly reminders: number;
  readonly device: 'PHONE' | 'TABLET' | 'COMPUTER';
  readonly isMeasured: boolean;
}

/** Days of a campaign's mails after the invitation. */
export const LADDER = [7, 14, 28] as const;

/** Answers follow a mail: most on the first days after it, half of them after the invitation itself. */
function moment(random: DemoRandom, rungs: number): { after: number; reminders: number } {
  const weights = [52, 24, 15, 9].slice(0, rungs + 1);
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  let rung = 0;
  for (const weight of weights) {
    if ((left -= weight) < 0) break;
    rung += 1;
  }
  rung = Math.min(rung, rungs);
  const from = rung === 0 ? 0.05 : LADDER[rung - 1]! + 0.4;
  const room = (LADDER[rung] ?? 40) - from;
  return { after: Math.min(from + -Math.log(1 - random.next() * 0.98) * 1.6, from + room), reminders: rung };
}

/**
 * Shares out what happens: exactly `answered` cases answer, chosen by chance and by how likely each is to; of the
 * others some mails come back, some forms are opened and left, some people say no.
 */
export function drawFates(
  random: DemoRandom,
  propensities: readonly number[],
  { answered, until, isHosts }: { answered: number; until: number; isHosts: boolean },
): Fate[] {
  const rungs = LADDER.filter((day) => day < until).length;
  // weighted choice without replacement: the largest u^(1/w)
  const order = propensities
    .map((weight, index) => ({ index, key: Math.log(random.next()) / weight }))
    .toSorted((a, b) => b.key - a.key || a.index - b.index);
  const chosen = new Set(order.slice(0, answered).map(({ index }) => index));
  return propensities.map((_, index): Fate => {
    const draw = random.next();
    const device = isHosts ? 'COMPUTER' : draw < 0.68 ? 'PHONE' : draw < 0.74 ? 'TABLET' : 'COMPUTER';
    const isMeasured = random.chance(0.94);
    const { after, reminders } = moment(random, rungs);
    const during = { after: Math.min(after, until), reminders, device, isMeasured } as const;
    if (chosen.has(index)) return { kind: 'ANSWERED', ...during };
    const other = random.next();
    if (other < 0.05) return { kind: 'BOUNCED', after: 0.1, reminders: 0, device, isMeasured };
    if (other < 0.1) return { kind: 'OPENED', ...during, reminders: rungs };
    if (other < 0.145) return { kind: 'PARTIAL', ...during, reminders: rungs };
    if (other < 0.165) return { kind: 'DECLINED', ...during };
    if (other < 0.172) return { kind: 'UNSUBSCRIBED', ...during };
    return { kind: 'SILENT', after: 0, reminders: rungs, device, isMeasured };
  });
}
