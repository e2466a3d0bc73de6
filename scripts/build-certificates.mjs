// Gathers what the certificate renderer reads at run time into dist/assets/certificates: the font files that the
// layout names (out of the npm font packages, which hold every weight), the layout, the wording, the drawings.
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameSvg, markSvg, sealSvg, signatureSvg } from './certificate-artwork.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const source = path.join(root, 'libs/certificates/src');
const target = path.join(root, 'dist/assets/certificates');

/** Package under @expo-google-fonts → the styles that the layout uses. One line per file copied. */
const FONTS = {
  'eb-garamond': ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold'],
  'shippori-mincho': ['400Regular', '600SemiBold', '700Bold'],
  'noto-serif': ['400Regular', '500Medium', '600SemiBold'],
  'noto-serif-jp': ['400Regular', '600SemiBold'],
  'noto-serif-sc': ['400Regular', '600SemiBold'],
  'noto-serif-tc': ['400Regular'],
  'noto-serif-kr': ['400Regular'],
  'noto-naskh-arabic': ['400Regular'],
  'noto-nastaliq-urdu': ['400Regular'],
  'noto-serif-devanagari': ['400Regular'],
  'noto-serif-bengali': ['400Regular'],
  'noto-sans-tamil': ['400Regular'],
  'noto-sans-sinhala': ['400Regular'],
  'noto-sans-thai': ['400Regular'],
  'noto-sans-lao': ['400Regular'],
  'noto-serif-khmer': ['400Regular'],
  'noto-sans-myanmar': ['400Regular'],
  'noto-serif-tibetan': ['400Regular'],
  'noto-sans-ethiopic': ['400Regular'],
  'noto-sans-georgian': ['400Regular'],
  'noto-sans-mongolian': ['400Regular'],
};

/** Most packages keep a style in a folder of its own, some keep all files at the top. */
async function fontFile(folder, style) {
  for (const place of [path.join(folder, style), folder]) {
    if (!existsSync(place)) continue;
    const found = (await readdir(place)).find((name) => name.endsWith(`_${style}.ttf`));
    if (found) return path.join(place, found);
  }
  throw new Error(`The font package ${folder} has no file for the style ${style}.`);
}

/** Copies only what differs in size, so that a second build takes no time. */
async function copyIfChanged(from, to) {
  const bytes = await readFile(from);
  if (existsSync(to) && bytes.equals(await readFile(to))) return;
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(from, to);
}

const require = createRequire(import.meta.url);
const kept = new Set();
for (const [name, styles] of Object.entries(FONTS)) {
  const folder = path.dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  for (const style of styles) {
    const file = await fontFile(folder, style);
    kept.add(path.basename(file));
    await copyIfChanged(file, path.join(target, 'fonts', path.basename(file)));
  }
  const licence = ['LICENSE_FONT', 'LICENSE'].map((file) => path.join(folder, file)).find(existsSync);
  if (licence) await copyIfChanged(licence, path.join(target, 'licences', `${name}.txt`));
}
for (const name of await readdir(path.join(target, 'fonts'))) {
  if (!kept.has(name)) await rm(path.join(target, 'fonts', name));
}

for (const name of ['certificate', 'appreciation'])
  await copyIfChanged(path.join(source, `layout/${name}.typ`), path.join(target, `layout/${name}.typ`));
const drawings = { frame: frameSvg(), mark: markSvg(), seal: sealSvg(), signature: signatureSvg() };
for (const [name, svg] of Object.entries(drawings))
  await writeFile(path.join(target, `layout/${name}.svg`), svg);

for (const name of await readdir(path.join(source, 'wording'))) {
  if (name.endsWith('.hbs'))
    await copyIfChanged(path.join(source, 'wording', name), path.join(target, 'wording', name));
}
console.log(`certificates: ${kept.size} fonts, layout and wording are in ${path.relative(root, target)}`);
