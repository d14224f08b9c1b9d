import { conflict, nietGevonden } from '@zicht/kern'
import type { Feitwaarde, Rangwaarde, Toets } from '@zicht/matching'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { eisRecht } from '../platform/toegangsrecht/index.ts'
import { leesRegister, type RegisterPlek } from '../register/index.ts'
import { eisLijstregels, type Lijstregels } from './beleid.ts'
import { lagenVoor, leesCriteriaVan } from './criteria.ts'
import { leesWachtenden, namenVan, puntVan, type Wachtende } from './kandidaten.ts'
import { vandaagIn } from './opslag.ts'
import { haalVacature, type OpeningRij, type VacatureRij } from './vacature.ts'
import { maakVoorstel, type Voorgestelde, type Voorstel } from './voorstel.ts'

/** The proposal for one opening, computed anew on every look. */
export async function berekenVoorstel(
  huis: Huis,
  tx: Transactie,
  vacature: VacatureRij,
  opening: OpeningRij,
) {
  const dag = vandaagIn(huis, tx)
  const regels = eisLijstregels(huis.regio, vacature.product_code, dag)
  const register = await leesRegister(huis, tx)
  const plekken = opening.plek_ids.flatMap((id) => register.plekken.get(id) ?? [])
  const lagen = lagenVoor(regels, plekken, await leesCriteriaVan(tx, vacature.organisatie_id))
  const wachtenden = await leesWachtenden(huis, tx, regels, vacature.product_code)
  const voorstel = maakVoorstel(regels, wachtenden, lagen, aanbodVan(huis, regels, opening.id, plekken), dag)
  return { voorstel, regels, wachtenden, dag }
}

export const aanbodVan = (huis: Huis, regels: Lijstregels, id: string, plekken: readonly RegisterPlek[]) => ({
  id,
  aanbieder: plekken[0]?.voorziening.organisatie.id ?? '',
  kenmerken: [...new Set(plekken.flatMap((p) => p.eenheid.kenmerken))],
  punt: puntVan(huis, regels, plekken[0]?.voorziening.gemeenteCode ?? null),
})

export async function haalOpening(huis: Huis, tx: Transactie, id: string) {
  const opening = await tx.db.selectFrom('opening').selectAll().where('id', '=', id).executeTakeFirst()
  if (!opening) throw nietGevonden()
  const vacature = await haalVacature(huis, tx, opening.vacature_id, 'lezen')
  if (vacature.ingetrokken_op !== null)
    throw conflict('Deze vacature is ingetrokken.', { reden: 'ingetrokken' })
  return { opening, vacature }
}

const tekstVan = (w: Rangwaarde | Feitwaarde | readonly (string | number)[]): string | null =>
  w === null || w === undefined ? null : Array.isArray(w) ? w.join(', ') : String(w)

/** A rule that was met or not, with the level that set it, the fact, and the day. */
export const toonBevinding = (b: Toets['uitsluitingen'][number]) => ({
  code: b.criterium.code,
  naam: b.criterium.naam,
  niveau: b.niveau,
  laag: b.laag,
  operator: b.criterium.operator,
  grens: tekstVan(b.criterium.waarde),
  gemeten: tekstVan(b.gemeten),
  bron: b.criterium.bron,
  sinds: b.criterium.geldig.van,
  dag: b.dag,
})

export function toonVoorgestelde(v: Voorgestelde) {
  const w = v.waarom
  return {
    plaatsId: v.id,
    positie: v.positie,
    urgentie: v.waarden.urgentie,
    punten: v.waarden.punten ?? null,
    wachtendSinds: v.waarden.wachtendSinds,
    pasvorm: v.pasvorm.score,
    onderdelen: v.pasvorm.onderdelen.map((o) => ({
      code: o.onderdeel.code,
      naam: o.onderdeel.naam,
      bekend: o.bekend,
      deel: Math.round(o.deel * 100),
      wel: [...(o.wel ?? [])],
      niet: [...(o.niet ?? [])],
      km: [...(o.km ?? [])],
      keuze: o.keuze ?? null,
    })),
    teVragen: v.teVragen.map(toonBevinding),
    waarom:
      w === null
        ? null
        : w.door === 'sleutel'
          ? {
              sleutel: w.sleutel.veld,
              naam: w.sleutel.naam,
              voor: tekstVan(w.waardeVoor),
              na: tekstVan(w.waardeNa),
            }
          : { sleutel: null, naam: null, voor: null, na: null },
  }
}

/** What is kept with the offer of how it was decided, as it was on that day. */
export const momentopname = (voorstel: Voorstel, wie: Wachtende, dag: string) => ({
  dag,
  // what the provider may know of the person, as it was referred
  behoeften: wie.wens.behoeften ?? [],
  mensen: typeof wie.feiten.huishouden === 'number' ? wie.feiten.huishouden : 1,
  gekozen: voorstel.volgorde.filter((v) => v.id === wie.id).map(toonVoorgestelde),
  daarvoor: voorstel.volgorde
    .slice(
      0,
      Math.max(
        0,
        voorstel.volgorde.findIndex((v) => v.id === wie.id),
      ),
    )
    .map(({ id, positie, waarden }) => ({ plaatsId: id, positie, ...waarden })),
  nietErbij: voorstel.nietErbij.length,
})

type Uitsluiting = Toets['uitsluitingen'][number]

/** Of people whose file is another team's: how many there are, and how many each rule leaves out. Nobody's fact, and no number of a place. */
function telElders(elders: readonly { uitsluitingen: readonly Uitsluiting[] }[]) {
  const regels = new Map<string, { code: string; naam: string; aantal: number }>()
  for (const { criterium } of elders.flatMap((e) => e.uitsluitingen)) {
    const { code, naam } = criterium
    regels.set(code, { code, naam, aantal: (regels.get(code)?.aantal ?? 0) + 1 })
  }
  return { aantal: elders.length, regels: [...regels.values()] }
}

/**
 * The opening and the list side by side: who is proposed and why, and who is not in it and why not. Facts are told of people whose file
 * the reader may open (Wmo 2015 art. 5.1.1); of others only what the order itself is made of, and counts.
 */
export async function toonVoorstel(huis: Huis, tx: Transactie, openingId: string) {
  await eisRecht(huis, tx, {
    actie: 'zoeken',
    object: 'wachtlijst',
    objectId: null,
    doel: 'toegang',
    relaties: [],
  })
  const { opening, vacature } = await haalOpening(huis, tx, openingId)
  const { voorstel, regels, dag } = await berekenVoorstel(huis, tx, vacature, opening)
  const namen = await namenVan(tx, [
    ...voorstel.volgorde.map((v) => v.id),
    ...voorstel.nietErbij.map((n) => n.id),
    ...voorstel.alAangeboden,
  ])
  const naam = (id: string) => namen.get(id) ?? null
  const loopt = await tx.db
    .selectFrom('aanbod')
    .select(['id', 'status'])
    .where('opening_id', '=', openingId)
    .where('status', 'in', ['bij_aanbieder', 'bij_client', 'aanvaard', 'geplaatst'])
    .executeTakeFirst()
  return {
    openingId,
    vacatureId: vacature.id,
    product: vacature.product_code,
    dag,
    regels: { naam: regels.beleid.naam, bron: regels.lijst.bron },
    klassen: regels.beleid.urgentieklassen.map(({ code, naam: n, rang }) => ({ code, naam: n, rang })),
    loopt: loopt ? { id: loopt.id, status: loopt.status } : null,
    volgorde: voorstel.volgorde.map((v) => ({
      ...toonVoorgestelde(v),
      ...(!namen.has(v.id) && { onderdelen: [], teVragen: [] }),
      naam: naam(v.id),
    })),
    nietErbij: voorstel.nietErbij
      .filter((n) => namen.has(n.id))
      .map((n) => ({ plaatsId: n.id, naam: naam(n.id), redenen: n.uitsluitingen.map(toonBevinding) })),
    alAangeboden: voorstel.alAangeboden
      .filter((id) => namen.has(id))
      .map((id) => ({ plaatsId: id, naam: naam(id) })),
    elders: {
      nietErbij: telElders(voorstel.nietErbij.filter((n) => !namen.has(n.id))),
      alAangeboden: voorstel.alAangeboden.filter((id) => !namen.has(id)).length,
    },
  }
}
