import type { Datum, Fout } from '@zicht/kern'
import type { Scoremodel } from '@zicht/regio'
import type { Onderzoekbeleid } from './beleid.ts'
import type { Stap, Velden } from './stappen.ts'

export type Ingevuld = Partial<Record<Stap, Velden>>

/**
 * What every inquiry holds (Wmo 2015 art. 2.3.2 lid 4): the need and the wishes (a), what someone can and usual help (b), the network (c), what its
 * carer needs (d), general provisions (e) and what will have to be paid (g). Other laws (f) are the region's list.
 */
const NODIG: readonly (readonly [Stap, string])[] = [
  ['situatie', 'hulpvraag'],
  ['situatie', 'situatie'],
  ['situatie', 'kinderen'],
  ['eigen_kracht', 'kan_zelf'],
  ['netwerk', 'wie_steunt'],
  ['netwerk', 'mantelzorger'],
  ['gebruikelijke_hulp', 'gebruikelijk'],
  ['algemene_voorzieningen', 'passend'],
  ['wensen', 'wensen'],
  ['wensen', 'persoonlijk_plan'],
  ['wensen', 'pgb_uitgelegd'],
  ['wensen', 'bijdrage_uitgelegd'],
  ['verslag', 'samenvatting'],
  ['verslag', 'passende_hulp'],
]

/**
 * Everything that stands in the way of completing an inquiry, all at once, each with its place: `/stappen/<stap>/<veld>`.
 * `kindInHuishouden`: a child lives with the person by the file; then the screening is asked whatever was answered. `planTot`: the last day on
 * which a personal plan can come, while that runs: until then nobody can say that none came (art. 2.3.2 lid 2).
 */
export function controleerAfronding(
  beleid: Onderzoekbeleid,
  model: Scoremodel | null,
  ingevuld: Ingevuld,
  kindInHuishouden: boolean,
  planTot: Datum | null,
): Fout[] {
  const waarde = (stap: Stap, veld: string) => ingevuld[stap]?.[veld] ?? ''
  const fouten: Fout[] = []
  const mist = (stap: Stap, veld: string, wat: Omit<Fout, 'pad'>) =>
    fouten.push({ pad: `/stappen/${stap}/${veld}`, ...wat })

  for (const [stap, veld] of NODIG)
    if (waarde(stap, veld).trim() === '')
      mist(stap, veld, {
        melding: 'Vul dit in voordat u het onderzoek afrondt.',
        code: 'vul_in_voor_afronden',
      })

  if (
    waarde('netwerk', 'mantelzorger') === 'hulp_nodig' &&
    waarde('netwerk', 'mantelzorger_hulp').trim() === ''
  )
    mist('netwerk', 'mantelzorger_hulp', {
      melding: 'Schrijf op welke hulp de mantelzorger nodig heeft.',
      code: 'hulp_mantelzorger',
    })
  if (planTot !== null && waarde('wensen', 'persoonlijk_plan') === 'niet_ingeleverd')
    mist('wensen', 'persoonlijk_plan', {
      melding: `Een persoonlijk plan kan nog komen tot en met ${planTot}. Rond daarna af, of vraag of de persoon er geen wil maken.`,
      code: 'plan_kan_nog',
      waarden: { tot: planTot },
    })

  for (const wet of beleid.wetten) {
    const uitkomst = wet.uitkomsten.find((u) => u.code === waarde('andere_wetten', `${wet.code}.uitkomst`))
    if (!uitkomst)
      mist('andere_wetten', `${wet.code}.uitkomst`, {
        melding: `${wet.naam}: kies een uitkomst.`,
        code: 'kies_uitkomst',
        waarden: { naam: wet.naam },
      })
    else if (uitkomst.opvolgen && waarde('andere_wetten', `${wet.code}.opvolgen_op`) === '')
      mist('andere_wetten', `${wet.code}.opvolgen_op`, {
        melding: `${wet.naam}: kies wanneer u hierop terugkomt.`,
        code: 'kies_terugkomdag',
        waarden: { naam: wet.naam },
      })
  }

  const kinderen = kindInHuishouden || waarde('situatie', 'kinderen') !== 'nee'
  for (const screening of beleid.screenings) {
    if (screening.bij === 'vrij' || (screening.bij === 'kinderen' && !kinderen)) continue
    const veld = `${screening.code}.uitkomst`
    const uitkomst = screening.uitkomsten.find((u) => u.code === waarde('screenings', veld))
    if (!uitkomst)
      mist('screenings', veld, {
        melding: `${screening.naam}: deze vraag is verplicht.`,
        code: 'verplichte_vraag',
        waarden: { naam: screening.naam },
      })
    else if (uitkomst.opvolgen && waarde('screenings', `${screening.code}.toelichting`).trim() === '')
      mist('screenings', `${screening.code}.toelichting`, {
        melding: `${screening.naam}: schrijf op wat er is afgesproken.`,
        code: 'wat_afgesproken',
        waarden: { naam: screening.naam },
      })
  }

  for (const gebied of model?.leefgebieden ?? [])
    if (
      waarde('leefgebieden', `${gebied.code}.niveau`) === '' &&
      waarde('leefgebieden', `${gebied.code}.reden`) === ''
    )
      mist('leefgebieden', `${gebied.code}.niveau`, {
        melding: `${gebied.naam}: kies een niveau, of waarom niet.`,
        code: 'niveau_of_waarom',
        waarden: { naam: gebied.naam },
      })

  if (beleid.doelgroep) {
    if (waarde('doelgroep', 'kern') === '')
      mist('doelgroep', 'kern', { melding: 'Beantwoord de eerste vraag van de toets.', code: 'eerste_vraag' })
    for (const criterium of beleid.doelgroep.criteria)
      if (waarde('doelgroep', `${criterium.code}.oordeel`) === '')
        mist('doelgroep', `${criterium.code}.oordeel`, {
          melding: `${criterium.naam}: kies ja of nee.`,
          code: 'kies_ja_nee',
          waarden: { naam: criterium.naam },
        })
  }
  return fouten
}
