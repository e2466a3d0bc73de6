/** Entry of a process that only works: the same settings, the role fixed. */
process.env['ROLE'] = 'worker';
await import('./main.js');
