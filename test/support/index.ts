export { as } from './actors.js';
export { drainOutbox } from './drain-outbox.js';
export { freshDatabase } from './fresh-database.js';
export type { TestDatabase } from './fresh-database.js';
export { TEST_NOW, testCtx } from './test-ctx.js';
export { STRANGER, startTestServer } from './test-server.js';
export type { GraphqlAnswer, TestServer, Visitor } from './test-server.js';
