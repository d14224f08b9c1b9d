import type { RegioFout } from '../fout.ts'
import { overlapt } from '../geldig.ts'
import type { Controleer } from '../vondst.ts'
import { puntenfouten, urgentiefouten } from './punten.ts'

/** Words of facts about origin: who comes from where excludes nobody (Wmo 2015 art. 1.2.1). */
const HERKOMST = /gemeente|woonplaats|herkomst|binding|postcode|nationaliteit|geboorte(land|plaats)|inwoner/i

/** A product has one list, whose codes are each given once and whose defaults exist. */
export const wachtlijsten: Controleer = ({ wachtlijstbeleid, producten, gemeenten }) =>
  wachtlijstbeleid.flatMap(({ item, fout }, i) => {
    const fouten: RegioFout[] = []
    for (const [j, product] of item.producten.entries()) {
      if (!producten.some((p) => p.item.code === product))
        fouten.push(fout(['producten', j], `product "${product}" bestaat niet in deze regio`))
      if (
        wachtlijstbeleid.some(
          (ander, k) =>
            k < i && ander.item.producten.includes(product) && overlapt(ander.item.geldig, item.geldig),
        )
      )
        fouten.push(fout(['producten', j], `product "${product}" heeft in deze periode al een wachtlijst`))
    }
    if (!item.urgentieklassen.some((k) => k.code === item.standaardklasse))
      fouten.push(
        fout(['standaardklasse'], `klasse "${item.standaardklasse}" staat niet in "urgentieklassen"`),
      )
    for (const [j, q] of item.quota.entries())
      if (!gemeenten.some((g) => g.item.code === q.gemeente))
        fouten.push(fout(['quota', j, 'gemeente'], `gemeente "${q.gemeente}" bestaat niet in deze regio`))
    for (const [j, c] of item.criteria.entries())
      if (HERKOMST.test(c.veld) && c.veld !== 'geboortedatum')
        fouten.push(
          fout(
            ['criteria', j, 'veld'],
            'herkomst of binding met de regio mag niemand uitsluiten (Wmo 2015, art. 1.2.1)',
          ),
        )
    const methoden = item.toewijzingsmethoden ?? []
    for (const [j, m] of methoden.entries()) {
      // an upper limit over places can leave two who would both rather have each other
      if (m.methode === 'stabiel' && item.quota.length > 0)
        fouten.push(
          fout(
            ['toewijzingsmethoden', j, 'methode'],
            'een koppeling naar beider volgorde kan geen quota nakomen; verwacht een lege lijst "quota"',
          ),
        )
      if (methoden.some((x, k) => k < j && x.methode === m.methode && overlapt(x.geldig, m.geldig)))
        fouten.push(fout(['toewijzingsmethoden', j, 'geldig'], `"${m.methode}" geldt in deze periode al`))
    }
    fouten.push(...puntenfouten(item, fout), ...urgentiefouten(item, gemeenten, fout))
    for (const lijst of [
      'volgorde',
      'urgentieklassen',
      'parkeerredenen',
      'eindredenen',
      'weigerredenen',
      'overbrugging',
      'wensen',
      'hardeBehoeften',
      'pasvorm',
      'woonurgentie',
    ] as const)
      for (const [j, deel] of item[lijst].entries())
        if (item[lijst].slice(0, j).some((eerder) => eerder.code === deel.code))
          fouten.push(fout([lijst, j, 'code'], `"${deel.code}" bestaat hier al; verwacht elke code een keer`))
    return fouten
  })
