// `npm start`: everything that is needed from a fresh clone to a running platform. Arguments go to the product (`-- --leeg`).
import './node-versie.mjs'

const { bereidVoor, ofMelding } = await import('./voorbereiden.mjs')
const { stopMetNpm, voerUit } = await import('./uitvoeren.mjs')

const args = process.argv.slice(2)
await ofMelding(() => bereidVoor({ schermen: true }))
stopMetNpm()
await ofMelding(() => voerUit('server/src/main.ts', args))
