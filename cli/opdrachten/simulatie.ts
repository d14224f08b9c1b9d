import { Rekenfout } from '@zicht/kern'
import {
  aanloopVanStraat,
  buitenBereik,
  goedkoopsteMix,
  keurMix,
  leesScenario,
  maakRegiomodel,
  type Regiomodel,
  scenarioVanMix,
  structureleToets,
  vloeistof,
} from '@zicht/planning'
import { leesRegiobestanden } from '../../server/src/platform/regio/index.ts'
import { simuleerOpDraden } from '../../server/src/planning/simuleer-op-draden.ts'
import { Gebruiksfout, type Io, Opdrachtfout, ontleed } from '../opdracht.ts'
import { eigenCijfersVan, leesEigenModel } from '../reken/eigen-cijfers.ts'
import { leesJson, leesTekst } from '../reken/lees-json.ts'

export const naam = 'simulatie'
export const gebruik = 'simulatie <scenario.json of -> [--snel] [--eigen-cijfers] [--mix[=<doelen.json>]]'
export const samenvatting =
  'Rekent een scenario door: de structurele toets, het vloeistofmodel en de simulatie naast het uitgangspunt; of zoekt met --mix de goedkoopste mix van plekken en woningen.'

/**
 * Prints one JSON object. The same scenario and seed give the same bytes; `--snel` leaves the simulation out. `aanloop` tells how many months
 * still carry the start. `--mix` looks for the cheapest mix
 * that meets the targets in a file, or those of the region. `--eigen-cijfers` takes the numbers that the installation's own records know
 * better than the files of the region, and lists them.
 */
export async function voerUit(args: string[], io: Io): Promise<void> {
  const { opties, rest } = ontleed(args, ['snel', 'mix', 'eigen-cijfers'])
  const [bestand, ...teveel] = rest
  if (bestand === undefined || teveel.length > 0)
    throw new Gebruiksfout('Geef één bestand met een scenario op, of - om het van de invoer te lezen.')
  const { regio } = leesRegiobestanden(io.env.ZICHT_REGIO ?? 'maastricht-heuvelland', io.env)
  const aangenomen = maakRegiomodel(regio)
  if (!aangenomen) throw new Opdrachtfout(`${regio.naam} heeft geen regiomodel (planning.yaml).`)
  const eigen = opties.has('eigen-cijfers')
  const model = eigen ? await leesEigenModel(regio, io) : aangenomen
  const herkomst = eigen ? { eigenCijfers: eigenCijfersVan(model) } : {}
  const ruw = leesJson(await leesTekst(bestand, io), bestand)
  const doelen = opties.get('mix')
  if (doelen !== undefined) return voerMixUit(model, herkomst, ruw, bestand, doelen, io)
  try {
    const scenario = leesScenario(ruw, model)
    const uit = {
      scenario,
      ...herkomst,
      toets: structureleToets(model, scenario),
      buitenBereik: buitenBereik(model, scenario),
      vloeistof: vloeistof(model, scenario),
    }
    const simulatie = opties.has('snel')
      ? undefined
      : await simuleerOpDraden(model, scenario, (zin) => io.fout(zin))
    const aanloop = simulatie && {
      basis: aanloopVanStraat(simulatie.basis),
      scenario: aanloopVanStraat(simulatie.scenario),
    }
    io.uit(JSON.stringify(simulatie ? { ...uit, simulatie, aanloop } : uit, null, 2))
  } catch (fout) {
    if (fout instanceof Rekenfout) throw new Opdrachtfout(`${bestand}: ${fout.pad || '/'}: ${fout.reden}`)
    throw fout
  }
}

async function voerMixUit(
  model: Regiomodel,
  herkomst: { eigenCijfers?: ReturnType<typeof eigenCijfersVan> },
  ruw: unknown,
  bestand: string,
  doelbestand: string,
  io: Io,
): Promise<void> {
  const doelen = doelbestand === '' ? undefined : leesJson(await leesTekst(doelbestand, io), doelbestand)
  let plek = bestand
  try {
    const scenario = leesScenario(ruw, model)
    const keur = keurMix(model, scenario)
    keur.scenario()
    plek = doelbestand || bestand
    keur.doelen(doelen)
    const mix = await goedkoopsteMix(model, scenario, doelen, {
      voortgang: (deel) => io.fout(`${Math.round(100 * deel)}%`),
    })
    const buiten = buitenBereik(model, scenarioVanMix(scenario, mix))
    io.uit(JSON.stringify({ scenario, ...herkomst, buitenBereik: buiten, mix }, null, 2))
  } catch (fout) {
    if (fout instanceof Rekenfout) throw new Opdrachtfout(`${plek}: ${fout.pad || '/'}: ${fout.reden}`)
    throw fout
  }
}
