import { Rekenfout } from '@zicht/kern'
import {
  aanloopVanStraat,
  alleAannames,
  buitenBereik,
  goedkoopsteMix,
  keurMix,
  leesScenario,
  maakRegiomodel,
  omgekeerd,
  type Regiomodel,
  type Scenario,
  scenarioVanMix,
  structureleToets,
  tornado,
  vloeistof,
} from '@zicht/planning'
import { leesRegiobestanden } from '../../server/src/platform/regio/index.ts'
import { basisNaast } from '../../server/src/planning/berekening.ts'
import { WAT_NIET } from '../../server/src/planning/rapportvorm.ts'
import { simuleerOpDraden } from '../../server/src/planning/simuleer-op-draden.ts'
import { Gebruiksfout, type Io, Opdrachtfout, ontleed } from '../opdracht.ts'
import { eigenCijfersVan, leesEigenModel } from '../reken/eigen-cijfers.ts'
import { leesJson, leesTekst } from '../reken/lees-json.ts'

export const naam = 'simulatie'
export const gebruik =
  'simulatie <scenario.json of -> [--snel] [--eigen-cijfers] [--tornado[=<maat>]] [--vraag=<vraag.json>] [--mix[=<doelen.json>]]'
export const samenvatting =
  'Rekent een scenario door: de structurele toets, het vloeistofmodel en de simulatie naast het uitgangspunt; of zoekt met --mix de goedkoopste mix van plekken en woningen.'

/**
 * Prints one JSON object. The same scenario and seed give the same bytes; `--snel` leaves the simulation out. What it is beside the
 * scenario is there always, and so is every number with its source. `aanloop` tells how many months still carry the start. `--tornado`
 * tells which numbers matter most, `--vraag` answers a question the other way round. `--mix` looks for the cheapest mix that meets the
 * targets in a file, or those of the region. `--eigen-cijfers` takes the numbers that the installation's own records know better than
 * the files of the region, and lists them.
 */
export async function voerUit(args: string[], io: Io): Promise<void> {
  const { opties, rest } = ontleed(args, ['snel', 'mix', 'eigen-cijfers', 'tornado', 'vraag'])
  const [bestand, ...teveel] = rest
  if (bestand === undefined || teveel.length > 0)
    throw new Gebruiksfout('Geef één bestand met een scenario op, of - om het van de invoer te lezen.')
  if (opties.has('mix') && (opties.has('tornado') || opties.has('vraag')))
    throw new Gebruiksfout('Een mix wordt alleen gezocht: laat --tornado en --vraag weg.')
  const { regio } = leesRegiobestanden(io.env.ZICHT_REGIO ?? 'maastricht-heuvelland', io.env)
  const aangenomen = maakRegiomodel(regio)
  if (!aangenomen) throw new Opdrachtfout(`${regio.naam} heeft geen regiomodel (planning.yaml).`)
  const eigen = opties.has('eigen-cijfers')
  const model = eigen ? await leesEigenModel(regio, io) : aangenomen
  const herkomst = eigen ? { eigenCijfers: eigenCijfersVan(model) } : {}
  const scenario = await inBestand(bestand, async () =>
    leesScenario(leesJson(await leesTekst(bestand, io), bestand), model),
  )
  const kop = { watNiet: WAT_NIET, scenario, ...herkomst }
  const uit = opties.has('mix')
    ? await zoekMix(model, scenario, bestand, opties.get('mix') ?? '', io)
    : await rekenDoor(model, scenario, opties, bestand, io)
  io.uit(JSON.stringify({ ...kop, ...uit, aannames: aannamesVan(model, scenario) }, null, 2))
}

async function rekenDoor(
  model: Regiomodel,
  scenario: Scenario,
  opties: Map<string, string>,
  bestand: string,
  io: Io,
) {
  const [maat, vraag] = [opties.get('tornado'), opties.get('vraag')]
  if (vraag === '')
    throw new Gebruiksfout('Geef bij --vraag een bestand met de vraag op: --vraag=vraag.json.')
  // what a question may be wrong in is said before anything takes long
  const antwoord =
    vraag === undefined
      ? {}
      : await inBestand(vraag, async () => {
          const uit = omgekeerd(model, scenario, leesJson(await leesTekst(vraag, io), vraag))
          return { antwoord: { ...uit, buitenBereik: buitenBereik(model, uit.scenario) } }
        })
  const balken =
    maat === undefined
      ? {}
      : await inBestand('--tornado', () => ({ tornado: tornado(model, scenario, maat || undefined) }))
  return inBestand(bestand, async () => {
    const basis = basisNaast(model, scenario)
    const toets = structureleToets(model, scenario)
    const simulatie = opties.has('snel')
      ? undefined
      : await totStop(bestand, io, () => {
          // where the line will stop is said before anything runs
          if (!toets.klopt) for (const zin of toets.zinnen) io.fout(zin)
          return simuleerOpDraden(model, scenario, (zin) => io.fout(zin))
        })
    const aanloop = simulatie && {
      basis: aanloopVanStraat(simulatie.basis),
      scenario: aanloopVanStraat(simulatie.scenario),
    }
    return {
      toets,
      buitenBereik: buitenBereik(model, scenario),
      vloeistof: vloeistof(model, scenario),
      basis: { toets: structureleToets(model, basis), vloeistof: vloeistof(model, basis) },
      ...(simulatie && { simulatie, aanloop }),
      ...balken,
      ...antwoord,
    }
  })
}

async function zoekMix(model: Regiomodel, scenario: Scenario, bestand: string, doelbestand: string, io: Io) {
  const doelen = doelbestand === '' ? undefined : leesJson(await leesTekst(doelbestand, io), doelbestand)
  const keur = await inBestand(bestand, () => {
    const uit = keurMix(model, scenario)
    uit.scenario()
    return uit
  })
  return inBestand(doelbestand || bestand, async () => {
    keur.doelen(doelen)
    const mix = await goedkoopsteMix(model, scenario, doelen, {
      voortgang: (deel) => io.fout(`${Math.round(100 * deel)}%`),
    })
    return { buitenBereik: buitenBereik(model, scenarioVanMix(scenario, mix)), mix }
  })
}

/** Who stops it half way (Ctrl-C) reads so, with the file; nothing of an outcome is written. */
async function totStop<T>(bestand: string, io: Io, werk: () => Promise<T>): Promise<T> {
  const stop = () => {
    io.fout(`${bestand}: gestopt; er is geen uitkomst geschreven.`)
    process.exit(130)
  }
  process.once('SIGINT', stop)
  try {
    return await werk()
  } finally {
    process.off('SIGINT', stop)
  }
}

/** What is wrong with an input is said with its file and its place in it. */
async function inBestand<T>(bestand: string, werk: () => T | Promise<T>): Promise<T> {
  try {
    return await werk()
  } catch (fout) {
    if (fout instanceof Rekenfout) throw new Opdrachtfout(`${bestand}: ${fout.pad || '/'}: ${fout.reden}`)
    throw fout
  }
}

/** Every number that the outcome rests on, with its range, source and since when. */
const aannamesVan = (model: Regiomodel, scenario: Scenario) =>
  alleAannames(model, scenario).map(({ pad, naam, getal, inScenario }) => ({
    pad,
    naam,
    ...getal,
    ...(inScenario === undefined ? {} : { inScenario }),
  }))
