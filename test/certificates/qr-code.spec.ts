import { createCanvas } from '@napi-rs/canvas';
import { qrDrawing } from '@enishi/certificates';
import { randomCode } from '@enishi/platform';
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

/** The path of runs as a picture, four pixels a module, with the blank margin of the sheet. */
function picture(svg: string): [Uint8ClampedArray, number] {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
  const side = (modules + 8) * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let dy = 0; dy < 4; dy++)
      for (let dx = 0; dx < Number(run) * 4; dx++)
        pixels.fill(0, at(Number(x), Number(y), dx, dy, side), at(Number(x), Number(y), dx, dy, side) + 3);
  return [pixels, side];
}

const at = (x: number, y: number, dx: number, dy: number, side: number) =>
  (((y + 4) * 4 + dy) * side + (x + 4) * 4 + dx) * 4;

describe('The QR code on the sheet', () => {
  it('can be read whatever the code is', () => {
    for (let i = 0; i < 60; i++) {
      const address = `https://sakura.example.org/verify/${randomCode(16)}`;
      const [pixels, side] = picture(qrDrawing(address));
      expect(decode(pixels, side, side)?.data).toBe(address);
    }
  });

  it.each([100, 150, 200])('leads to the check page when the page is scanned at %d dpi', async (dpi) => {
    expect(await read(drawPdf(), dpi)).toBe('https://sakura.example.org/verify/K7M4QX9RCZ2WHT5N');
  });

  it('leads each version to its own page', async () => {
    expect(await read(drawPdf({ version: 2, code: 'WHT5NCZ2K7M4QX9R' }), 150)).toBe(
      'https://sakura.example.org/verify/WHT5NCZ2K7M4QX9R',
    );
  });
});
