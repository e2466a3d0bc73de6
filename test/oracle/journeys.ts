import { between } from './fault-plan.js';
import { someAnswers } from './respondent.js';
import type { Respondent } from './respondent.js';

/** How one person fills in the form. The same seed makes the same journeys. */
export interface Journey {
  handsIn: boolean;
  go(person: Respondent): Promise<void>;
}

/** Cases of a campaign: most are handed in, of the others the drafts stay open. */
export function journeyOf(random: () => number, mark: string, handsIn: boolean): Journey {
  const drafts = draftsOf(random, mark);
  const last = handsIn ? handingIn(random, mark) : leaving(random, mark);
  return {
    handsIn,
    async go(person) {
      for (const [item, value] of drafts) await person.save(item, value);
      await last(person);
    },
  };
}

/** A few answers one after the other, some of them changed or taken back again. */
function draftsOf(random: () => number, mark: string): [item: string, value: unknown][] {
  const drafts: [string, unknown][] = [['T.affiliation', `First thought of ${mark}`]];
  if (random() < 0.5) drafts.push(['T.country', 'KH'], ['T.country', random() < 0.5 ? null : 'JP']);
  if (random() < 0.5) drafts.push(['T.influence', between(random, 1, 5)]);
  for (let thought = between(random, 0, 2); thought > 0; thought -= 1)
    drafts.push(['T.affiliation', `Thought ${thought} of ${mark}`]);
  return drafts;
}

/** Goes away in the middle; what was typed last may or may not have arrived. */
function leaving(random: () => number, mark: string) {
  const words = `On my way out, ${mark} ${between(random, 0, 1e9)}`;
  const isTyping = random() < 0.5;
  return async (person: Respondent) => {
    if (isTyping) await person.trySave('T.words', words);
  };
}

function handingIn(random: () => number, mark: string) {
  const answers = someAnswers(random, mark);
  const other = someAnswers(random, `${mark}, the other tab`);
  const { 'T.status': _, ...incomplete } = answers;
  const { 'T.words': words, ...wordless } = answers;
  const [forgets, lot, after] = [random() < 0.2, random(), random()];
  return async (person: Respondent) => {
    if (lot > 0.8) {
      // another window knows one answer that this one never hears of
      await person.otherBrowser().save('T.words', words);
      await person.handIn(wordless, { 'T.words': words }).insist();
      return;
    }
    if (forgets) await person.handIn(incomplete).insist();
    const main = person.handIn(answers);
    if (lot < 0.05) {
      // closes the lid without waiting
      await main.once();
      return;
    }
    if (lot < 0.35) await Promise.all([main.once(), main.once(), main.once()]);
    else if (lot < 0.5) await Promise.all([main.insist(), person.handIn(other).insist()]);
    await main.insist();
    if (after < 0.15) await person.handIn(other).insist();
    else if (after < 0.3) await main.insist();
    else if (after < 0.4) await person.trySave('T.words', `Too late, ${mark}`);
  };
}
