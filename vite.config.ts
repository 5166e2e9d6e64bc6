import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The browser needs names and limits of the contract, not a validator: a 40-line stand-in builds the schemas. */
const typebox = fileURLToPath(new URL('portal/lib/typebox-lite.ts', import.meta.url))

/** What the frame of the portal has fetched already need not be named again beside each page: a good kilobyte of names. */
const ofFrame =
  /^assets\/(Button|SearchBox|chevron-down|createFluentIcon|drop-menu|format|hidden-text|links|mergeCallbacks|modal|moment|plural|row|section|stack|theme-button|useControllableState|useFieldControlProps|useInputStyles|useSelector)[.-]/
const isNews = (dependency: string) => !ofFrame.test(dependency)

export default defineConfig({
  root: 'portal',
  plugins: [react()],
  resolve: { alias: [{ find: /^typebox$/, replacement: typebox }] },
  build: {
    outDir: '../dist/portal',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    modulePreload: { polyfill: false, resolveDependencies: (_url, deps) => deps.filter(isNews) },
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
