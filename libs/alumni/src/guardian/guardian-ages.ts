/** Age at which somebody decides alone, where the country is not listed below. Nobody is taken for grown up before it. */
export const USUAL_GUARDIAN_AGE = 18;

/**
 * Ages at which a guardian's consent is needed no more, with their source. The table `guardian_age` holds the same
 * for the database (a test compares): a country more is a line here and a migration. Of several nationalities the
 * highest age counts. To be confirmed by the office for each country before members of it are asked.
 */
export const guardianAges: Readonly<Record<string, { age: number; source: string }>> = {
  IN: { age: 18, source: 'Digital Personal Data Protection Act 2023, section 2(f) and 9' },
  KR: { age: 19, source: 'Civil Act, article 4' },
  SG: { age: 21, source: 'Age of majority at common law' },
  TH: { age: 20, source: 'Civil and Commercial Code, section 19' },
};
