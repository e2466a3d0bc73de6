import { z } from 'zod';

const credential = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string().min(1).max(2000),
  type: z.literal('public-key'),
  response: z.record(z.string(), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
});

/** Reads what a browser's WebAuthn call answered. Null for anything that cannot be one. */
export function parseCredential<T>(json: string): T | null {
  try {
    const parsed = credential.safeParse(JSON.parse(json));
    return parsed.success ? (parsed.data as T) : null;
  } catch {
    return null;
  }
}
