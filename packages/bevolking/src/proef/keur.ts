import { dagnummer, epochVan, isTestBsn, momentVan } from '@zicht/kern'
import { isGeldigOp, type Regio } from '@zicht/regio'
import { datumVanDagnummer } from '@zicht/kern'
import type { Bevolking } from '../bevolking.ts'
import { maakPlekken } from '../register.ts'
import { groepeer } from '../toewijzing.ts'

type Vak = { van: number; tot: number }
const vak = (periode: string): Vak => {
  const [van = '', tot = ''] = periode.slice(1, -1).split(',')
  return { van: epochVan(van), tot: tot === '' ? Number.POSITIVE_INFINITY : epochVan(tot) }
}
const botst = (vakken: readonly Vak[]): boolean => {
  const rij = [...vakken].sort((a, b) => a.van - b.van)
  return rij.some((v, i) => i > 0 && v.van < (rij[i - 1]?.tot ?? 0))
}

/** Everything that may never be so in a population, in words; empty when it is sound. For tests. */
export function keur(b: Bevolking, regio: Regio): string[] {
  const fout: string[] = []
  const nu = epochVan(b.nu)
  for (const [id, rij] of groepeer(b.plaatsingen, (p) => p.client_id))
    if (botst(rij.map((p) => vak(p.periode)))) fout.push(`client ${id} op twee plekken`)
  const plekken = new Map(maakPlekken(regio).map((p) => [p.id, p]))
  const extra = new Map(b.extraPlekken.map((p) => [p.id, p]))
  const begin = (dag: number) => epochVan(momentVan(datumVanDagnummer(dag), '00:00', regio.tijdzone))
  for (const [id, rij] of groepeer(b.bezettingen, (x) => x.plek_id)) {
    if (botst(rij.map((x) => vak(x.periode)))) fout.push(`plek ${id} dubbel`)
    const plek = plekken.get(id)
    const e = extra.get(id)
    if (!plek && !e) fout.push(`plek ${id} bestaat niet`)
    const van = plek ? plek.van : dagnummer(e?.geldig.slice(1, 11) ?? '')
    const tot = plek ? plek.tot : dagnummer(e?.geldig.slice(12, 22) ?? '')
    for (const x of rij) {
      const v = vak(x.periode)
      if (v.van < begin(van)) fout.push(`claim op ${plek?.code} voor het begin van de plek`)
      // who is still there is moved in time; what has ended ended before the place did
      if (Number.isFinite(tot) && Math.min(v.tot, nu) > begin(tot))
        fout.push(`claim op ${plek?.code} na het einde van de plek: ${x.periode}`)
    }
  }
  const akkoorden = new Map(b.akkoorden.map((a) => [a.id, a]))
  const opvolgers = new Map(
    b.plaatsingen.flatMap((p) => (p.vorige_plaatsing === null ? [] : [[p.vorige_plaatsing, p] as const])),
  )
  const claims = groepeer(
    b.bezettingen.filter((x) => x.plaatsing_id !== null),
    (x) => x.plaatsing_id,
  )
  for (const p of b.plaatsingen) {
    const v = vak(p.periode)
    if (v.tot <= v.van) fout.push('verblijf eindigt voor het begint')
    if (v.van > nu || (Number.isFinite(v.tot) && v.tot > nu)) fout.push('verblijf in de toekomst')
    if ((p.status === 'gestart') === Number.isFinite(v.tot))
      fout.push(`status ${p.status} past niet bij ${p.periode}`)
    if (p.status === 'beeindigd' && (p.bestemming === null || p.einde_reden === null))
      fout.push('vertrokken zonder bestemming')
    if (p.status === 'verplaatst') {
      const na = opvolgers.get(p.id)
      if (!na || vak(na.periode).van !== v.tot || na.client_id !== p.client_id)
        fout.push('verplaatst zonder aansluitende plek')
    }
    if (p.bestemming === 'onbekend' || p.bestemming === 'op_straat') {
      const a = p.einde_akkoord_id === null ? undefined : akkoorden.get(p.einde_akkoord_id)
      if (!a || a.gevraagd_door === a.besloten_door || a.plaatsing_id !== p.id)
        fout.push('zonder plek weg zonder akkoord van een tweede')
    }
    const eigen = claims.get(p.id) ?? []
    if (p.plek_id !== null && !eigen.some((x) => x.plek_id === p.plek_id)) fout.push('verblijf zonder claim')
    if (eigen.some((x) => x.periode !== p.periode)) fout.push('claim met een andere periode dan het verblijf')
    const dag = datumVanDagnummer(Math.floor((v.van + 7_200_000) / 86_400_000))
    if (!regio.producten.some((x) => x.code === p.product_code && isGeldigOp(x.geldig, dag)))
      fout.push(`product ${p.product_code} bestaat niet op ${dag}`)
  }
  for (const { bsn } of b.bsns) if (!isTestBsn(bsn)) fout.push('bsn buiten de testreeks')
  if (new Set(b.bsns.map((x) => x.bsn)).size !== b.bsns.length) fout.push('bsn dubbel')
  for (const [jaar, rij] of groepeer(b.meldingen, (m) => m.jaar)) {
    const nummers = rij.map((m) => m.nummer).sort((x, y) => x - y)
    if (nummers.some((n, i) => n !== i + 1)) fout.push(`meldingen van ${jaar} niet doorgenummerd`)
  }
  for (const m of b.meldingen) {
    if ((m.status === 'gesloten') !== (m.gesloten_op !== null)) fout.push('melding gesloten zonder moment')
    if (epochVan(m.gemeld_op) > nu || (m.gesloten_op !== null && epochVan(m.gesloten_op) > nu))
      fout.push('melding in de toekomst')
  }
  for (const t of b.toegang) if (vak(t.geldig).tot <= vak(t.geldig).van) fout.push('toegang die niets opent')
  const ids = Object.values(b).flatMap((lijst) =>
    Array.isArray(lijst)
      ? lijst.flatMap((r) => (typeof r === 'object' && 'id' in r ? [String(r.id)] : []))
      : [],
  )
  if (new Set(ids).size !== ids.length) fout.push('identificatie dubbel')
  return fout
}
