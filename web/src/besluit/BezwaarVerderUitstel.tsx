import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { dagUit } from './conceptvorm.ts'
import { type Bezwaar, HOE_INGESTEMD, UITSTELGRONDEN, versie, ververs } from './vormen.ts'

type Invoer = {
  grond: (typeof UITSTELGRONDEN)[number] | ''
  tot: Datumantwoord
  van: string
  op: Datumantwoord
  hoe: (typeof HOE_INGESTEMD)[number] | ''
  belangen: string
  voorschrift: string
  toelichting: string
}
const metInstemming = (w: Invoer) => w.grond === 'indiener_stemt_in' || w.grond === 'allen_stemmen_in'

/** Delays the answer further, on a ground of the law, with who agreed, when and how (Awb art. 7:10 lid 4). A letter is made. */
export function BezwaarVerderUitstel(props: { z: Bezwaar; zaakId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { z } = props
  const actie = useActie<Invoer>({
    pad: `/bezwaren/${z.id}/uitstel`,
    inhoud: (w) => ({
      grond: w.grond,
      tot: dagUit(w.tot),
      toelichting: w.toelichting.trim(),
      instemming: metInstemming(w) ? { van: w.van.trim(), op: dagUit(w.op), hoe: w.hoe } : null,
      belangen: w.grond === 'indiener_stemt_in' ? w.belangen.trim() : null,
      voorschrift: w.grond === 'wettelijk_voorschrift' ? w.voorschrift.trim() : null,
    }),
    versie: versie(z),
    ververs: ververs(props.zaakId),
    naSucces: props.klaar,
  })
  const kort = (w: string, n = 5) => (w.trim().length < n ? t('besluit.fout.invullen') : null)
  const dag = (w: Datumantwoord) => (dagUit(w) === null ? t('besluit.fout.datum') : null)
  const formulier = useFormulier<Invoer>({
    begin: {
      grond: '',
      tot: null,
      van: '',
      op: null,
      hoe: '',
      belangen: '',
      voorschrift: '',
      toelichting: '',
    },
    probleem: actie.probleem,
    controleer: (w) => ({
      grond: w.grond === '' ? t('besluit.fout.kies') : null,
      tot: dag(w.tot),
      van: metInstemming(w) ? kort(w.van, 2) : null,
      op: metInstemming(w) ? dag(w.op) : null,
      hoe: metInstemming(w) && w.hoe === '' ? t('besluit.fout.kies') : null,
      belangen: w.grond === 'indiener_stemt_in' ? kort(w.belangen) : null,
      voorschrift: w.grond === 'wettelijk_voorschrift' ? kort(w.voorschrift) : null,
      toelichting: kort(w.toelichting),
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const w = formulier.waarden
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.bezwaarstap.verderUitstel')}
      wieZiet={t('besluit.wieZietBrief')}
      verzend={t('besluit.bezwaarstap.verderUitstel')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Keuze
        veld={formulier.veld('grond')}
        label={t('besluit.veld.uitstelgrond')}
        waarom={t('besluit.veld.uitstelgrondWaarom')}
        opties={UITSTELGRONDEN.map((waarde) => ({ waarde, label: t(`besluit.uitstelgrond.${waarde}`) }))}
      />
      {metInstemming(w) && (
        <>
          <Tekstveld
            veld={formulier.veld('van')}
            label={t('besluit.veld.instemmingVan')}
            waarom={t('besluit.veld.instemmingWaarom')}
            max={200}
          />
          <Datumveld
            veld={formulier.veld('op')}
            label={t('besluit.veld.instemmingOp')}
            waarom={t('besluit.veld.instemmingWaarom')}
          />
          <Keuze
            veld={formulier.veld('hoe')}
            label={t('besluit.veld.instemmingHoe')}
            waarom={t('besluit.veld.instemmingWaarom')}
            opties={HOE_INGESTEMD.map((waarde) => ({ waarde, label: t(`besluit.ingestemd.${waarde}`) }))}
          />
        </>
      )}
      {w.grond === 'indiener_stemt_in' && (
        <Tekstvlak
          veld={formulier.veld('belangen')}
          label={t('besluit.veld.belangen')}
          waarom={t('besluit.veld.belangenWaarom')}
          regels={2}
          max={1000}
        />
      )}
      {w.grond === 'wettelijk_voorschrift' && (
        <Tekstvlak
          veld={formulier.veld('voorschrift')}
          label={t('besluit.veld.voorschrift')}
          waarom={t('besluit.veld.uitstelgrondWaarom')}
          regels={2}
          max={1000}
        />
      )}
      <Datumveld
        veld={formulier.veld('tot')}
        label={t('besluit.veld.uitsteltot')}
        waarom={t('besluit.veld.uitsteltotWaarom')}
      />
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('besluit.veld.reden')}
        waarom={t('besluit.veld.inBrief')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}
