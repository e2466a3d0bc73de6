// Draws the ornament of the certificate: the frame of linked circles (七宝繋ぎ, "ties without end", the pattern
// that stands for Enishi), the blossom, the signature of the demo signatory. Everything is computed, nothing is
// traced, so the drawings carry no licence and the same program always writes the same bytes.

/** Colours of the house (docs: design); the layout uses the same five. */
const INDIGO = '#23356b';
const BLOSSOM = '#c8577b';
const BLOSSOM_SOFT = '#e7a9bd';
const BLOSSOM_TINT = '#fbf1f3';
const GOLD = '#9a6b2f';
const PAPER = '#fffdfa';

/** A4 landscape in points. */
const WIDTH = 841.89;
const HEIGHT = 595.28;

const n = (value) => String(+value.toFixed(2));

/** One notched petal pointing up from the centre of its flower. */
function petal(radius) {
  const bulge = radius * 0.46;
  const notch = radius * 0.12;
  const tip = radius * 0.1;
  return (
    `M0 0C${n(-bulge)} ${n(-radius * 0.3)} ${n(-bulge * 1.02)} ${n(-radius * 0.8)} ${n(-tip)} ${n(-radius)}` +
    `L0 ${n(-radius + notch)}L${n(tip)} ${n(-radius)}` +
    `C${n(bulge * 1.02)} ${n(-radius * 0.8)} ${n(bulge)} ${n(-radius * 0.3)} 0 0Z`
  );
}

/** Five petals, and five stamens when a colour for them is given. */
function flower({ x, y, radius, fill, edge, edgeWidth = 0, stamen, turn = 0 }) {
  const d = petal(radius);
  const parts = [];
  for (let i = 0; i < 5; i++) {
    const stroke = edge ? ` stroke="${edge}" stroke-width="${n(edgeWidth)}"` : '';
    parts.push(`<path transform="rotate(${i * 72})" d="${d}" fill="${fill}"${stroke}/>`);
  }
  if (stamen) {
    for (let i = 0; i < 5; i++) {
      parts.push(
        `<g transform="rotate(${i * 72})"><path d="M0 0V${n(-radius * 0.4)}" stroke="${stamen}" stroke-width="${n(radius * 0.035)}"/>` +
          `<circle cx="0" cy="${n(-radius * 0.44)}" r="${n(radius * 0.05)}" fill="${stamen}"/></g>`,
      );
    }
  }
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${turn})">${parts.join('')}</g>`;
}

/**
 * Half circles in a row along one side, all on the same side of the line ("scallop") or changing sides ("wave").
 * A wave and its mirror image are a row of touching circles; scallops on both edges complete the linked circles.
 */
function halfCircles({ from, to, count, kind, flip }) {
  const dx = (to[0] - from[0]) / count;
  const dy = (to[1] - from[1]) / count;
  const r = n(Math.hypot(dx, dy) / 2);
  let d = `M${n(from[0])} ${n(from[1])}`;
  for (let i = 0; i < count; i++) {
    const sweep = kind === 'wave' ? (i + (flip ? 1 : 0)) % 2 : flip ? 1 : 0;
    d += `a${r} ${r} 0 0 ${sweep} ${n(dx)} ${n(dy)}`;
  }
  return d;
}

/** The band of linked circles along a side: `depth` is the width of the band, its middle line runs from `a` to `b`. */
function linkedCircles(a, b, depth, count) {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const along = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const across = [-along[1], along[0]];
  const step = length / count;
  const shifted = (point, half, side) => [
    point[0] + along[0] * half + across[0] * side,
    point[1] + along[1] * half + across[1] * side,
  ];
  const edge = depth / 2;
  return [
    halfCircles({ from: a, to: b, count, kind: 'wave', flip: false }),
    halfCircles({ from: a, to: b, count, kind: 'wave', flip: true }),
    halfCircles({
      from: shifted(a, step / 2, -edge),
      to: shifted(b, -step / 2, -edge),
      count: count - 1,
      kind: 'scallop',
      flip: false,
    }),
    halfCircles({
      from: shifted(a, step / 2, edge),
      to: shifted(b, -step / 2, edge),
      count: count - 1,
      kind: 'scallop',
      flip: true,
    }),
  ].join('');
}

/** A closed rose of fine lines, as on bank notes: r = a + b cos(k t), drawn with smooth cubic pieces. */
function rosette({ x, y, inner, outer, lobes, turns, phase = 0 }) {
  const middle = (inner + outer) / 2;
  const swing = (outer - inner) / 2;
  const total = Math.PI * 2 * turns;
  const pieces = lobes * 4;
  const at = (t) => {
    const k = lobes / turns;
    const radius = middle + swing * Math.cos(k * t + phase);
    const slope = -swing * k * Math.sin(k * t + phase);
    return {
      p: [x + radius * Math.cos(t), y + radius * Math.sin(t)],
      v: [slope * Math.cos(t) - radius * Math.sin(t), slope * Math.sin(t) + radius * Math.cos(t)],
    };
  };
  const h = total / pieces;
  let before = at(0);
  let d = `M${n(before.p[0])} ${n(before.p[1])}`;
  for (let i = 1; i <= pieces; i++) {
    const now = at(i * h);
    d +=
      `C${n(before.p[0] + (before.v[0] * h) / 3)} ${n(before.p[1] + (before.v[1] * h) / 3)} ` +
      `${n(now.p[0] - (now.v[0] * h) / 3)} ${n(now.p[1] - (now.v[1] * h) / 3)} ${n(now.p[0])} ${n(now.p[1])}`;
    before = now;
  }
  return `${d}Z`;
}

const rectangle = (inset, width, colour) =>
  `<rect x="${n(inset)}" y="${n(inset)}" width="${n(WIDTH - 2 * inset)}" height="${n(HEIGHT - 2 * inset)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

/** Page background: paper, blossom in the ground, frame of linked circles, a blossom where the sides meet. */
export function frameSvg() {
  const centre = 34; // middle line of the band
  const depth = 12.6; // two radii of a circle
  const corner = 16.5; // radius of the medallions
  const clear = centre + corner + 1.2;
  const across = Math.round((WIDTH - 2 * clear) / depth);
  const down = Math.round((HEIGHT - 2 * clear) / depth);
  const sides = [
    linkedCircles([clear, centre], [WIDTH - clear, centre], depth, across),
    linkedCircles([clear, HEIGHT - centre], [WIDTH - clear, HEIGHT - centre], depth, across),
    linkedCircles([centre, clear], [centre, HEIGHT - clear], depth, down),
    linkedCircles([WIDTH - centre, clear], [WIDTH - centre, HEIGHT - clear], depth, down),
  ].join('');
  const corners = [
    [centre, centre],
    [WIDTH - centre, centre],
    [centre, HEIGHT - centre],
    [WIDTH - centre, HEIGHT - centre],
  ]
    .map(
      ([x, y]) =>
        `<circle cx="${n(x)}" cy="${n(y)}" r="${corner}" fill="${PAPER}" stroke="${INDIGO}" stroke-width="0.9"/>` +
        `<circle cx="${n(x)}" cy="${n(y)}" r="${n(corner - 2.2)}" fill="none" stroke="${GOLD}" stroke-width="0.4"/>` +
        flower({
          x,
          y: y + 0.6,
          radius: 11.4,
          fill: BLOSSOM_SOFT,
          edge: PAPER,
          edgeWidth: 0.5,
          stamen: PAPER,
        }),
    )
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}pt" height="${HEIGHT}pt" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>` +
    flower({ x: WIDTH / 2, y: HEIGHT / 2 + 16, radius: 196, fill: BLOSSOM_TINT, edge: PAPER, edgeWidth: 5 }) +
    `<path d="${sides}" fill="none" stroke="${GOLD}" stroke-width="0.42"/>` +
    rectangle(centre - depth / 2 - 4.2, 1.5, INDIGO) +
    rectangle(centre - depth / 2 - 1.2, 0.4, INDIGO) +
    rectangle(centre + depth / 2 + 1.2, 0.4, INDIGO) +
    rectangle(centre + depth / 2 + 4.2, 0.8, INDIGO) +
    corners +
    '</svg>'
  );
}

/** The blossom at the head of the page. */
export function markSvg() {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 100 100" width="40" height="40">' +
    flower({ x: 0, y: 3, radius: 47, fill: BLOSSOM, edge: '#ffffff', edgeWidth: 1.6, stamen: '#ffffff' }) +
    '</svg>'
  );
}

/** The gold seal: three roses of fine lines around a blossom. */
export function sealSvg() {
  const rose = (inner, outer, lobes, turns, phase) =>
    rosette({ x: 0, y: 0, inner, outer, lobes, turns, phase });
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 100 100" width="60" height="60">' +
    `<g fill="none" stroke="${GOLD}"><path stroke-width="0.5" d="${rose(33, 48.6, 36, 1, 0)}${rose(33, 48.6, 36, 1, (Math.PI * 2) / 3)}${rose(33, 48.6, 36, 1, (Math.PI * 4) / 3)}"/>` +
    '<circle r="49.2" stroke-width="0.8"/><circle r="32.2" stroke-width="0.5"/><circle r="30.6" stroke-width="1"/></g>' +
    flower({ x: 0, y: 1.6, radius: 25, fill: GOLD, edge: PAPER, edgeWidth: 1, stamen: PAPER }) +
    '</svg>'
  );
}

/** A hand for the fictional signatory of the demo; a real office replaces it by its own drawing. */
export function signatureSvg() {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 70" width="240" height="70">' +
    '<g fill="none" stroke="#1f2d5c" stroke-linecap="round" stroke-linejoin="round">' +
    '<path stroke-width="2.2" d="M14 50C24 26 36 6 42 10C48 14 34 44 28 58M20 36C32 30 50 26 62 24M70 12C64 30 58 46 58 54C60 58 66 46 72 40C78 34 82 36 78 44C76 50 80 54 86 48C92 40 98 34 102 38C104 42 98 52 104 52C110 52 114 38 120 38C124 40 118 52 124 52C130 52 134 40 142 36C148 34 148 40 142 46C136 52 144 56 152 48"/>' +
    '<path stroke-width="1.7" d="M152 48C166 30 176 16 184 14C190 14 178 38 172 52C182 36 196 30 200 36C202 42 194 50 202 52C212 52 220 40 230 32"/>' +
    '<path stroke-width="1.1" d="M30 64C90 56 160 55 214 60"/></g></svg>'
  );
}
