import type { Answers, DraftChanges } from '@enishi/questionnaire';

/** What the device keeps of one report until it is sent. */
export interface DeviceDraft {
  /** Which report this is; another person's draft on the same device is never shown. */
  draft: string;
  /** Version of the server's draft that this one builds on. */
  base: number;
  answers: Answers;
  /** What the server does not have yet. */
  pending: DraftChanges;
  place: string;
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
  ) {}

  /** Opens the store; undefined where the browser has none (private windows of some browsers). */
  static async open(): Promise<DeviceDraftStore | undefined> {
    try {
      const database = await openDatabase();
      const known = (await done(table(database, 'key', 'readonly').get('draft'))) as CryptoKey | undefined;
      if (known) return new DeviceDraftStore(database, known);
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
        'encrypt',
        'decrypt',
      ]);
      await done(table(database, 'key', 'readwrite').put(key, 'draft'));
      return new DeviceDraftStore(database, key);
    } catch {
      return undefined;
    }
  }

  async read(): Promise<DeviceDraft | undefined> {
    try {
      const sealed = (await done(table(this.database, 'draft', 'readonly').get('draft'))) as
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
      await done(table(this.database, 'draft', 'readwrite').put({ iv, body }, 'draft'));
      return true;
    } catch {
      return false;
    }
  }

  /** Removes draft and key, so that nothing on the device could be opened again. */
  async erase(): Promise<void> {
    try {
      const change = this.database.transaction(['draft', 'key'], 'readwrite');
      change.objectStore('draft').clear();
      await done(change.objectStore('key').clear());
    } catch {
      // Nothing that we could do; the browser erases it with the site's data.
    }
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('enishi-report', 1);
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
