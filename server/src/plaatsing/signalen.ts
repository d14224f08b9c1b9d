import { datumIn, type Moment, momentPlusDuur, plusDagen } from '@zicht/kern'
import { weergavenaam } from '../dossier/index.ts'
import type { Transactie } from '../platform/databank/index.ts'
import type { Huis } from '../platform/huis.ts'
import { leesRegister, type Register } from '../register/index.ts'
import { klokstand } from './klokstand.ts'
import { mijnKlokken, mijnTaken, type Naamrij, openAkkoorden, vervolgstappen } from './leesmodel-signalen.ts'
import type { Norm } from './termijn.ts'

const VOORUIT = 'P60D'
const STAPPEN_VOORUIT = 2

export type Urgentie = 'verstreken' | 'vandaag' | 'waarschuwing'
const VOLGORDE: Record<Urgentie, number> = { verstreken: 0, vandaag: 1, waarschuwing: 2 }

export type Signaal = {
  soort: 'termijn' | 'taak' | 'akkoord' | 'vervolgstap'
  id: string
  versie: number | null
  /** Which clock or task it is, by its code; the region's name of it where it has one. */
  code: string
  naam: string | null
  /** Where the norm of a clock comes from. */
  herkomst: Norm['herkomst'] | null
  urgentie: Urgentie
  uiterlijk: Moment | null
  laatsteDag: string | null
  dag: number | null
  van: number | null
  dagenOver: number | null
  plaatsingId: string | null
  meldingId: string | null
  /** The case that it is about, where the caller may see it. */
  zaakId: string | null
  clientId: string | null
  persoon: string | null
  voorziening: { id: string; naam: string } | null
  zonderVervolgplan: boolean
  /** The highest rung that was climbed: this role heard of it, at that moment. */
  escalatie: { rol: string; op: Moment } | null
  /** It has reached my own role. */
  voorMij: boolean
  overgenomenDoor: string | null
  teruggegeven: { door: string; reden: string } | null
  toelichting: string | null
  /** I took it over myself. */
  doorMij: boolean
  /** I asked for this agreement myself: another one decides. */
  zelfGevraagd: boolean
  /** The colleague this is asked of by name. */
  gevraagdAan: string | null
}

type Plaats = Naamrij & { plek_id: string | null; client_id: string | null; zaak_id?: string | null }

/** Everything that asks for someone's attention today: overdue first, then today, then what comes near. Derived on every look. */
export async function leesSignalen(huis: Huis, tx: Transactie): Promise<Signaal[]> {
  const organisatieId = tx.wie.organisatieId
  if (organisatieId === null) return []
  const { tijdzone } = huis.regio
  const register = await leesRegister(huis, tx)
  const vandaag = datumIn(tx.nu, tijdzone)
  const signalen: Signaal[] = []
  for (const t of await mijnKlokken(tx, organisatieId, momentPlusDuur(tx.nu, VOORUIT, tijdzone))) {
    const stand = klokstand(t, tx.nu, tijdzone)
    const hoogste = t.treden.at(-1) ?? null
    if (stand.fase === 'ruim' && hoogste === null) continue
    signalen.push({
      ...leeg(t, register),
      soort: 'termijn',
      id: t.id,
      versie: t.versie,
      code: t.soort,
      naam: t.norm.naam,
      herkomst: t.norm.herkomst,
      urgentie: stand.fase === 'ruim' ? 'waarschuwing' : stand.fase,
      uiterlijk: t.einde,
      laatsteDag: stand.laatsteDag,
      dag: stand.dag,
      van: stand.van,
      dagenOver: stand.dagenOver,
      plaatsingId: t.client_id === null ? null : t.plaatsing_id,
      meldingId: t.melding_id,
      zonderVervolgplan:
        t.client_id !== null &&
        t.plaatsing_id !== null &&
        !t.heeft_vervolgplan &&
        t.norm.herkomst !== 'herbeoordeling' &&
        t.norm.overdracht === null,
      escalatie: hoogste === null ? null : { rol: hoogste.rol, op: new Date(hoogste.op).toISOString() },
      voorMij: t.treden.some((e) => e.rol === tx.wie.rol),
    })
  }
  for (const k of await mijnTaken(tx, organisatieId, tx.wie.rol))
    signalen.push({
      ...leeg(k, register),
      soort: 'taak',
      id: k.id,
      versie: k.versie,
      code: k.soort,
      urgentie:
        k.uiterlijk <= tx.nu
          ? 'verstreken'
          : datumIn(k.uiterlijk, tijdzone) === vandaag
            ? 'vandaag'
            : 'waarschuwing',
      uiterlijk: k.uiterlijk,
      plaatsingId: k.client_id === null ? null : k.plaatsing_id,
      meldingId: k.melding_id,
      overgenomenDoor: k.geaccepteerd_door_naam,
      toelichting: k.toelichting,
      doorMij: k.geaccepteerd_door === tx.wie.gebruikerId,
      teruggegeven:
        k.teruggave_reden === null
          ? null
          : { door: k.teruggegeven_door_naam ?? '', reden: k.teruggave_reden },
      gevraagdAan: k.geaccepteerd_door === null ? k.voor_naam : null,
      voorMij:
        k.geaccepteerd_door === tx.wie.gebruikerId ||
        (k.voor === null ? k.rol === tx.wie.rol : k.voor === tx.wie.gebruikerId),
    })
  for (const a of await openAkkoorden(tx))
    signalen.push({
      ...leeg(a, register),
      soort: 'akkoord',
      id: a.id,
      code: a.bestemming,
      urgentie: 'vandaag',
      uiterlijk: a.gevraagd_op,
      plaatsingId: a.plaatsing_id,
      toelichting: a.reden,
      overgenomenDoor: a.gevraagd_door_naam,
      zelfGevraagd: a.gevraagd_door === tx.wie.gebruikerId,
      voorMij: a.gevraagd_door !== tx.wie.gebruikerId,
    })
  for (const v of await vervolgstappen(tx, plusDagen(vandaag, STAPPEN_VOORUIT)))
    signalen.push({
      ...leeg(v, register),
      soort: 'vervolgstap',
      id: v.id,
      code: 'vervolgstap',
      urgentie: v.uiterlijk < vandaag ? 'verstreken' : v.uiterlijk === vandaag ? 'vandaag' : 'waarschuwing',
      laatsteDag: v.uiterlijk,
      plaatsingId: v.plaatsing_id,
      toelichting: v.stap,
      overgenomenDoor: v.verantwoordelijk,
    })
  return signalen.sort(
    (a, b) =>
      VOLGORDE[a.urgentie] - VOLGORDE[b.urgentie] ||
      Number(b.voorMij) - Number(a.voorMij) ||
      sleutel(a).localeCompare(sleutel(b)),
  )
}

const sleutel = (s: Signaal) => s.uiterlijk ?? `${s.laatsteDag}T12`

function leeg(rij: Plaats, register: Register): Signaal {
  const voorziening = register.plekken.get(rij.plek_id ?? '')?.voorziening
  return {
    soort: 'termijn',
    id: '',
    versie: null,
    code: '',
    naam: null,
    herkomst: null,
    urgentie: 'waarschuwing',
    uiterlijk: null,
    laatsteDag: null,
    dag: null,
    van: null,
    dagenOver: null,
    plaatsingId: null,
    meldingId: null,
    zaakId: rij.zaak_id ?? null,
    clientId: rij.client_id,
    persoon: rij.client_id === null ? null : weergavenaam(rij),
    voorziening: voorziening ? { id: voorziening.id, naam: voorziening.naam } : null,
    zonderVervolgplan: false,
    escalatie: null,
    voorMij: false,
    overgenomenDoor: null,
    teruggegeven: null,
    toelichting: null,
    doorMij: false,
    zelfGevraagd: false,
    gevraagdAan: null,
  }
}
