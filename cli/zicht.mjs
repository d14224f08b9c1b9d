#!/usr/bin/env node
// The command `zicht` for any Node that is new enough to install packages: the work itself is done by Node 24.
import '../scripts/node-versie.mjs'

const { bereidVoor, ofMelding } = await import('../scripts/voorbereiden.mjs')
const { voerUit } = await import('../scripts/uitvoeren.mjs')

const args = process.argv.slice(2)
await ofMelding(() => bereidVoor({ meld: console.error }))
await ofMelding(() => voerUit('cli/zicht.ts', args))
