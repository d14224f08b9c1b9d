// `node scripts/met-node24.mjs <file.ts> [arguments]`: runs a TypeScript file of the product on Node 24, also when that has yet
// to be installed. What it prints is the file's own; progress goes to stderr.
import './node-versie.mjs'

const { bereidVoor, ofMelding } = await import('./voorbereiden.mjs')
const { voerUit } = await import('./uitvoeren.mjs')

const [bestand, ...args] = process.argv.slice(2)
if (!bestand) {
  console.error('Gebruik: node scripts/met-node24.mjs <bestand.ts> [argumenten]')
  process.exit(2)
}
await ofMelding(() => bereidVoor({ meld: console.error }))
await ofMelding(() => voerUit(bestand, args))
