import { type ReactNode, useState } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { datumTijd, vandaag } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { zekereDatum } from './meldformulier.ts'
import type { Zaak } from './vormen.ts'

const REDENEN = [
  'ingetrokken',
  'informatie',
  'lokale_wmo',
  'overgedragen',
  'afgewezen',
  'hersteld',
  'vertrokken',
  'uit_contact',
  'samengevoegd',
  'overleden',
  'afgerond',
] as const
type Besluit = {
  id: string
  soort: string
  status: 'concept' | 'genomen' | 'verzonden' | 'vervallen'
  productNaam: string
  tot: string | null
  bekendTeLaat: boolean
}
const geeft = (b: Besluit) => b.status !== 'concept' && (b.soort === 'toekennen' || b.soort === 'wijzigen')
type Openstaand = {
  inDeWeg: string[]
  anderDossier: boolean
  brieven: { id: string; onderwerp: string; lot: 'eerst_verzenden' | 'eerst_terugnemen' | 'vervalt' }[]
  agendapunten: { id: string; op: string }[]
}
type Invoer = { reden: string; toelichting: string; overledenOp: Datumantwoord }

/** Closing a case with its reason; the clocks close with it, sight of the file stays until the objection term is over. */
export function Sluiten(props: { z: Zaak; etag: string | null }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  if (!open) return <Knop bijKlik={() => zetOpen(true)}>{t('toegang.sluitDossier')}</Knop>
  return <Sluitformulier {...props} klaar={() => zetOpen(false)} />
}

/** Only there while it is open: what was refused before it was put away is not said when it is asked for again. */
function Sluitformulier(props: { z: Zaak; etag: string | null; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { z } = props
  const actie = useActie<Invoer>({
    pad: `/zaken/${z.id}/sluiting`,
    inhoud: (w) => ({
      reden: w.reden,
      toelichting: w.toelichting.trim() || null,
      overledenOp: w.reden === 'overleden' ? zekereDatum(w.overledenOp) : null,
    }),
    versie: props.etag,
    ververs: [`/zaken/${z.id}`, `/zaken/${z.id}/tijdlijn`, '/toegang/werkbak'],
  })
  const formulier = useFormulier<Invoer>({
    begin: { reden: '', toelichting: '', overledenOp: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      reden: w.reden === '' ? t('toegang.fout.kiesReden') : null,
      overledenOp:
        w.reden === 'overleden' && zekereDatum(w.overledenOp) === null ? t('toegang.fout.datum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const besluiten = useHaal<{ items: Besluit[] }>(`/zaken/${z.id}/besluiten`).gegevens?.items ?? []
  const openstaand = useHaal<Openstaand>(`/zaken/${z.id}/sluiting`, { live: ['nl.zicht.toegang.'] }).gegevens
  const geweigerd = besluiten.some((b) => b.soort === 'weigeren' && b.status === 'verzonden')
  const kan = { afgewezen: geweigerd, samengevoegd: openstaand?.anderDossier === true }
  const redenen = REDENEN.filter((r) => (kan as Partial<Record<typeof r, boolean>>)[r] ?? true)
  return (
    <Paneel kop={t('toegang.sluitDossier')}>
      <NogOpen
        besluiten={besluiten}
        openstaand={openstaand}
        overleden={formulier.waarden.reden === 'overleden'}
      />
      <Formulier
        formulier={formulier}
        actie={actie}
        wieZiet={t('toegang.wieZietTeam')}
        verzend={t('toegang.sluitJa')}
        knoppen={
          <Knop soort="stil" bijKlik={props.klaar}>
            {t('toegang.terug')}
          </Knop>
        }
      >
        <Selectie
          veld={formulier.veld('reden')}
          label={t('toegang.veld.reden')}
          waarom={t('toegang.veld.redenWaarom')}
          hulp={t('toegang.geenBinding')}
          opties={redenen.map((r) => ({ waarde: r, label: t(`toegang.sluitreden.${r}`) }))}
        />
        {formulier.waarden.reden === 'overleden' && (
          <Datumveld
            veld={formulier.veld('overledenOp')}
            label={t('toegang.veld.overledenOp')}
            waarom={t('toegang.veld.overledenOpWaarom')}
          />
        )}
        <Tekstvlak
          veld={formulier.veld('toelichting')}
          label={t('toegang.veld.toelichting')}
          waarom={t('toegang.veld.redenWaarom')}
          optioneel
          regels={2}
          max={2000}
        />
      </Formulier>
    </Paneel>
  )
}

/**
 * What goes first, and what stays or ends along with a case that closes: drafts of decisions go, one that gives something keeps its days; a letter goes first
 * or is withdrawn, and so is a point of a coming meeting.
 */
function NogOpen(props: {
  besluiten: Besluit[]
  openstaand: Openstaand | undefined
  overleden: boolean
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const dag = vandaag(useNu())
  const open = props.besluiten.filter(
    (b) =>
      b.status === 'concept' ||
      // one that is too late to be sent is told with what can be done instead
      (b.status === 'genomen' && !b.bekendTeLaat) ||
      (b.status === 'verzonden' && geeft(b) && (b.tot === null || b.tot >= dag)),
  )
  const { brieven = [], agendapunten = [] } = props.openstaand ?? {}
  // a decision or a letter that goes first is said below, by its name
  const inDeWeg = (props.openstaand?.inDeWeg ?? []).filter((b) => !b.endsWith('_niet_verzonden'))
  if (inDeWeg.length + open.length + brieven.length + agendapunten.length === 0) return null
  return (
    <Melding soort="waarschuwing" kop={t('toegang.sluitOpen')}>
      <ul>
        {inDeWeg.map((b) => (
          <li key={b}>{t(`toegang.inDeWeg.${b}`)}</li>
        ))}
        {open.map((b) => (
          <li key={b.id}>
            {t(`toegang.sluitOpen.${geeft(b) && props.overleden ? 'eindigt' : b.status}`, {
              product: b.productNaam,
            })}
          </li>
        ))}
        {brieven.map((b) => (
          <li key={b.id}>
            {t(`toegang.sluitOpen.brief.${props.overleden ? 'vervalt' : b.lot}`, { brief: b.onderwerp })}
          </li>
        ))}
        {agendapunten.map((p) => (
          <li key={p.id}>{t('toegang.sluitOpen.agendapunt', { moment: datumTijd(p.op, taal) })}</li>
        ))}
      </ul>
    </Melding>
  )
}
