// Signing in with a passkey. The button appears only where the browser can; everything else on the page
// works without this script.
const section = document.getElementById('passkey');
const button = section?.querySelector('button');
const failed = document.getElementById('passkey-failed');

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

async function send(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** What the device answered, as the server reads it (AuthenticationResponseJSON). */
function asJson(credential) {
  const { authenticatorData, clientDataJSON, signature, userHandle } = credential.response;
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      authenticatorData: toText(authenticatorData),
      clientDataJSON: toText(clientDataJSON),
      signature: toText(signature),
      ...(userHandle && { userHandle: toText(userHandle) }),
    },
  });
}

async function signIn() {
  failed.hidden = true;
  button.disabled = true;
  try {
    const { challengeId, options } = await send('/sign-in/passkey/challenge', {});
    const publicKey = {
      ...options,
      challenge: toBytes(options.challenge),
      allowCredentials: (options.allowCredentials ?? []).map((one) => ({ ...one, id: toBytes(one.id) })),
    };
    const credential = await navigator.credentials.get({ publicKey });
    const { next } = await send('/sign-in/passkey', {
      challengeId,
      response: asJson(credential),
      return: section.dataset.next,
    });
    location.assign(next);
  } catch {
    failed.hidden = false;
    button.disabled = false;
  }
}

if (section && globalThis.PublicKeyCredential) {
  section.hidden = false;
  button.addEventListener('click', () => void signIn());
}
