import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { compressPlugin } from './src/scripts/compressPlugin.mjs'
import { firstMinifyPlugin } from './src/scripts/firstMinifyPlugin.mjs'
import { firstStylesPlugin } from './src/scripts/firstStylesPlugin.mjs'
import { flowchartsOnlyPlugin } from './src/scripts/flowchartsOnlyPlugin.mjs'
import { leftOutPlugin } from './src/scripts/leftOutPlugin.mjs'
import { offlinePlugin } from './src/scripts/offlinePlugin.mjs'
import { policyPlugin } from './src/scripts/policyPlugin.mjs'

// A test of the domain that puts other modules in the place of some.
const REPLACES_MODULES = ['src/domain/blocks/oneMoreKind.test.ts']

export default defineConfig({
  // Relative addresses, so that one build serves from a domain's root and from any sub-path.
  base: './',
  // The order of the last two matters: the list of files is written before the files are compressed.
  plugins: [
    leftOutPlugin(),
    react(),
    firstStylesPlugin(),
    firstMinifyPlugin(),
    tailwindcss(),
    policyPlugin(),
    offlinePlugin(),
    compressPlugin(),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The names of all files that late parts share are a kilobyte of the first visit: they are asked for one after the other. What
      // is late has its looks before it is shown.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((each) => each.endsWith('.css')),
    },
    // Mermaid's parts are large and load on first use; a browser test holds the size of what loads first.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // What the first screen needs is one file, and what comes with the first block another one: fewer requests, and each
      // compresses better than its parts.
      output: {
        codeSplitting: {
          groups: [
            { name: 'app', tags: ['$initial'], priority: 2 },
            { name: 'laterLayers', test: /canvas.layers.laterLayers\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
  // A worker that loads Mermaid on first use is made of several files.
  worker: { format: 'es', plugins: () => [flowchartsOnlyPlugin()] },
  test: {
    // Speed is measured elsewhere; this only ends what hangs, also on a machine that is busy with other things.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // Unless told, Vitest leaves one core idle, which on two is half of them.
    maxWorkers: '100%',
    expect: { poll: { timeout: 600_000 } },
    setupFiles: ['src/testing/fixedSeed.ts', 'src/testing/patience.ts', 'src/testing/cpuOfTests.ts'],
    projects: [
      // What is pure leaves nothing behind: the modules, whose loading takes longer than most tests, are loaded once a process.
      {
        extends: true,
        test: {
          name: 'domain',
          environment: 'node',
          include: ['src/domain/**/*.test.ts'],
          exclude: REPLACES_MODULES,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['src/!(domain)/**/*.test.ts', 'src/*.test.ts', ...REPLACES_MODULES],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/testing/textRanges.ts'],
        },
      },
    ],
  },
})
