import type { CertificateFile } from '@enishi/certificates';
import type { Readable } from 'node:stream';
import yazl from 'yazl';

/** One moment for every entry: the same certificates give the same archive. */
const ENTRY_TIME = new Date('2014-04-01T00:00:00Z');

/**
 * A ZIP that is written while it is read: a file is opened when its turn comes, so the memory does not grow with the
 * plan. PDFs are compressed already and stored as they are.
 */
export function zipStream(files: readonly CertificateFile[]): Readable {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  for (const file of files) {
    zip.addReadStreamLazy(file.name, { mtime: ENTRY_TIME, mode: 0o100644, compress: false }, (ready) =>
      ready(null, file.open()),
    );
  }
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  return output;
}
