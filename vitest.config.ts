import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const NIET = ['**/node_modules/**', '**/dist/**']
const OPSTELLING = './server/src/platform/postgres/proefopstelling.ts'

/** Two files at a time also on two cores: what one waits for (a database, a browser), the other computes meanwhile. */
const TEGELIJK = Math.max(2, availableParallelism() - 1)

const LANG = ['schermen', 'contract', 'toegang', 'planning', 'rijen', 'matrix', 'crisis'].map(
  (naam) => `/${naam}.e2e.ts`,
)
/** What takes longest begins first, so that nobody waits for it at the end. */
class LangEerst extends BaseSequencer {
  override async sort(bestanden: TestSpecification[]): Promise<TestSpecification[]> {
    const plek = ({ moduleId }: TestSpecification) => {
      const nr = LANG.findIndex((naam) => moduleId.endsWith(naam))
      return nr < 0 ? LANG.length : nr
    }
    return (await super.sort(bestanden)).sort((a, b) => plek(a) - plek(b))
  }
}

/**
 * Three kinds of tests: `eenheid` needs nothing, `databank` a real PostgreSQL (18, or 15 with ZICHT_PG=15), `e2e` a browser and
 * the whole product. Time limits only stop what hangs; no test measures speed.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LangEerst },
    projects: [
      {
        test: {
          name: 'eenheid',
          include: ['{packages,server,web,cli}/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
          exclude: [...NIET, '**/*.db.test.ts'],
          isolate: false,
          maxWorkers: TEGELIJK,
          sequence: { groupOrder: 0 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'databank',
          include: ['{server,cli}/**/*.db.test.ts'],
          exclude: NIET,
          // every file has a database of its own; the modules are read once
          isolate: false,
          maxWorkers: TEGELIJK,
          sequence: { groupOrder: 1 },
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
          // nothing is kept between files but what they all need: modules and a browser
          isolate: false,
          globalSetup: OPSTELLING,
          // each brings up a platform and often a browser: more than two do not help
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 480_000,
          hookTimeout: 480_000,
        },
      },
    ],
  },
})
