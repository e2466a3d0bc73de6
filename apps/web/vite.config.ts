import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const root = import.meta.dirname;
const output = resolve(root, '../../dist/web');

/**
 * Puts a small blocking script into the head that sets `<html lang>` before anything is shown: fonts, line
 * height and screen readers follow it. A file of its own, because the page allows no inline script.
 */
function earlyLanguage(): Plugin {
  const source = readFileSync(join(root, 'src/early-language.js'), 'utf8');
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  const fileName = `assets/early-language-${hash}.js`;
  return {
    name: 'early-language',
    configureServer(server) {
      server.middlewares.use(`/${fileName}`, (_request, response) => {
        response.setHeader('content-type', 'text/javascript');
        response.end(source);
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: () => [
      { tag: 'script', attrs: { src: `/${fileName}` }, injectTo: 'head-prepend' as const },
    ],
  };
}

/** Writes .br and .gz beside every text asset, so that the server never compresses at request time. */
function precompress(): Plugin {
  const text = /\.(js|css|html|svg|json)$/;
  return {
    name: 'precompress',
    apply: 'build',
    async closeBundle() {
      const files = await readdir(output, { recursive: true });
      for (const file of files.filter((name) => text.test(name))) {
        const path = join(output, file);
        const body = await readFile(path);
        if (body.length < 1024) continue;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };
        await writeFile(`${path}.br`, await promisify(brotliCompress)(body, quality));
        await writeFile(`${path}.gz`, await promisify(gzip)(body, { level: 9 }));
      }
    },
  };
}

const server = process.env['API_URL'] ?? 'http://127.0.0.1:3000';
const served = [
  '/graphql',
  '/sign-in',
  '/sign-out',
  '/verify',
  '/templates',
  '/files',
  '/data',
  '/imports',
  '/site',
  '/dev',
  '/r',
  '/report',
  '/health',
];

export default defineConfig({
  root,
  resolve: { alias: { '@enishi/charts': resolve(root, '../../libs/charts/src/index.ts') } },
  plugins: [react(), earlyLanguage(), precompress()],
  build: {
    outDir: output,
    emptyOutDir: true,
    target: ['es2022', 'safari16.4'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  server: { port: 5173, proxy: Object.fromEntries(served.map((path) => [path, { target: server }])) },
});
