import type { Fout } from '@zicht/kern'
import type { Quickscan } from '@zicht/regio'

export type Route = Quickscan['anders']['route']
export type Antwoorden = Readonly<Record<string, string>>
export type Voorstel = { route: Route; complex: boolean; uitleg: string }

/**
 * What the answers point to (S4, integrale toegang: quick scan, then a whole inquiry when it is complex). The rules are the region's;
 * the first that fits counts. A proposal: who works on the case decides.
 */
export function stelRouteVoor(scan: Quickscan, antwoorden: Antwoorden): Voorstel {
  const past = ({ vraag, is }: { vraag: string; is: readonly string[] }) =>
    is.includes(antwoorden[vraag] ?? '')
  const gekozen = scan.regels.find((regel) => regel.als.every(past)) ?? scan.anders
  return {
    route: gekozen.route,
    complex: scan.complex.antwoorden.filter(past).length >= scan.complex.vanaf,
    uitleg: gekozen.uitleg,
  }
}

/** Every question has one of its answers, and nothing else was answered. */
export function quickscanFouten(scan: Quickscan, antwoorden: Antwoorden): Fout[] {
  const bekend = new Map(scan.vragen.map((v) => [v.code, v]))
  return [
    ...scan.vragen.flatMap((v) =>
      v.antwoorden.some((a) => a.code === antwoorden[v.code])
        ? []
        : [
            {
              pad: `/antwoorden/${v.code}`,
              melding: `Kies een antwoord: ${v.vraag}`,
              code: 'kies_antwoord',
              waarden: { vraag: v.vraag },
            },
          ],
    ),
    ...Object.keys(antwoorden)
      .filter((code) => !bekend.has(code))
      .map((code) => ({
        pad: `/antwoorden/${code}`,
        melding: 'Deze vraag staat niet in de quickscan.',
        code: 'vraag_vreemd',
      })),
  ]
}
