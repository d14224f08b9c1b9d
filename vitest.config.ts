import { defineConfig } from 'vitest/config'

const NIET = ['**/node_modules/**', '**/dist/**']
const OPSTELLING = './server/src/platform/postgres/proefopstelling.ts'

/**
 * Three kinds of tests: `eenheid` needs nothing, `databank` a real PostgreSQL (18, or 15 with ZICHT_PG=15), `e2e` a browser and
 * the whole product. Time limits only stop what hangs; no test measures speed.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'eenheid',
          include: ['{packages,server,web,cli}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
          exclude: [...NIET, '**/*.db.test.ts'],
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'databank',
          include: ['{server,cli}/**/*.db.test.ts'],
          exclude: NIET,
          globalSetup: OPSTELLING,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          exclude: NIET,
          globalSetup: OPSTELLING,
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
