/*
 * Photographs carry where and when they were taken, with which device, and small copies of what was cut away. What
 * proves an outcome is the picture; everything that only describes it is left out before the file is kept. The way
 * up stays, because phones write it nowhere else. PDFs are kept byte for byte: a signature in them must stay valid.
 */

/** The same picture without what only describes it; undefined when the bytes are no whole PNG or JPEG. */
export function withoutMetadata(content: Buffer, mediaType: string): Buffer | undefined {
  if (mediaType === 'image/png') return plainPng(content);
  if (mediaType === 'image/jpeg') return plainJpeg(content);
  return content;
}

/** Chunks that a picture needs to look as it does (PNG, third edition, 11): colours, size, animation. */
const PNG_KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);
const PNG_SIGNATURE = 8;

function plainPng(content: Buffer): Buffer | undefined {
  const kept = [content.subarray(0, PNG_SIGNATURE)];
  for (let at = PNG_SIGNATURE; at + 12 <= content.length;) {
    // length, name, content, checksum
    const end = at + 12 + content.readUInt32BE(at);
    if (end > content.length) return undefined;
    const name = content.toString('latin1', at + 4, at + 8);
    if (PNG_KEPT.has(name)) kept.push(content.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

const [EOI, SOS, APP0, APP1, APP2, APP14, APP15, COM] = [0xd9, 0xda, 0xe0, 0xe1, 0xe2, 0xee, 0xef, 0xfe];

function plainJpeg(content: Buffer): Buffer | undefined {
  const kept: Buffer[] = [content.subarray(0, 2)];
  for (let at = 2; at + 2 <= content.length;) {
    if (content[at] !== 0xff) return undefined;
    const marker = content[at + 1]!;
    // fill bytes before a marker
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return Buffer.concat([...kept, content.subarray(at, at + 2)]);
    if (at + 4 > content.length) return undefined;
    const headEnd = at + 2 + content.readUInt16BE(at + 2);
    const end = marker === SOS ? endOfScan(content, headEnd) : headEnd;
    if (end > content.length || headEnd < at + 4) return undefined;
    const segment = content.subarray(at, end);
    if (isPicture(marker, segment)) kept.push(segment);
    const wayUp = marker === APP1 ? orientationOf(segment) : undefined;
    if (wayUp) kept.push(orientationSegment(wayUp));
    at = end;
  }
  return undefined;
}

/** Keeps tables, frames, scans, JFIF, a colour profile and Adobe's colour transform. */
function isPicture(marker: number, segment: Buffer): boolean {
  if (marker === COM) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP2) return segment.toString('latin1', 4, 15) === 'ICC_PROFILE';
  return (marker === APP0 && segment.toString('latin1', 4, 8) === 'JFIF') || marker === APP14;
}

/** Where the coded data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(content: Buffer, from: number): number {
  for (
    let at = content.indexOf(0xff, from);
    at >= 0 && at + 1 < content.length;
    at = content.indexOf(0xff, at + 1)
  ) {
    const next = content[at + 1]!;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return content.length;
}

const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;

/** Which way up an Exif segment says the picture is, 2 to 8; undefined when upright or not said. */
function orientationOf(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== EXIF) return undefined;
  const tiff = segment.subarray(10);
  if (tiff.length < 14) return undefined;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  for (let entry = 0; entry < u16(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return undefined;
    if (u16(at) !== ORIENTATION) continue;
    const value = u16(at + 8);
    return value >= 2 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says which way up, and nothing else. */
function orientationSegment(value: number): Buffer {
  const tiff = Buffer.from([
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    value,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  const body = Buffer.concat([Buffer.from(EXIF, 'latin1'), tiff]);
  const head = Buffer.from([0xff, APP1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
