import type { Answers, DraftChanges, Given } from '@enishi/questionnaire';
import type { FormAddress } from './form-address.js';

/** What the device keeps of one form until it is sent. */
export interface DeviceDraft {
  /** Which form this is; another person's draft on the same device is never shown. */
  draft: string;
  /** Version of the server's draft that this one builds on. */
  base: number;
  answers: Answers;
  /** What the server does not have yet. */
  pending: DraftChanges;
  place: string;
  /** What was known before the form was opened, and what was answered in another browser. */
  given?: Given;
  elsewhere?: readonly string[];
  language: string;
  /** Set once the person has sent: the same key goes with every try, so the hand-in happens once. */
  submissionKey?: string;
  savedAt: number;
}

/** Days after which an unsent draft is erased from the device. */
const KEPT_DAYS = 14;

/**
 * The encrypted draft on this device. AES-GCM with a key that the browser never gives out (not even to
 * us), in IndexedDB. Answers only ever leave it decrypted into the form itself.
 */
export class DeviceDraftStore {
  private constructor(
    private readonly database: IDBDatabase,
    private readonly key: CryptoKey,
    private readonly slot: string,
  ) {}

  /**
   * Opens the store of a kind of form, at one form's slot; undefined where the browser has none (private
   * windows of some browsers).
   */
  static async open({ base, query }: FormAddress): Promise<DeviceDraftStore | undefined> {
    const slot = query || 'draft';
    try {
      const database = await openDatabase(`enishi-${base.slice(1)}`);
      const known = (await done(table(database, 'key', 'readonly').get('draft'))) as CryptoKey | undefined;
      if (known) return new DeviceDraftStore(database, known, slot);
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
      ]);
      await done(table(database, 'key', 'readwrite').put(key, 'draft'));
      return new DeviceDraftStore(database, key, slot);
    } catch {
      return undefined;
    }
  }

  async read(): Promise<DeviceDraft | undefined> {
    try {
      const sealed = (await done(table(this.database, 'draft', 'readonly').get(this.slot))) as
        { iv: BufferSource; body: BufferSource } | undefined;
      if (!sealed) return undefined;
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, this.key, sealed.body);
      const draft = JSON.parse(new TextDecoder().decode(plain)) as DeviceDraft;
      if (Date.now() - draft.savedAt <= KEPT_DAYS * 86_400_000) return draft;
    } catch {
      // A draft that cannot be opened is of no use to anybody: fall through and erase it.
    }
    await this.erase();
    return undefined;
  }

  async write(draft: Omit<DeviceDraft, 'savedAt'>): Promise<boolean> {
    try {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify({ ...draft, savedAt: Date.now() }));
      const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, this.key, plain);
      await done(table(this.database, 'draft', 'readwrite').put({ iv, body }, this.slot));
      return true;
    } catch {
      return false;
    }
  }

  /** Removes the draft, and with the last one the key, so that nothing on the device could be opened again. */
  async erase(): Promise<void> {
    try {
      const change = this.database.transaction(['draft', 'key'], 'readwrite');
      change.objectStore('draft').delete(this.slot);
      const left = await done(change.objectStore('draft').count());
      if (left === 0) await done(change.objectStore('key').clear());
    } catch {
      // Nothing that we could do; the browser erases it with the site's data.
    }
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('draft');
    request.result.createObjectStore('key');
  });
  return done(request);
}

const table = (database: IDBDatabase, name: 'draft' | 'key', mode: IDBTransactionMode): IDBObjectStore =>
  database.transaction(name, mode).objectStore(name);

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}
