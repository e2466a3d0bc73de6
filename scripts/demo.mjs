// Fills an empty database with the demo: FY2014-22 in published counts, FY2025 in forty plans.
await import('./build.mjs');
await import('../dist/apps/server/src/demo/main.js');
