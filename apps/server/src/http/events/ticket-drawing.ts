import { encode } from 'uqr';

/** The QR code of a ticket as one path of runs and its size in modules, with the quiet zone that scanners need. */
export function ticketDrawing(ticket: string): { path: string; size: number } {
  const { data, size } = encode(ticket, { ecc: 'M', border: 3 });
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let run = 0;
      while (data[y]?.[x + run]) run++;
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`;
      x += run;
    }
  return { path, size };
}
