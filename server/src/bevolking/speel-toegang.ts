import { datumIn, momentVan, plusDagen } from '@zicht/kern'
import { geldigOp, type Product, type Regio } from '@zicht/regio'
import { inTransactie, type Wie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { type Verhaal, VERHALEN } from './verhalen-toegang.ts'
import { eersteMetRol, type Operatie, voerUit } from './voer-uit.ts'

/**
 * Plays a dozen reports of need through the product's own operations, each on its own day, in the name of the demo's access worker:
 * every rule, clock, log line and access of the product applies. Once: not again when there are reports already. Gives how many
 * reports were played; 0 when the region or the demo has nobody for it.
 */
export async function speelToegang(huis: Huis): Promise<number> {
  const wie = await eersteMetRol(huis, 'toegangsmedewerker')
  if (!wie || (await alGespeeld(huis))) return 0
  const nu = await inTransactie(huis.systeem, wie, async (tx) => tx.nu, { klok: huis.klok })
  const vandaag = datumIn(nu, huis.regio.tijdzone)
  for (const verhaal of VERHALEN) await speel(huis, wie, verhaal, vandaag)
  return VERHALEN.length
}

const alGespeeld = async (huis: Huis): Promise<boolean> =>
  (await huis.systeem.db
    .selectFrom('toegangsmelding')
    .select('id')
    .where('regio_code', '=', huis.regio.code)
    .limit(1)
    .executeTakeFirst()) !== undefined

async function speel(huis: Huis, wie: Wie, v: Verhaal, vandaag: string): Promise<void> {
  // on the day itself a time that is not yet to come
  const op = (dagenTerug: number) =>
    dagenTerug <= 0 ? null : momentVan(plusDagen(vandaag, -dagenTerug), '10:30', huis.regio.tijdzone)
  const doe = (id: string, dagenTerug: number, werk: Operatie) => voerUit(huis, wie, id, op(dagenTerug), werk)
  const gemeente = huis.regio.centrumgemeente
  const melding = (await doe('neemToegangsmeldingAan', v.gemeldDagenTerug, {
    body: {
      melderSoort: v.melderSoort,
      persoon: { roepnaam: v.roepnaam, achternaam: v.achternaam },
      vraag: v.vraag,
      gemeente,
      kanaal: v.kanaal,
      spoed: v.spoed ?? false,
    },
  })) as { id: string }
  if (v.tot === 'gemeld') return
  const opgenomen = (await doe('neemToegangsmeldingOp', v.gemeldDagenTerug - 1, {
    params: { id: melding.id },
    body: {
      persoon: { roepnaam: v.roepnaam, achternaam: v.achternaam, leeftijd: v.leeftijd, geslacht: v.geslacht },
      huishouden: v.huishouden ?? [],
    },
  })) as { id: string }
  const params = { id: opgenomen.id }
  if (v.tot === 'opgenomen') return
  await doe('doeQuickscan', v.gemeldDagenTerug - 3, { params, body: scanlichaam(huis.regio, vandaag, v) })
  if (v.tot === 'quickscan') return
  const onderzoek = (await doe('startOnderzoek', v.gemeldDagenTerug - 4, { params, body: {} })) as {
    id: string
  }
  if (v.tot === 'onderzoek') return
  await rondAf(doe, onderzoek.id, v)
  const product = geldigOp(huis.regio.producten, vandaag).find((p) => p.groep === v.groep && p.metVerblijf)
  if (!product) return
  const dagenTerug = v.gemeldDagenTerug - 40
  if (product.toegang === 'beschikking')
    await besluit(huis.regio, doe, opgenomen.id, product, { dagenTerug, vandaag })
  await doe('zetOpWachtlijst', dagenTerug, {
    params,
    body: { productCode: product.code, reden: 'Past bij wat nodig is; er is nog geen plek vrij.' },
  })
}

type Doe = (id: string, dagenTerug: number, werk: Operatie) => Promise<unknown>

/** The decision that grants this product, on one day: drafted, taken and made known, on the first ground of the region. */
async function besluit(
  regio: Regio,
  doe: Doe,
  zaakId: string,
  product: Product,
  toen: { dagenTerug: number; vandaag: string },
): Promise<void> {
  const dag = plusDagen(toen.vandaag, -toen.dagenTerug)
  const grond = geldigOp(regio.besluitgronden, dag).find((g) => g.soorten.includes('toekennen'))
  const { id } = (await doe('maakBeschikking', toen.dagenTerug, {
    params: { id: zaakId },
    body: {
      soort: 'toekennen',
      product: product.code,
      omvang: 'Een eigen kamer, met begeleiding in de buurt.',
      van: dag,
      gronden: grond ? [grond.code] : [],
      motivering: 'Past bij wat in het onderzoek samen is nagegaan.',
      aanvraagOp: dag,
    },
  })) as { id: string }
  await doe('neemBesluit', toen.dagenTerug, { params: { id }, body: {}, ifMatch: 1 })
  await doe('verzendBesluit', toen.dagenTerug, { params: { id }, body: { kanaal: 'post' } })
}

type Beleid = {
  screenings: { code: string; uitkomsten: { code: string; opvolgen: boolean }[] }[]
  wetten: { code: string; uitkomsten: { code: string; opvolgen: boolean }[] }[]
  modellen: { standaard: boolean; leefgebieden: { code: string }[]; niveaus: { niveau: number }[] }[]
  doelgroep: { criteria: { code: string }[] } | null
}

/** Every step of the inquiry, and its end: whatever the region asks, with the answer that asks no follow-up. */
async function rondAf(doe: Doe, id: string, v: Verhaal): Promise<void> {
  const dag = v.gemeldDagenTerug - 30
  const b = (await doe('leesOnderzoekbeleid', dag, {})) as Beleid
  const rustig = (u: { code: string; opvolgen: boolean }[]) =>
    (u.find((x) => !x.opvolgen) ?? u[0])?.code ?? ''
  const model = b.modellen.find((m) => m.standaard) ?? b.modellen[0]
  const stappen: Record<string, Record<string, string>> = {
    situatie: { hulpvraag: v.vraag, situatie: 'Kan niet blijven waar het nu is.', kinderen: 'nee' },
    eigen_kracht: { kan_zelf: 'Koken, geld bijhouden met hulp.' },
    netwerk: { wie_steunt: 'Een zus, elke week.', mantelzorger: 'redt_het' },
    gebruikelijke_hulp: { gebruikelijk: 'Er zijn geen huisgenoten.' },
    algemene_voorzieningen: { passend: 'niet' },
    andere_wetten: Object.fromEntries(b.wetten.map((w) => [`${w.code}.uitkomst`, rustig(w.uitkomsten)])),
    screenings: Object.fromEntries(b.screenings.map((s) => [`${s.code}.uitkomst`, rustig(s.uitkomsten)])),
    leefgebieden: Object.fromEntries(
      (model?.leefgebieden ?? []).map((g, i) => [
        `${g.code}.niveau`,
        String(model?.niveaus[i % 2 === 0 ? 2 : 3]?.niveau ?? 1),
      ]),
    ),
    wensen: {
      wensen: 'Een vaste plek, dicht bij bekenden.',
      persoonlijk_plan: 'niet_ingeleverd',
      pgb_uitgelegd: 'ja',
      bijdrage_uitgelegd: 'ja',
    },
    doelgroep: {
      kern: 'ja',
      ...Object.fromEntries((b.doelgroep?.criteria ?? []).map((c) => [`${c.code}.oordeel`, 'ja'])),
    },
    verslag: {
      samenvatting: 'Heeft nu dag en nacht iemand in de buurt nodig.',
      passende_hulp: 'Beschermd wonen.',
    },
  }
  for (const [stap, velden] of Object.entries(stappen))
    if (Object.keys(velden).length > 0)
      await doe('wijzigOnderzoekstap', dag, { params: { id, stap }, body: { velden }, ifMatch: 1 })
  await doe('rondOnderzoekAf', dag, { params: { id }, body: {}, ifMatch: 1 })
}

/** Answers that lead to the central route: the first of each question, unless the story says otherwise. */
function scanlichaam(regio: Regio, vandaag: string, v: Verhaal): object {
  const [scan] = geldigOp(regio.quickscans, vandaag)
  const antwoorden = Object.fromEntries(
    (scan?.vragen ?? []).map((vraag) => [
      vraag.code,
      v.vragen?.[vraag.code] ?? vraag.antwoorden[0]?.code ?? '',
    ]),
  )
  return {
    antwoorden,
    route: 'centraal',
    complex: false,
    afwijkreden: 'Gesproken met de persoon: past bij de regionale toegang.',
  }
}
