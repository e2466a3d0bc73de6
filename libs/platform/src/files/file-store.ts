import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { BaseCtx } from '../context/base-ctx.js';
import { sql } from '../database/sql.js';
import { AppError } from '../errors/app-error.js';
import { newId } from '../ids/new-id.js';

export interface StoredFile {
  id: string;
  sha256: string;
  bytes: number;
  mediaType: string;
  name: string;
}

let root: string | undefined;

/** Sets the folder of this process's files (`DATA_DIR/files`); called once at start. */
export function configureFiles(directory: string): void {
  root = directory;
}

function pathOf(sha256: string): string {
  if (!root) throw new Error('configureFiles was not called');
  return path.join(root, sha256.slice(0, 2), sha256);
}

/**
 * Stores bytes under their hash (written, synced, renamed: a crash leaves no half file) and records
 * them in `file_object` in the caller's transaction. The same bytes are kept once on disk.
 */
export async function storeFile(
  ctx: BaseCtx,
  input: { content: Buffer; mediaType: string; name: string; purpose: string },
): Promise<StoredFile> {
  const sha256 = createHash('sha256').update(input.content).digest('hex');
  await writeOnce(pathOf(sha256), input.content);
  const id = newId();
  await sql(
    ctx.db,
    `insert into file_object (id, sha256, bytes, media_type, name, purpose, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, sha256, input.content.length, input.mediaType, input.name, input.purpose, ctx.clock.now()],
  );
  return { id, sha256, bytes: input.content.length, mediaType: input.mediaType, name: input.name };
}

async function writeOnce(target: string, content: Buffer): Promise<void> {
  const known = await stat(target).catch(() => null);
  if (known?.size === content.length) return;
  await mkdir(path.dirname(target), { recursive: true });
  const draft = `${target}.${newId()}`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, target);
}

export async function findFile(ctx: BaseCtx, id: string): Promise<StoredFile> {
  const [row] = await sql<{ id: string; sha256: string; bytes: string; mediaType: string; name: string }>(
    ctx.db,
    `select id, sha256, bytes, media_type as "mediaType", name from file_object where id = $1`,
    [id],
  );
  if (!row) throw new AppError('NOT_FOUND', `file ${id}`);
  return { ...row, bytes: Number(row.bytes) };
}

/** Opens a stored file for streaming. The caller has checked that the reader may have it. */
export function openFile(file: Pick<StoredFile, 'sha256'>): Readable {
  return createReadStream(pathOf(file.sha256));
}

/** Reads a stored file whole; for small files only. */
export function readStoredFile(file: Pick<StoredFile, 'sha256'>): Promise<Buffer> {
  return readFile(pathOf(file.sha256));
}

/**
 * Removes the bytes of stored files from the disk for good; their rows stay as the record that there was a file. Bytes
 * that another row still needs stay. To be called after the decision has committed: a rollback would not bring them
 * back. Twice is once.
 * @returns how many were removed
 */
export async function eraseStoredBytes(ctx: BaseCtx, ids: readonly string[]): Promise<number> {
  const rows = await sql<{ sha256: string }>(
    ctx.db,
    `select distinct f.sha256 from file_object f where f.id = any($1::uuid[])
       and not exists (select from file_object o where o.sha256 = f.sha256 and o.id <> all($1::uuid[]))`,
    [ids],
  );
  let removed = 0;
  for (const { sha256 } of rows) {
    const isThere = await unlink(pathOf(sha256)).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return false;
        throw error;
      },
    );
    if (isThere) removed += 1;
  }
  return removed;
}
