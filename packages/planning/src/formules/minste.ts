import { Rekenfout } from '@zicht/kern'

/**
 * The least whole number from `van` to `tot` at which `voldoet`, which once it holds goes on holding: doubling until it holds, then
 * halving. `tot` itself is tried before it is given up.
 * @throws Rekenfout at `pad` when it does not hold at `tot` either
 */
export function minste(
  voldoet: (n: number) => boolean,
  grens: { van: number; tot: number; pad: string },
): number {
  const { van, tot, pad } = grens
  let onder = van - 1
  let boven = van
  for (let stap = 1; boven > tot || !voldoet(boven); stap *= 2) {
    if (boven >= tot) throw new Rekenfout(pad, `wordt niet gehaald, ook niet met ${tot}`)
    onder = boven
    boven = Math.min(tot, boven + stap)
  }
  while (boven - onder > 1) {
    const midden = Math.floor((onder + boven) / 2)
    if (voldoet(midden)) boven = midden
    else onder = midden
  }
  return boven
}
