import { readFileSync } from 'node:fs'

/**
 * Counts what Vitest's JSON report tells. A test file that could not be loaded has no tests to count and counts as one failure;
 * so does a run that broke off (no report) or that failed outside its tests.
 */
export function telRapport(bestand, exitcode) {
  let rapport
  try {
    rapport = JSON.parse(readFileSync(bestand, 'utf8'))
  } catch {
    return { geslaagd: 0, mislukt: 1, overgeslagen: 0 }
  }
  const zonderToetsen = rapport.testResults.filter(
    (toetsbestand) =>
      toetsbestand.status === 'failed' &&
      !toetsbestand.assertionResults.some((toets) => toets.status === 'failed'),
  )
  const mislukt = rapport.numFailedTests + zonderToetsen.length
  return {
    geslaagd: rapport.numPassedTests,
    mislukt: mislukt === 0 && exitcode !== 0 ? 1 : mislukt,
    overgeslagen: rapport.numPendingTests + (rapport.numTodoTests ?? 0),
  }
}

/** One line per stage, for people. */
export function samenvatting(uitslagen) {
  const regels = uitslagen.map(({ naam, geslaagd, mislukt, overgeslagen, seconden }) => {
    const delen = [`${geslaagd} geslaagd`, `${mislukt} mislukt`, `${overgeslagen} overgeslagen`]
    return `${mislukt > 0 ? '✗' : '✓'} ${naam.padEnd(12)} ${delen.join(', ')} (${seconden.toFixed(1)} s)`
  })
  return `\n${regels.join('\n')}`
}

/** The closing line, for machines: the sum over all stages. */
export function slotregel(uitslagen) {
  const som = (deel) => uitslagen.reduce((totaal, uitslag) => totaal + uitslag[deel], 0)
  const overgeslagen = som('overgeslagen')
  return `${som('geslaagd')} passed, ${som('mislukt')} failed${overgeslagen > 0 ? `, ${overgeslagen} skipped` : ''}`
}
