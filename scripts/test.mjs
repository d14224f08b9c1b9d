// `npm test`: all set-up, every test, and one computed line at the end. `npm test -- eenheid e2e` runs some of the stages only.
import './node-versie.mjs'

const { bereidVoor, ofMelding } = await import('./voorbereiden.mjs')
await ofMelding(() => bereidVoor())

const { stappen } = await import('./test-stappen.mjs')
const { samenvatting, slotregel } = await import('./test-telling.mjs')

const gevraagd = process.argv.slice(2)
const onbekend = gevraagd.filter((naam) => !stappen.some((stap) => stap.naam === naam))
if (onbekend.length > 0) {
  console.error(
    `Onbekende stap: ${onbekend.join(', ')}. Er zijn: ${stappen.map((stap) => stap.naam).join(', ')}.`,
  )
  process.exit(2)
}

const uitslagen = []
for (const stap of stappen) {
  if (gevraagd.length > 0 && !gevraagd.includes(stap.naam)) continue
  console.log(`\n── ${stap.naam}: ${stap.titel}`)
  const begin = Date.now()
  uitslagen.push({ naam: stap.naam, ...(await stap.doe()), seconden: (Date.now() - begin) / 1000 })
}
console.log(samenvatting(uitslagen))
console.log(slotregel(uitslagen))
process.exitCode = uitslagen.some((uitslag) => uitslag.mislukt > 0) ? 1 : 0
