import { createDemoSignInLink } from '@enishi/accounts';
import type { Capacity, Ctx } from '@enishi/accounts';
import type { Locale } from '@enishi/platform';
import { findAccountsByEmail } from './demo.queries.js';

/** Somebody whose screens the demo shows: one for each capacity. Nobody of them exists. */
export interface Persona {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  /** Staff capacity; the others get theirs from plans and memberships. */
  readonly capacity: Capacity;
  readonly staff: boolean;
  /** What the terminal prints beside the link. */
  readonly part: string;
}

export const PERSONAS = {
  officer: {
    email: 'officer@jst.example.jp',
    name: '森 千夏',
    locale: 'ja',
    capacity: 'OFFICER',
    staff: true,
    part: 'Programme officer',
  },
  hostAdmin: {
    email: 'kokusai@chiba.example.ac.jp',
    name: '橋本 由香',
    locale: 'ja',
    capacity: 'HOST_ADMIN',
    staff: false,
    part: 'Host administration, plans of Chiba University',
  },
  hostPi: {
    email: 'tanaka.naoki@chiba.example.ac.jp',
    name: '田中 直樹',
    locale: 'ja',
    capacity: 'HOST_PI',
    staff: false,
    part: 'Person in charge of a plan at Chiba University',
  },
  hostContact: {
    email: 'baker.olivia@chiba.example.ac.jp',
    name: 'Olivia Baker',
    locale: 'en',
    capacity: 'HOST_CONTACT',
    staff: false,
    part: 'Liaison contact of a plan at Chiba University',
  },
  member: {
    email: 'member@mail.example.org',
    name: 'Member',
    locale: 'en',
    capacity: 'MEMBER',
    staff: false,
    part: 'Member of the club',
  },
  alumna: {
    email: 'alumna@mail.example.org',
    name: 'Alumna',
    locale: 'en',
    capacity: 'MEMBER',
    staff: false,
    part: 'Alumna of FY2022, asked in the follow-up',
  },
  coordinator: {
    email: 'coordinator@mail.example.org',
    name: 'Kanya SRISUK',
    locale: 'en',
    capacity: 'COORDINATOR',
    staff: true,
    part: 'Chapter coordinator',
  },
  secretariat: {
    email: 'secretariat@ssc.example.jp',
    name: '清水 恵子',
    locale: 'ja',
    capacity: 'SECRETARIAT',
    staff: true,
    part: 'Secretariat of the club',
  },
  analyst: {
    email: 'analyst@jst.example.jp',
    name: '井上 拓也',
    locale: 'zh-Hans',
    capacity: 'ANALYST',
    staff: true,
    part: 'Analyst (reads Chinese)',
  },
  administrator: {
    email: 'administrator@jst.example.jp',
    name: '遠藤 誠',
    locale: 'ja',
    capacity: 'ADMINISTRATOR',
    staff: true,
    part: 'Administrator',
  },
} as const satisfies Record<string, Persona>;

/** One-click links of every persona that is in the database; none outside development. */
export async function demoSignInLinks(ctx: Ctx): Promise<{ part: string; email: string; link: string }[]> {
  const accounts = await findAccountsByEmail(
    ctx,
    Object.values(PERSONAS).map((persona) => persona.email),
  );
  const links: { part: string; email: string; link: string }[] = [];
  for (const { part, email } of Object.values(PERSONAS)) {
    const id = accounts.get(email);
    if (id) links.push({ part, email, link: await createDemoSignInLink(ctx, id) });
  }
  return links;
}
