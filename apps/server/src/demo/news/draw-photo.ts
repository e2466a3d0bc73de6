import { Transformer } from '@napi-rs/image';
import { demoRandom } from '../demo-random.js';

const WIDTH = 1200;
const HEIGHT = 800;

/** A picture that was never taken: an evening sky, a hill, and blossom drawn by chance that is the same at every run. */
export async function drawPhoto(): Promise<Buffer> {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 4);
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const share = y / HEIGHT;
      const isHill = y > HEIGHT * (0.78 - 0.06 * Math.sin(x / 190));
      paint(pixels, x, y, isHill ? [58, 66, 92] : [70 + 170 * share, 84 + 110 * share, 140 + 60 * share]);
    }
  const random = demoRandom('story photo');
  for (let tree = 0; tree < 7; tree++) {
    const [left, top] = [random.between(60, WIDTH - 60), random.between(360, 520)];
    for (let petal = 0; petal < 900; petal++) {
      const angle = random.next() * 2 * Math.PI;
      const away = Math.sqrt(random.next()) * 130;
      blot(pixels, left + away * Math.cos(angle) * 1.3, top + away * Math.sin(angle), random.between(3, 7));
    }
  }
  return Transformer.fromRgbaPixels(pixels, WIDTH, HEIGHT).jpeg(85);
}

function blot(pixels: Uint8Array, left: number, top: number, radius: number): void {
  for (let y = -radius; y <= radius; y++)
    for (let x = -radius; x <= radius; x++)
      if (x * x + y * y <= radius * radius)
        paint(pixels, Math.round(left) + x, Math.round(top) + y, [232 - radius * 4, 176 - radius * 3, 196]);
}

function paint(pixels: Uint8Array, x: number, y: number, color: readonly [number, number, number]): void {
  if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return;
  pixels.set([...color, 255], (y * WIDTH + x) * 4);
}
