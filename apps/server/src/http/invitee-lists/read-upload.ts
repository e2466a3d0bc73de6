import type { FastifyRequest } from 'fastify';

export interface UploadedFile {
  name: string;
  content: Buffer;
}

/** What is around a file in a multipart body. */
const ENVELOPE_BYTES = 16 * 1024;

/**
 * Takes the one file of a multipart request, never more of it than allowed: a body that announces more is
 * not read at all, one that does not announce it is cut off.
 */
export async function readUpload(
  request: FastifyRequest,
  limit: number,
): Promise<UploadedFile | 'TOO_LARGE' | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit + ENVELOPE_BYTES) return 'TOO_LARGE';
  if (!request.isMultipart()) return null;
  const part = await request.file({
    limits: { fileSize: limit, files: 1, fields: 10 },
    throwFileSizeLimit: false,
  });
  if (!part) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated) return 'TOO_LARGE';
  // browsers send a bare name, some programs a whole path
  const name = part.filename.split(/[\\/]/).pop() || 'list';
  return { name: name.slice(0, 255), content: Buffer.concat(chunks) };
}
