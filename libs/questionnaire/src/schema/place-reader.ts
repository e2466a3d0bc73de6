import type { DefinitionFault } from '../definition/check-definition.js';

const mostText = 5000;
const mostFaults = 200;

type Shape = Readonly<Record<string, 'text' | 'number' | 'boolean'>>;

/** Reads values out of untrusted JSON and notes what is wrong with the place where it stands. */
export class PlaceReader {
  readonly faults: DefinitionFault[] = [];
  /** Where each question stands, by its name. */
  protected readonly places = new Map<string, string>();

  protected fault(place: string, reason: string): void {
    if (this.faults.length < mostFaults) this.faults.push({ place: place.slice(0, 300), reason });
  }

  /** An object; with `allowed`, every other property is a fault. */
  protected record(
    raw: unknown,
    at: string,
    allowed?: readonly string[],
  ): Record<string, unknown> | undefined {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      this.fault(at || '(root)', raw === undefined ? 'is missing' : 'must be an object');
      return undefined;
    }
    // Without a prototype, so that nothing is found that was not written.
    const record = Object.assign(Object.create(null), raw) as Record<string, unknown>;
    if (allowed) this.only(record, at, allowed);
    return record;
  }

  protected only(record: Readonly<Record<string, unknown>>, at: string, allowed: readonly string[]): void {
    for (const key of Object.keys(record))
      if (!allowed.includes(key)) this.fault(at ? `${at}.${key}` : key, 'is outside of the subset');
  }

  protected list(raw: unknown, at: string, most: number): unknown[] {
    if (!Array.isArray(raw)) this.fault(at, raw === undefined ? 'is missing' : 'must be a list');
    else if (raw.length > most) this.fault(at, `has more than ${most} entries`);
    else return raw as unknown[];
    return [];
  }

  protected codes(raw: unknown, at: string): string[] {
    return this.list(raw, at, 500).map((code, index) => this.text(code, `${at}[${index}]`));
  }

  protected text(raw: unknown, at: string): string {
    if (typeof raw !== 'string') this.fault(at, raw === undefined ? 'is missing' : 'must be text');
    else if (raw.length > mostText) this.fault(at, `is longer than ${mostText} characters`);
    else return raw;
    return '';
  }

  protected optionalText(raw: unknown, at: string): string | undefined {
    return raw === undefined ? undefined : this.text(raw, at);
  }

  protected number(raw: unknown, at: string): number | undefined {
    if (typeof raw === 'number' && Number.isFinite(raw)) return raw;
    this.fault(at, raw === undefined ? 'is missing' : 'must be a number');
    return undefined;
  }

  protected flag(raw: unknown, at: string): boolean | undefined {
    if (typeof raw === 'boolean') return raw;
    this.fault(at, 'must be true or false');
    return undefined;
  }

  /** The named properties that are there, each of its type. */
  protected pick(record: Readonly<Record<string, unknown>>, at: string, shape: Shape): object {
    const read = (type: Shape[string], raw: unknown, place: string) =>
      type === 'text'
        ? this.text(raw, place)
        : type === 'number'
          ? this.number(raw, place)
          : this.flag(raw, place);
    return Object.fromEntries(
      Object.entries(shape)
        .filter(([name]) => record[name] !== undefined)
        .map(([name, type]) => [name, read(type, record[name], `${at}.${name}`)]),
    );
  }
}
