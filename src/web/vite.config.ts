import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Small files too stay files of their own: the page's policy allows no inlined ones.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // For work on the page: `rapporteur serve --port 4310` beside `npx vite --config src/web/vite.config.ts`.
  server: { proxy: { '/api': 'http://127.0.0.1:4310' } },
})
