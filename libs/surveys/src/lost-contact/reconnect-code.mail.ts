import { defineMail } from '@enishi/platform';

/** The code by which somebody proves that an address is theirs. */
export const reconnectCodeMail = defineMail<{ code: string; minutes: string }>({
  name: 'surveys/follow-up-reconnect-code',
  sensitive: true,
  sample: () => ({ code: '123456', minutes: '15' }),
});
