import { defineConfig } from 'vite';

/** No inlined assets and no inline scripts, so that the page runs under a strict Content-Security-Policy. */
export default defineConfig({
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
