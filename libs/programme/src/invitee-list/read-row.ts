import type { ListField } from './headings/fields.js';
import type { Finding, InviteeRow, MessageParams, Severity } from './invitee-row.js';
import type { Cell } from './reading/cell.js';
import { readFunding, readLevel, readRole, readSex, readYesNo } from './values/choices.js';
import { readCountry, readNationalities } from './values/country-names.js';
import { readDate } from './values/read-date.js';
import { readEmail } from './values/read-email.js';
import { joinNames, readPassportName } from './values/passport-name.js';

/** Reads the cells of one person. Columns in `absent` were asked for once and are not asked for again. */
export function readRow(
  row: number,
  cells: ReadonlyMap<ListField, Cell>,
  absent: ReadonlySet<ListField>,
): { person: InviteeRow; findings: Finding[] } {
  const reading = new RowReading(row, cells, absent);
  return { person: reading.person(), findings: reading.findings };
}

class RowReading {
  readonly findings: Finding[] = [];

  constructor(
    private readonly row: number,
    private readonly cells: ReadonlyMap<ListField, Cell>,
    private readonly absent: ReadonlySet<ListField>,
  ) {
    for (const [field, cell] of cells) {
      if (cell.cleaned) this.say('HINT', 'text.cleaned', field);
      if (cell.formula)
        this.say(
          cell.text === '' ? 'WARN' : 'HINT',
          cell.text === '' ? 'formula.empty' : 'formula.read',
          field,
        );
      if (cell.unreadable === 'PICTURE') this.say('BLOCK', 'cell.picture', field);
      if (cell.unreadable === 'ERROR') this.say('BLOCK', 'cell.error', field);
    }
  }

  person(): InviteeRow {
    const category = this.needed('role', readRole, 'role.unknown');
    const paysSelf = !this.cells.has('funding') ? category?.funding : undefined;
    const funding = paysSelf ?? this.needed('funding', readFunding, 'funding.unknown');
    return {
      row: this.row,
      number: this.listNumber(),
      role: category?.role ?? null,
      funding,
      passportName: this.passportName(),
      nativeName: this.text('nativeName'),
      nationalities: this.needed('nationality', readNationalities, 'nationality.unknown') ?? [],
      sendingCountry: this.optional('sendingCountry', readCountry),
      sex: this.optional('sex', readSex, 'sex.unknown'),
      birthDate: this.date('birthDate'),
      institution: this.text('institution') ?? this.missing('institution'),
      affiliation: this.text('affiliation'),
      level: this.needed('level', readLevel, 'level.unknown'),
      levelText: this.text('level'),
      email: this.email(),
      entryDate: this.date('entryDate'),
      departureDate: this.date('departureDate'),
      earlierStays: this.text('earlierStays'),
      visaSupport: this.optional('visaSupport', readYesNo),
      guardianConsent: this.optional('guardianConsent', readYesNo, 'consent.unknown'),
      remarks: this.text('remarks'),
    };
  }

  private say(severity: Severity, messageKey: string, field: ListField, params: MessageParams = {}): void {
    this.findings.push({ rule: null, severity, messageKey, params, row: this.row, field });
  }

  private text(field: ListField): string | null {
    const cell = this.cells.get(field);
    return cell && !cell.unreadable && cell.text !== '' ? cell.text : null;
  }

  private missing(field: ListField, severity: Severity = 'BLOCK'): null {
    const said = this.cells.get(field)?.unreadable !== undefined;
    if (!said && !this.absent.has(field))
      this.say(severity, 'value.missing', field, { field: `field:${field}` });
    return null;
  }

  private needed<T>(field: ListField, read: (text: string) => T | null, unknown: string): T | null {
    const text = this.text(field);
    if (text === null) return this.missing(field);
    const value = read(text);
    if (value === null) this.say('BLOCK', unknown, field);
    return value;
  }

  private optional<T>(field: ListField, read: (text: string) => T | null, unknown?: string): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const value = read(text);
    if (value === null && unknown) this.say('WARN', unknown, field);
    return value;
  }

  private listNumber(): number | null {
    const text = this.text('number')?.normalize('NFKC') ?? '';
    return /^\d{1,6}$/.test(text) ? Number(text) : null;
  }

  private date(field: ListField): string | null {
    const cell = this.cells.get(field);
    if (!cell || cell.unreadable || cell.text === '') return this.missing(field);
    const reading = readDate(cell);
    if ('date' in reading) return reading.date;
    this.say('BLOCK', `date.${reading.fault.toLowerCase()}`, field);
    return null;
  }

  private email(): string | null {
    const text = this.text('email');
    if (text === null) return this.missing('email', 'WARN');
    const email = readEmail(text);
    if (email === null) this.say('BLOCK', 'email.unreadable', 'email');
    return email;
  }

  private passportName(): string | null {
    const field = this.cells.has('passportName')
      ? 'passportName'
      : this.cells.has('surname') || this.cells.has('givenName')
        ? 'surname'
        : 'passportName';
    const raw =
      this.text('passportName') ?? joinNames(this.text('surname') ?? '', this.text('givenName') ?? '');
    if (raw === '') return this.missing('passportName');
    const { name, remarks } = readPassportName(raw);
    if (remarks.includes('NO_PASSPORT_LETTERS')) this.say('BLOCK', 'name.no_passport_letters', field);
    if (remarks.includes('DIGITS')) this.say('WARN', 'name.digits', field);
    if (remarks.includes('TOO_LONG')) this.say('BLOCK', 'name.too_long', field);
    if (remarks.includes('TITLE')) this.say('HINT', 'name.title', field);
    if (remarks.includes('ONE_NAME')) this.say('HINT', 'name.one_name', field);
    if (remarks.includes('WIDE_LETTERS')) this.say('HINT', 'name.wide_letters', field);
    return name;
  }
}
