// npm run rehearse            every shipped instrument, 1,000 synthetic respondents each
// npm run rehearse -- FU-A    one code
// Exit code 1 when a branch is dead, an item unreachable, or somebody cannot go on.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const build = spawnSync(process.execPath, ['scripts/build.mjs', '--server'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const lib = (file) => import(pathToFileURL(path.join(root, 'dist/libs/surveys/src/instrument', file)).href);
const { shippedInstruments } = await lib('instruments.js');
const { isSound, rehearse } = await lib('rehearsal/rehearse.js');
const { typicalMinutes } = await lib('rehearsal/typical-minutes.js');

const wanted = process.argv[2];
const chosen = shippedInstruments.filter(({ questionnaire }) => !wanted || questionnaire.code === wanted);
if (chosen.length === 0) {
  process.stderr.write(`No instrument ${wanted} in this build.\n`);
  process.exit(1);
}

const print = (line = '') => process.stdout.write(`${line}\n`);
const row = (...cells) =>
  print(`  ${cells.map((cell, index) => String(cell).padEnd(index ? 11 : 9)).join('')}`);
const named = (title, list) => {
  print(`  ${title}: ${list.length === 0 ? 'none' : ''}`);
  for (const name of list) print(`    ${name}`);
};

let isDead = false;
for (const instrument of chosen) {
  const { questionnaire, texts } = instrument;
  const found = rehearse(questionnaire, texts.en);
  print(
    `\n${questionnaire.code} v${questionnaire.version}: ${found.respondents} respondents, ${found.routes} routes`,
  );
  named(
    'dead branches',
    found.deadBranches.map(({ place }) => place),
  );
  named('unreachable items', found.unreachableItems);
  named('items at which nobody gets further', found.stuckItems);
  row('module', 'walked', 'questions', 'minutes', 'longest');
  for (const { module, respondents, medianQuestions, medianMinutes, longestMinutes } of found.burden)
    row(module, respondents, medianQuestions, medianMinutes.toFixed(1), longestMinutes.toFixed(1));
  row('typical', 'walked', 'questions', 'median', '9 in 10');
  for (const { module, respondents, medianQuestions, medianMinutes, cautiousMinutes } of typicalMinutes(
    instrument,
    'en',
  ))
    row(module, respondents, medianQuestions, medianMinutes.toFixed(1), cautiousMinutes.toFixed(1));
  isDead ||= !isSound(found);
}
print('\nWho walks every way has more to tell than real people: those minutes are an upper bound.');
print(
  'Mails promise the median of typical respondents; a year of 12 minutes is charged with what nine in ten need.',
);
process.exit(isDead ? 1 : 0);
