/** The sign-in page is the server's; it brings the person back to this place. */
export function signInAddress(back = location.pathname + location.search): string {
  return `/sign-in?return=${encodeURIComponent(back)}`;
}

let leaving = false;

/** Goes to the sign-in page, once, whatever number of requests noticed that the session has ended. */
export function leaveToSignIn(): void {
  if (leaving) return;
  leaving = true;
  location.assign(signInAddress());
}
