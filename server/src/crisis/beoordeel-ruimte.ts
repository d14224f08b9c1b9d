import type { Behoefte } from './codes.ts'
import type { Kantoor } from './kantooruren.ts'
import type { Opmerking, Reden } from './redenen.ts'
import type { Ruimte } from './ruimte.ts'
import { isKind, isMoeder, metKinderen, volwassenen, type Zoekvraag } from './zoekvraag.ts'

/** The moment of the search, and whether the office is open then. */
export type Nu = { moment: string; kantoor: Kantoor }

export type Oordeel = { redenen: Reden[]; opmerkingen: Opmerking[] }

type Regel = (ruimte: Ruimte, vraag: Zoekvraag, nu: Nu) => Partial<Oordeel>

const GOED: Partial<Oordeel> = {}
const weiger = (...redenen: Reden[]): Partial<Oordeel> => ({ redenen })
const merkOp = (...opmerkingen: Opmerking[]): Partial<Oordeel> => ({ opmerkingen })

/** A women's shelter is only for people who fled violence (S0: "alleen bij HG"; C031). */
const alleenBijGeweld: Regel = ({ voorziening }, vraag) =>
  voorziening.alleenBijGeweld && vraag.huiselijkGeweld !== 'ja' ? weiger({ code: 'alleen_bij_geweld' }) : GOED

/** Who flees violence is not safe behind an address that others can know: that is said, and left to the professional. */
const adresBekend: Regel = ({ voorziening }, vraag) =>
  vraag.huiselijkGeweld === 'ja' && !voorziening.adresGeheim ? merkOp({ code: 'adres_bekend' }) : GOED

/** R2: a time-out is only for outside office hours. */
const buitenKantooruren: Regel = ({ arrangement }, _, { kantoor }) =>
  arrangement?.alleenBuitenKantooruren && kantoor.open
    ? weiger({ code: 'alleen_buiten_kantooruren', vanaf: kantoor.tot })
    : GOED

const THUIS = ['EIGEN_HUIS', 'BIJ_FAMILIE_VRIENDEN', 'DREIGENDE_HUISUITZETTING']

/** Crisis care at home needs a home, or a stay that can last; and never the home where the violence is. */
const thuis: Regel = ({ perHuishouden }, { verblijftNu, huiselijkGeweld }) => {
  if (!perHuishouden) return GOED
  if (huiselijkGeweld === 'ja' && verblijftNu !== 'BIJ_FAMILIE_VRIENDEN')
    return weiger({ code: 'niet_veilig_thuis' })
  if (verblijftNu === null) return merkOp({ code: 'thuis_navragen' })
  return THUIS.includes(verblijftNu) ? GOED : weiger({ code: 'kan_niet_thuis' })
}

/** Ages of the unit hold for everyone who comes along; an unknown age excludes nobody but must be asked. */
const leeftijd: Regel = ({ eenheid: { leeftijdVan: van, leeftijdTot: tot } }, vraag) => {
  if (van === null && tot === null) return GOED
  const past = (jaren: number) => (van === null || jaren >= van) && (tot === null || jaren <= tot)
  if (vraag.personen.some((p) => p.leeftijd !== null && !past(p.leeftijd)))
    return weiger({ code: 'leeftijd', van, tot })
  // a child of unknown age is younger than any lower bound of adulthood
  if (van !== null && vraag.personen.some((p) => p.leeftijd === null && isKind(p)))
    return weiger({ code: 'leeftijd', van, tot })
  return vraag.personen.some((p) => p.leeftijd === null)
    ? merkOp({ code: 'leeftijd_onbekend', van, tot })
    : GOED
}

/** A unit for men or women: children come along with their parent; who is neither, or unknown, is a question, no refusal. */
const geslacht: Regel = ({ eenheid }, vraag) => {
  if (eenheid.geslacht === 'alle') return GOED
  const anderen = volwassenen(vraag).filter((p) => p.geslacht !== eenheid.geslacht)
  if (anderen.some((p) => p.geslacht === 'man' || p.geslacht === 'vrouw'))
    return weiger({ code: eenheid.geslacht === 'man' ? 'alleen_mannen' : 'alleen_vrouwen' })
  return anderen.length > 0 ? merkOp({ code: 'geslacht_navragen', geslacht: eenheid.geslacht }) : GOED
}

/** Children stay where the unit is fit for children. Care at home comes to where they are. */
const kinderen: Regel = ({ eenheid }, vraag) =>
  metKinderen(vraag) && !eenheid.kenmerken.includes('kinderen') ? weiger({ code: 'geen_kinderen' }) : GOED

/** The target groups of the facility (C031). A facility that takes adults, or adults who fled violence, takes everyone of age. */
const doelgroep: Regel = ({ voorziening, eenheid }, vraag) => {
  const voor = new Set(voorziening.doelgroepen)
  if (voorziening.alleenBijGeweld || voor.size === 0) return GOED
  if (metKinderen(vraag)) {
    if (voor.has('gezinnen') || (voor.has('moeders') && isMoeder(vraag))) return GOED
    return weiger({ code: 'geen_kinderen' })
  }
  if (voor.has('volwassenen')) return GOED
  // bounds of age say who is young or old; without them the group itself decides
  if (voor.has('jongeren')) return eenheid.leeftijdTot === null ? weiger({ code: 'alleen_jongeren' }) : GOED
  if (voor.has('ouderen') && eenheid.leeftijdVan !== null) return GOED
  if (voor.has('somatiek'))
    return vraag.behoeften.includes('somatiek') ? GOED : weiger({ code: 'alleen_somatiek' })
  return weiger({ code: 'alleen_gezinnen' })
}

/** Every need is a feature of the unit. A lift is a way without stairs, but not the ground floor: that is said. */
const behoeften: Regel = ({ eenheid: { kenmerken } }, vraag) => {
  const mist = vraag.behoeften.filter((b) => !kenmerken.includes(b))
  const metLift =
    mist.includes('begane_grond') && (kenmerken.includes('lift') || kenmerken.includes('rolstoel'))
  return {
    redenen: mist
      .filter((b) => b !== 'begane_grond' || !metLift)
      .map((behoefte) => ({ code: 'behoefte', behoefte })),
    opmerkingen: metLift ? [{ code: 'wel_lift' }] : [],
  }
}

/** What the owner of a private location asks to consider; in their own words, so a person weighs it. */
const voorwaarden: Regel = ({ voorwaarde }) =>
  voorwaarde && voorwaarde.ongeschiktVoor.length > 0
    ? merkOp({ code: 'ongeschikt_voor', voor: voorwaarde.ongeschiktVoor })
    : GOED

/** Rooms that others may need tonight are better kept for them. */
const SCHAARS: readonly Behoefte[] = ['rolstoel', 'prikkelarm', 'somatiek']
const schaars: Regel = ({ eenheid: { kenmerken }, groep }, vraag) =>
  groep === 'opvang'
    ? merkOp(
        ...SCHAARS.filter((k) => kenmerken.includes(k) && !vraag.behoeften.includes(k)).map(
          (kenmerk) => ({ code: 'schaars', kenmerk }) as const,
        ),
      )
    : GOED

const REGELS: readonly Regel[] = [
  alleenBijGeweld,
  buitenKantooruren,
  thuis,
  doelgroep,
  leeftijd,
  geslacht,
  kinderen,
  behoeften,
  adresBekend,
  voorwaarden,
  schaars,
]

/** Everything about a unit that does not depend on who is in it tonight. Each reason once. */
export function beoordeelRuimte(ruimte: Ruimte, vraag: Zoekvraag, nu: Nu): Oordeel {
  const delen = REGELS.map((regel) => regel(ruimte, vraag, nu))
  const redenen = delen.flatMap((d) => d.redenen ?? [])
  return {
    redenen: redenen.filter(
      (r, i) => redenen.findIndex((s) => JSON.stringify(s) === JSON.stringify(r)) === i,
    ),
    opmerkingen: delen.flatMap((d) => d.opmerkingen ?? []),
  }
}
