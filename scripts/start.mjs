// The one command: builds what is missing, then runs the service in this process.
await import('./build.mjs');
await import('../dist/apps/server/src/main.js');
