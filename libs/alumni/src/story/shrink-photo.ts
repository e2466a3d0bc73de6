import { ResizeFit, Transformer } from '@napi-rs/image';

/** Longest side of a photograph as it is shown, and of the small one for phones and lists. */
const LARGE = 1600;
const SMALL = 640;
/** More pixels than that would be a decompression bomb, not a photograph. */
const MOST_PIXELS = 60_000_000;
const QUALITY = 78;

export interface ShrunkPhoto {
  readonly large: Buffer;
  readonly small: Buffer;
  /** Of the large one, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Signatures of what is taken: JPEG, PNG, WebP. */
const isTaken = (bytes: Buffer): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) ||
  bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) ||
  (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP');

/**
 * A photograph in two sizes as WebP, turned upright. The pixels are drawn anew, so that nothing of the file's metadata
 * (place, camera, time, thumbnails, profiles) goes along.
 * @returns undefined when the bytes are no picture that can be read
 */
export async function shrinkPhoto(bytes: Buffer): Promise<ShrunkPhoto | undefined> {
  if (!isTaken(bytes)) return undefined;
  try {
    const { width, height } = await new Transformer(bytes).metadata();
    if (width * height > MOST_PIXELS || width < 1 || height < 1) return undefined;
    const large = await drawn(bytes, LARGE, Math.max(width, height));
    const small = await drawn(bytes, SMALL, Math.max(width, height));
    const size = await new Transformer(large).metadata();
    return { large, small, width: size.width, height: size.height };
  } catch {
    return undefined;
  }
}

async function drawn(bytes: Buffer, side: number, longest: number): Promise<Buffer> {
  const picture = new Transformer(bytes).rotate();
  if (longest > side) picture.resize(side, side, null, ResizeFit.Inside);
  return picture.webp(QUALITY);
}
