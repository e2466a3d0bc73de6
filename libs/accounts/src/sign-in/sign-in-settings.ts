/** What sign-in must know about where the server runs. Set once at start, from the checked settings. */
export interface SignInSettings {
  /** Address under which people reach the server, without a slash at the end. */
  readonly publicUrl: string;
  /** True on a developer's machine and in tests: demo links work, and cookies may travel over http. */
  readonly development: boolean;
}

let settings: SignInSettings | undefined;

/**
 * @throws when sessions would travel unprotected: outside development the address must be https,
 * or http on this very machine.
 */
export function configureSignIn(input: SignInSettings): void {
  const url = new URL(input.publicUrl);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !input.development && !isLocal)
    throw new Error('PUBLIC_URL must begin with https:// outside development');
  settings = { publicUrl: url.href.replace(/\/+$/, ''), development: input.development };
}

export function signInSettings(): SignInSettings {
  if (!settings) throw new Error('configureSignIn was not called');
  return settings;
}

/** True when browsers reach us over https, so that cookies can carry `Secure` and the `__Host-` prefix. */
export function isSecure(): boolean {
  return signInSettings().publicUrl.startsWith('https:');
}
