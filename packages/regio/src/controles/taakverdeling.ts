import type { RegioFout } from '../fout.ts'
import type { Controleer } from '../vondst.ts'

const DELEN = ['beslist', 'uitvoering', 'financiering'] as const

/**
 * What the division of tasks cannot say: of a personal budget somebody else than the client chooses who gives the support
 * (Wmo 2015 art. 2.3.6), that it is unknown how one gets what somebody decides on, and that an invented source is silent.
 */
export const taakverdeling: Controleer = ({ producten, bronnen }) => {
  const fictief = new Set(bronnen.filter(({ item }) => item.soort === 'fictief').map(({ item }) => item.code))
  return producten.flatMap(({ item, fout }): RegioFout[] => {
    const pgb = item.leveringsvorm === 'PGB'
    const zelf = item.uitvoering.wie.includes('client')
    return [
      ...(pgb === zelf
        ? []
        : [
            fout(
              ['uitvoering', 'wie'],
              pgb
                ? 'bij een persoonsgebonden budget kiest de cliënt wie het uitvoert; verwacht client (Wmo 2015, art. 2.3.6)'
                : '"client" hoort bij een persoonsgebonden budget; dit product is zorg in natura',
            ),
          ]),
      ...(item.toegang === 'onbekend' && item.beslist.wie[0] !== 'onbekend'
        ? [
            fout(
              ['toegang'],
              'wie beslist is bekend, dus ook of er een besluit nodig is; verwacht beschikking of algemene_voorziening',
            ),
          ]
        : []),
      ...DELEN.filter((deel) => item[deel].wie[0] === 'onbekend' && fictief.has(item[deel].bron.code)).map(
        (deel) =>
          fout(
            [deel, 'bron'],
            'een verzonnen bron kan niet zwijgen; verwacht bij onbekend de bron die het niet zegt',
          ),
      ),
    ]
  })
}
