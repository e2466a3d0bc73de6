export const DEVICE_CLASSES = ['PHONE', 'TABLET', 'COMPUTER', 'UNKNOWN'] as const;
export type DeviceClass = (typeof DEVICE_CLASSES)[number];

/** The kind of device, and nothing finer: enough to see whether the form works on telephones. */
export function deviceClass(userAgent: string | undefined): DeviceClass {
  const agent = (userAgent ?? '').slice(0, 1000);
  if (/\biPad\b|\bTablet\b|\bAndroid\b(?!.*\bMobile\b)|\bSilk\//i.test(agent)) return 'TABLET';
  if (/\biPhone\b|\biPod\b|\bMobile\b|\bMobi\b|\bOpera Mini\b/i.test(agent)) return 'PHONE';
  if (/\bWindows NT\b|\bMacintosh\b|\bX11\b|\bCrOS\b|\bLinux\b/i.test(agent)) return 'COMPUTER';
  return 'UNKNOWN';
}
