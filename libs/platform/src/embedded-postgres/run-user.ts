import { spawnSync } from 'node:child_process';

/** As whom the PostgreSQL programs run. Empty when it is the user of this process. */
export interface RunUser {
  uid?: number;
  gid?: number;
}

/**
 * PostgreSQL refuses to run as root, so root hands it to an unprivileged user that exists already;
 * none is created.
 * @throws when running as root and neither `postgres` nor `nobody` exists.
 */
export function chooseRunUser(): RunUser {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
    const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error(
    'PostgreSQL cannot run as root, and neither the user "postgres" nor "nobody" exists. Start as another user, or set DATABASE_URL.',
  );
}
