import { breuk, verdeel } from '../verdeel.ts'
import type { RegioFout } from '../fout.ts'
import type { Verdeelsleutel } from '../schema/geld.ts'
import type { Controleer, Vondst } from '../vondst.ts'

/** Parts sum to the whole, and the key reproduces the printed outcomes to the cent. */
export const verdeelsleutels: Controleer = (vondsten) =>
  vondsten.verdeelsleutels.flatMap((vondst) => {
    const vorm = vormFouten(vondst)
    return vorm.length ? vorm : proefFouten(vondst)
  })

function vormFouten({ item, fout }: Vondst<Verdeelsleutel>): RegioFout[] {
  const half = item.delen.findIndex((d) => (d.aandeel === undefined) !== d.rest)
  if (half >= 0) return [fout(['delen', half], 'verwacht ofwel "aandeel", ofwel "rest: true"')]
  const resten = item.delen.filter((d) => d.rest).length
  if (resten !== 1)
    return [
      fout(
        ['delen'],
        `${resten} ontvangers krijgen de rest; verwacht er precies een, zodat de delen altijd het geheel zijn`,
        true,
      ),
    ]
  let [teller, noemer] = [0n, 1n]
  for (const { aandeel } of item.delen) {
    const [t, n] = breuk(aandeel ?? '0/1')
    ;[teller, noemer] = [teller * n + t * noemer, noemer * n]
  }
  return teller > noemer ? [fout(['delen'], 'de aandelen zijn samen meer dan het geheel', true)] : []
}

function proefFouten({ item, fout }: Vondst<Verdeelsleutel>): RegioFout[] {
  return item.proeven.flatMap((proef, i) => {
    const deel = verdeel(item, BigInt(proef.bedragCent)).get(proef.ontvanger)
    if (deel === undefined)
      return [fout(['proeven', i, 'ontvanger'], `ontvanger "${proef.ontvanger}" staat niet in "delen"`)]
    if (deel === BigInt(proef.uitkomstCent)) return []
    return [
      fout(
        ['proeven', i, 'uitkomstCent'],
        `de sleutel geeft ${deel} cent, maar hier staat ${proef.uitkomstCent}`,
      ),
    ]
  })
}
