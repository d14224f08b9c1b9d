import { geldigOp, productOp, type Regio } from '@zicht/regio'
import { type Briefvraag, datumInWoorden } from '../brieven/index.ts'
import type { BesluitRij } from './opslag.ts'

const SOORT = {
  toekennen: 'toekenning',
  wijzigen: 'toekenning',
  weigeren: 'weigering',
  buiten_behandeling: 'buiten_behandeling',
  intrekken: 'intrekking',
} as const

const getal = (n: number) => String(n).replace('.', ',')

/** What the letter of a decision says; before it is taken, as it would be today under this mandate. */
export function briefVanBesluit(
  regio: Pick<Regio, 'producten' | 'besluitgronden' | 'mandaten'>,
  b: BesluitRij,
  besluitOp: string,
  mandaat: string | null,
): Briefvraag {
  const grond = (code: string) => geldigOp(regio.besluitgronden, besluitOp).find((g) => g.code === code)
  const onder = geldigOp(regio.mandaten, besluitOp).find((m) => m.code === mandaat)
  const stop = b.soort === 'intrekken' ? (b.van ?? besluitOp) : (b.van ?? '')
  return {
    soort: SOORT[b.soort],
    gegevens: {
      product: (productOp(regio, b.product, b.van ?? besluitOp)?.naam ?? b.product).toLocaleLowerCase('nl'),
      omvang: b.omvang,
      bandbreedte:
        b.urenMin === null || b.urenMax === null ? '' : `${getal(b.urenMin)} en ${getal(b.urenMax)}`,
      van: stop === '' ? '' : datumInWoorden(stop),
      tot: b.tot === null ? 'zonder einddatum' : `tot en met ${datumInWoorden(b.tot)}`,
      vorm:
        b.leveringsvorm === 'PGB'
          ? 'Als budget: u koopt de hulp zelf in. De Sociale Verzekeringsbank betaalt de rekeningen.'
          : 'Als hulp van een aanbieder: wij regelen en betalen die. U wilde liever een eigen budget? Bel ons.',
      gronden: b.gronden
        .map((code) => grond(code))
        .filter((g) => g !== undefined)
        .map((g) => `${g.tekst} (${g.artikel})`)
        .join('\n'),
      motivering: b.motivering,
      zienswijze: b.zienswijze,
      gevraagdOp: b.aanvulverzoek ? datumInWoorden(b.aanvulverzoek.gevraagdOp) : '',
      aanvullenTot: b.aanvulverzoek ? datumInWoorden(b.aanvulverzoek.tot) : '',
      besluitOp: datumInWoorden(besluitOp),
      herbeoordelingOp: b.herbeoordelingOp === null ? '' : datumInWoorden(b.herbeoordelingOp),
      mandaat: onder ? `${onder.naam}.` : 'Wij besluiten dit namens het college.',
    },
  }
}
