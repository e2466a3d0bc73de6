import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/*
 * Takes every mail and remembers its Message-ID; says what it has when asked. In a process of its own, so that
 * taking mails costs the sender nothing.
 */
const times = new Map<string, number>();
let taken = 0;

const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _, done) {
    let head = '';
    stream.on('data', (chunk: Buffer) => {
      if (head.length < 8192) head += chunk.toString('latin1');
    });
    stream.on('end', () => {
      const id = /^message-id:\s*(<[^>]+>)/im.exec(head)?.[1] ?? 'none';
      taken += 1;
      times.set(id, (times.get(id) ?? 0) + 1);
      done();
    });
  },
});
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => process.send!({ port: (server.server.address() as AddressInfo).port }));
process.on('message', (question: 'count' | 'clear') => {
  if (question === 'clear') {
    times.clear();
    taken = 0;
  }
  const twice = [...times.values()].filter((count) => count > 1).length;
  process.send!({ taken, different: times.size, twice });
});
process.on('disconnect', () => process.exit());
