import { closeBooks } from '../events/door-book.js';

/** Ends this session on the server, which takes the cookie away, and shows the sign-in page. Lists of the door leave the device. */
export async function signOut(): Promise<void> {
  await fetch('/sign-out', { method: 'POST', credentials: 'same-origin', redirect: 'manual' }).catch(
    () => null,
  );
  closeBooks();
  location.assign('/sign-in');
}
