import type { DateOnly, LocalizedText } from '@enishi/platform';

/** Everything printed on a certificate of appreciation, in the words of the day of issue. */
export interface AppreciationFacts {
  readonly number: string;
  readonly code: string;
  readonly name: string;
  readonly chapter: { readonly ja: string; readonly en: string };
  /** The name that the chapter gave itself. */
  readonly ownName: string | null;
  readonly role: 'MAIN' | 'DEPUTY' | 'COORDINATOR';
  readonly from: DateOnly;
  readonly to: DateOnly;
  readonly issuedOn: DateOnly;
  readonly signatory: {
    readonly name: LocalizedText;
    readonly title: LocalizedText;
    readonly drawn: boolean;
  };
  readonly checkAddress: string;
}
