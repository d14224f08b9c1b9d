import {
  datumIn,
  type Datum,
  type Fout,
  isDatum,
  type Moment,
  momentVan,
  ongeldig,
  plusDagen,
} from '@zicht/kern'

/** When a figure is taken: the moment looked at, and the moment of knowledge (null: as we know it now). */
export type Peil = { peildatum: Datum; op: Moment; bekendOp: Moment | null }

const eersteVan = (a: Moment, b: Moment): Moment => (a < b ? a : b)

/** The last millisecond of a local day, so that a stay that ends at midnight was still there. */
export const eindeVanDag = (dag: Datum, tijdzone: string): Moment =>
  new Date(Date.parse(momentVan(plusDagen(dag, 1), '00:00', tijdzone)) - 1).toISOString()

/**
 * The snapshot rule of all figures on a day: who is there at the end of that day, local time; today: who is there now. `bekendOp` is a
 * date (the end of it) or a moment: then only what was recorded by then counts. What has yet to come cannot be counted, and what was
 * known before a day had ended says nothing about that day.
 */
export function leesPeil(
  vraag: { peildatum?: Datum | undefined; bekendOp?: string | undefined },
  nu: Moment,
  tijdzone: string,
): Peil {
  const vandaag = datumIn(nu, tijdzone)
  const peildatum = vraag.peildatum ?? vandaag
  const fouten: Fout[] = []
  if (peildatum > vandaag)
    fouten.push({
      pad: 'query/peildatum',
      melding: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
      code: 'dag_komt_nog',
    })
  const op = eersteVan(eindeVanDag(peildatum, tijdzone), nu)
  const bekend = vraag.bekendOp
  let bekendOp: Moment | null = null
  if (bekend !== undefined) {
    bekendOp = isDatum(bekend)
      ? bekend === vandaag
        ? nu
        : eindeVanDag(bekend, tijdzone)
      : new Date(bekend).toISOString()
    if (bekendOp > nu)
      fouten.push({
        pad: 'query/bekendOp',
        melding: 'Wat later bekend wordt, weten we nog niet. Kies vandaag of eerder.',
        code: 'later_bekend',
      })
    else if (fouten.length === 0 && bekendOp < op)
      fouten.push({
        pad: 'query/bekendOp',
        melding: 'Deze dag was toen nog niet voorbij. Kies de peildatum zelf of een latere dag.',
        code: 'toen_niet_voorbij',
      })
  }
  if (fouten.length > 0) throw ongeldig(fouten)
  return { peildatum, op, bekendOp }
}

/** A period of whole local days, both included, as moments `[van, tot)`. */
export function leesPeriode(
  vraag: { van: Datum; tot: Datum },
  nu: Moment,
  tijdzone: string,
): { van: Moment; tot: Moment } {
  const fouten: Fout[] = []
  if (vraag.tot < vraag.van)
    fouten.push({
      pad: 'query/tot',
      melding: 'De laatste dag ligt voor de eerste.',
      code: 'laatste_voor_eerste',
    })
  if (vraag.van > datumIn(nu, tijdzone))
    fouten.push({
      pad: 'query/van',
      melding: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.',
      code: 'dag_komt_nog',
    })
  if (fouten.length > 0) throw ongeldig(fouten)
  return {
    van: momentVan(vraag.van, '00:00', tijdzone),
    tot: momentVan(plusDagen(vraag.tot, 1), '00:00', tijdzone),
  }
}
