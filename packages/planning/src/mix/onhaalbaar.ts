import { grenswaarde } from './bindend.ts'
import { DOELNAMEN, type Mixdoelen } from './doelen.ts'
import { losMix, type Mixvraag, stelProbleem } from './los.ts'
import type { Grens } from './rijen.ts'
import type { Onhaalbaar } from './uitkomst.ts'
import { onhaalbaarzin } from './zinnen.ts'

const SOORTEN = [...DOELNAMEN, 'budgetPerJaarCent'] as const
const GRENZEN = ['woningenHoogstens', 'bouwPerJaar'] as const
type Kan = (doelen: Mixdoelen, geheel?: boolean) => Promise<boolean>
/** In whole places it may take a little more than in parts of places: so often a little is added. */
const HELE = 10
class GeenTijd extends Error {}

/** Beyond this nobody asks. */
const MEEST: Record<Grens['soort'], number> = {
  straat: 10_000,
  eersteOpvangDagen: 3650,
  wachtDagen: 3650,
  bezetting: 1,
  crisisplekken: 1000,
  budgetPerJaarCent: 1e12,
  woningenHoogstens: 10_000,
  bouwPerJaar: 1000,
}

/**
 * Why there is no mix, by loosening one thing at a time: which target cannot be met even as the only one; and else, which target or limit
 * when loosened leaves a mix for all the others, and how far it has to go. `over` tells whether there is time left.
 */
export async function waaromNiet(vraag: Mixvraag, seconden: () => number): Promise<Onhaalbaar[]> {
  const { doelen } = vraag
  const kan: Kan = async (anders, geheel = false) => {
    const over = seconden()
    if (over <= 0) throw new GeenTijd()
    const { x, oplosser } = await losMix(stelProbleem({ ...vraag, doelen: anders }), {
      geheel,
      seconden: over,
    })
    if (!x && oplosser.status === 'tijdslimiet') throw new GeenTijd()
    return x !== null
  }
  const gevraagd = SOORTEN.filter((s) => doelen[s] !== undefined)
  const uit: Onhaalbaar[] = []
  const meld = (soort: Grens['soort'], alleen: boolean, wel: number | null) => {
    const o = { soort, hoogstens: grenswaarde(vraag, soort), alleen, wel }
    uit.push({ ...o, zin: onhaalbaarzin(o) })
  }
  try {
    for (const soort of gevraagd) {
      const alleen = { ...zonderDoelen(doelen), [soort]: doelen[soort] }
      if (!(await kan(alleen))) meld(soort, true, await minstens(soort, alleen, kan))
    }
    if (uit.length > 0) return uit
    for (const soort of [...gevraagd, ...GRENZEN]) {
      const wel = await minstens(soort, doelen, kan)
      if (wel !== null) meld(soort, false, wel)
    }
  } catch (fout) {
    // what was found so far is true; more is not known
    if (!(fout instanceof GeenTijd)) throw fout
  }
  return uit
}

const zonderDoelen = (doelen: Mixdoelen): Mixdoelen => {
  const kaal = { ...doelen }
  for (const soort of SOORTEN) delete kaal[soort]
  return kaal
}

const met = (doelen: Mixdoelen, soort: Grens['soort'], waarde: number): Mixdoelen => {
  const nu = doelen[soort]
  return { ...doelen, [soort]: typeof nu === 'object' ? { ...nu, hoogstens: waarde } : waarde }
}

/** The least number at which it can be: up by doubling, then halved in to about a hundredth, and as whole places; null when it never can. */
async function minstens(soort: Grens['soort'], doelen: Mixdoelen, kan: Kan): Promise<number | null> {
  const meest = MEEST[soort]
  const lukt = (waarde: number, geheel = false) => kan(met(doelen, soort, waarde), geheel)
  if (!(await lukt(meest))) return null
  const fijn = (waarde: number) => (meest <= 1 ? 0.005 : Math.max(1, waarde / 100))
  let laag = grenswaarde({ doelen }, soort)
  let hoog = Math.min(meest, laag + fijn(laag))
  while (hoog < meest && !(await lukt(hoog))) {
    const stap = hoog - laag
    laag = hoog
    hoog = Math.min(meest, hoog + 2 * stap)
  }
  while (hoog - laag > fijn(laag)) {
    const midden = (laag + hoog) / 2
    if (await lukt(midden)) hoog = midden
    else laag = midden
  }
  for (let keer = 0; keer < HELE; keer++, hoog += fijn(hoog)) {
    const rond = meest <= 1 ? Math.min(1, Math.ceil(200 * hoog) / 200) : Math.ceil(hoog - 1e-9)
    if (await lukt(rond, true)) return rond
  }
  return null
}
