// Draws stretch after stretch in a process of its own and answers by how many megabytes each made it grow. In a process
// that has done other work, memory that lies about from it is handed out again first, and a leak is not seen for a while.
import { pathToFileURL } from 'node:url';

/** Memory of the process without what only waits to be collected, such as sheets that were handed over. */
function restingMegabytes() {
  globalThis.gc();
  return process.memoryUsage().rss / 2 ** 20;
}

process.once('message', async ({ pool: file, options, sheets }) => {
  const { RenderPool } = await import(pathToFileURL(file).href);
  const pool = new RenderPool(options);
  let drawn = 0;
  const draw = async (until) => {
    while (drawn < until) {
      const place = drawn++;
      await pool.render({ ...sheets[place % sheets.length], number: `SSP-2025-${place}` });
    }
  };
  /** So many sheets, four at a time. */
  const drawMany = (count) => {
    const until = drawn + count;
    return Promise.all(Array.from({ length: 4 }, () => draw(until)));
  };
  await drawMany(150);
  const growths = [];
  for (let before = restingMegabytes(); growths.length < 4; before = restingMegabytes()) {
    await drawMany(100);
    growths.push(restingMegabytes() - before);
  }
  await pool.close();
  process.send(growths, () => process.disconnect());
});
