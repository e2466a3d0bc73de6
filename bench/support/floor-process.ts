import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Figure } from './figure.js';

/** Entry of a floor: `floor-process.js FIGURE DATABASE_URL PORT`. The floor itself stands beside its figure. */
const [name = '', databaseUrl = '', port = '0'] = process.argv.slice(2);
const file = path.join(import.meta.dirname, '..', `${name.replaceAll('.', '-')}.bench.js`);
const { figure } = (await import(pathToFileURL(file).href)) as { figure: Figure };
if (!figure.floor) throw new Error(`${name} has no floor of its own.`);
const app = await figure.floor(databaseUrl);
app.get('/ready', async () => 'ok');
await app.listen({ port: Number(port), host: '127.0.0.1' });
process.once('SIGTERM', () => process.exit(0));
