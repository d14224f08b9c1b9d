import { datumKort } from '../platform/datum.ts'
import type { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Bevinding, CodeNaam, Telling, Verschuiving, Verwachting, Waarom } from './vormen.ts'

type T = ReturnType<typeof useTekst>
type Taal = ReturnType<typeof useTaal>

const DATUM = /^\d{4}-\d\d-\d\d$/

/** Why somebody stands here and not one higher, in one sentence. */
export function waaromZin(
  t: T,
  taal: Taal,
  w: Waarom,
  klassen: readonly (CodeNaam & { rang?: number })[],
): string {
  if (w === null) return t('wachtlijst.waarom.eerste')
  const inWoorden = (waarde: string | null): string => {
    if (waarde === null) return t('wachtlijst.onbekend')
    if (DATUM.test(waarde)) return datumKort(waarde, taal)
    if (w.sleutel === 'urgentie')
      return klassen.find((k, i) => String(k.rang ?? i + 1) === waarde)?.naam ?? waarde
    return waarde
  }
  const waarden = { voor: inWoorden(w.voor), na: inWoorden(w.na) }
  if (w.sleutel === 'urgentie') return t('wachtlijst.waarom.urgentie', waarden)
  if (w.sleutel === 'wachtendSinds') return t('wachtlijst.waarom.wachttijd', waarden)
  if (w.sleutel === 'punten') return t('wachtlijst.waarom.punten', waarden)
  if (w.sleutel === 'pasvorm') return t('wachtlijst.waarom.pasvorm', waarden)
  return t('wachtlijst.waarom.gelijk')
}

const OORZAKEN = new Set([
  'erop',
  'lijst',
  'geparkeerd',
  'hervat',
  'urgentie',
  'datum',
  'punten',
  'geplaatst',
  'eraf',
  'regels',
])

/** "Van 14 naar 12, omdat twee mensen zijn geplaatst." */
export function verschuivingZin(t: T, v: Verschuiving): string {
  const oorzaak = OORZAKEN.has(v.oorzaak) ? v.oorzaak : 'anders'
  const waardoor = v.zelf
    ? t(`wachtlijst.zelf.${oorzaak}`)
    : t(`wachtlijst.ander.${oorzaak}`, { aantal: v.aantal })
  if (v.van === null || v.naar === null)
    return t(v.naar === null ? 'wachtlijst.vanLijst' : 'wachtlijst.opLijst', {
      plek: v.naar ?? v.van ?? 0,
      waardoor,
    })
  return t('wachtlijst.vanNaar', { van: v.van, naar: v.naar, waardoor })
}

/** How many points, and of what each part is made: "12 punten: Wachtpunten 2, Startpunten 10". */
export function puntenZin(t: T, taal: Taal, p: NonNullable<Telling>): string {
  const delen = p.onderdelen
    .map((o) =>
      o.hoogstens === null
        ? t('wachtlijst.punten.deel', { naam: o.naam, punten: o.punten })
        : t('wachtlijst.punten.deelVol', { naam: o.naam, punten: o.punten }),
    )
    .join(', ')
  const som = t('wachtlijst.punten.som', { totaal: p.totaal, delen })
  return p.opNulOp === null
    ? som
    : `${som} ${t('wachtlijst.punten.opNul', { datum: datumKort(p.opNulOp, taal) })}`
}

/** How long it usually takes; "niet te zeggen" is an answer. */
export function verwachtingZin(t: T, v: Verwachting): string {
  if (v === null) return t('wachtlijst.nietTeZeggen')
  if (v.totMaanden === null) return t('wachtlijst.vanafMaanden', { van: v.vanMaanden })
  if (v.vanMaanden === 0) return t('wachtlijst.totMaanden', { tot: v.totMaanden })
  return t('wachtlijst.maanden', { van: v.vanMaanden, tot: v.totMaanden })
}

/** A rule, the fact, and since when the rule holds: why somebody is not in the proposal. */
export function bevindingZin(t: T, taal: Taal, b: Bevinding): string {
  return t('wachtlijst.bevinding', {
    naam: b.naam,
    laag: b.laag,
    gemeten: b.gemeten ?? t('wachtlijst.onbekend'),
    sinds: datumKort(b.sinds, taal),
  })
}
