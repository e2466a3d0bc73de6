import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { LIMITS } from './limits.js';
import { Refusal } from './refusal.js';

/** A workbook as the ZIP package it is; parts are unpacked one at a time, as streams. */
export interface WorkbookPackage {
  has(part: string): boolean;
  names(): string[];
  /** Bytes of one part. */
  bytes(part: string): Promise<Buffer>;
  /** Sends a part through the handlers; returns when it ends or a handler says `stop`. */
  scan(part: string, handlers: ScanHandlers): Promise<void>;
}

export interface ScanHandlers {
  /** Element name without its prefix, and its attributes. Return 'stop' to read no further. */
  open?(name: string, attributes: Record<string, string>): 'stop' | void;
  close?(name: string): 'stop' | void;
  text?(text: string): void;
}

/**
 * Opens a workbook and refuses what was made to hurt: too many parts, too much once unpacked, parts
 * that shrink beyond reason. Only the table of contents has been read when this returns.
 */
export async function openPackage(content: Buffer): Promise<WorkbookPackage> {
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(content, { lazyEntries: true, autoClose: false });
  } catch {
    throw new Refusal('BROKEN');
  }
  if (zip.entryCount > LIMITS.parts) throw new Refusal('UNSAFE');
  const entries = await listEntries(zip);
  const found = (part: string): Entry => {
    const entry = entries.get(part.toLowerCase());
    if (!entry) throw new Refusal('BROKEN', { part });
    return entry;
  };
  return {
    has: (part) => entries.has(part.toLowerCase()),
    names: () => [...entries.values()].map((entry) => entry.fileName),
    bytes: (part) => readWhole(zip, found(part)),
    scan: (part, handlers) => scanPart(zip, found(part), handlers),
  };
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if ((entry.generalPurposeBitFlag & 1) !== 0) throw new Refusal('PASSWORD_PROTECTED');
      unpacked += entry.uncompressedSize;
      const shrinks = entry.uncompressedSize / Math.max(entry.compressedSize, 1);
      const bomb = entry.uncompressedSize > 4 * 1024 * 1024 && shrinks > LIMITS.shrinkRatio;
      if (unpacked > LIMITS.unpackedBytes || bomb) throw new Refusal('UNSAFE');
      if (entries.has(entry.fileName.toLowerCase())) throw new Refusal('BROKEN');
      entries.set(entry.fileName.toLowerCase(), entry);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('BROKEN');
  }
  return entries;
}

async function openPart(zip: ZipFile, entry: Entry): Promise<Readable> {
  if (entry.uncompressedSize > LIMITS.partBytes) throw new Refusal('TOO_LARGE');
  try {
    return await zip.openReadStreamPromise(entry);
  } catch {
    throw new Refusal('BROKEN');
  }
}

async function readWhole(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await openPart(zip, entry)) chunks.push(chunk as Buffer);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('BROKEN');
  }
  return Buffer.concat(chunks);
}

async function scanPart(zip: ZipFile, entry: Entry, handlers: ScanHandlers): Promise<void> {
  const stream = await openPart(zip, entry);
  const parser = new SaxesParser({ fragment: false });
  let stopped = false;
  let failure: unknown;
  const guard = (act: () => 'stop' | void) => {
    if (stopped || failure) return;
    try {
      if (act() === 'stop') stopped = true;
    } catch (error) {
      failure = error;
    }
  };
  parser.on('error', () => (failure ??= new Refusal('BROKEN')));
  // a spreadsheet has no document type; entity bombs and outside entities need one
  parser.on('doctype', () => (failure ??= new Refusal('UNSAFE')));
  parser.on('opentag', (tag) =>
    guard(() => handlers.open?.(localName(tag.name), tag.attributes as Record<string, string>)),
  );
  parser.on('closetag', (tag) => guard(() => handlers.close?.(localName(tag.name))));
  parser.on('text', (text) => guard(() => handlers.text?.(text)));
  parser.on('cdata', (text) => guard(() => handlers.text?.(text)));
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of stream) {
      parser.write(decoder.decode(chunk as Buffer, { stream: true }));
      if (failure || stopped) break;
    }
    if (!stopped && !failure) parser.close();
  } catch (error) {
    failure ??= error instanceof Refusal ? error : new Refusal('BROKEN');
  } finally {
    stream.destroy();
  }
  if (failure) throw failure instanceof Refusal ? failure : new Refusal('BROKEN');
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
