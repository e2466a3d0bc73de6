import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { drawPdf, open } from './sheet.js';

// the package is CommonJS: Node gives the function itself, its types describe a module around it
const decode = jsQR as unknown as typeof jsQR.default;

/** What a camera finds on a picture of the whole page. */
async function read(pdf: Uint8Array, dpi: number): Promise<string | undefined> {
  const page = await (await open(pdf)).getPage(1);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return decode(new Uint8ClampedArray(data), width, height)?.data;
}

describe('The QR code on the sheet', () => {
  it.each([100, 150, 200])('leads to the check page when the page is scanned at %d dpi', async (dpi) => {
    expect(await read(drawPdf(), dpi)).toBe('https://sakura.example.org/verify/K7M4QX9RCZ2WHT5N');
  });

  it('leads each version to its own page', async () => {
    expect(await read(drawPdf({ version: 2, code: 'WHT5NCZ2K7M4QX9R' }), 150)).toBe(
      'https://sakura.example.org/verify/WHT5NCZ2K7M4QX9R',
    );
  });
});
