import { type ReactNode, useState } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { dagUit } from './conceptvorm.ts'
import { ververs } from './vormen.ts'

const SOORTEN = ['ontvangstbevestiging', 'informatieverzoek', 'wachtlijst'] as const
type Invoer = {
  soort: (typeof SOORTEN)[number] | ''
  gevraagd: string
  uiterlijk: Datumantwoord
  product: string
  sinds: Datumantwoord
  overbrugging: string
}

/** The letters that are written by themselves; the others follow from a step, such as a decision. */
export function BriefMaken(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  if (!open)
    return (
      <p className="z-besluit-begin">
        <Knop icoon="plus" bijKlik={() => zetOpen(true)}>
          {t('besluit.maakBrief')}
        </Knop>
      </p>
    )
  return (
    <Paneel kop={t('besluit.maakBrief')}>
      <Velden zaakId={props.zaakId} klaar={() => zetOpen(false)} />
    </Paneel>
  )
}

function inhoud(w: Invoer) {
  if (w.soort === 'informatieverzoek')
    return { soort: w.soort, gevraagd: w.gevraagd.trim(), uiterlijk: dagUit(w.uiterlijk) }
  if (w.soort === 'wachtlijst')
    return {
      soort: w.soort,
      product: w.product.trim(),
      sinds: dagUit(w.sinds),
      overbrugging: w.overbrugging.trim(),
    }
  return { soort: w.soort }
}

function Velden(props: { zaakId: string; klaar: () => void }): ReactNode {
  const t = useTekst()
  const actie = useActie<Invoer>({
    pad: `/zaken/${props.zaakId}/brieven`,
    inhoud,
    ververs: ververs(props.zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { soort: '', gevraagd: '', uiterlijk: null, product: '', sinds: null, overbrugging: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      soort: w.soort === '' ? t('besluit.fout.kies') : null,
      ...(w.soort === 'informatieverzoek' && {
        gevraagd: w.gevraagd.trim().length < 5 ? t('besluit.fout.invullen') : null,
        uiterlijk: dagUit(w.uiterlijk) === null ? t('besluit.fout.datum') : null,
      }),
      ...(w.soort === 'wachtlijst' && {
        product: w.product.trim().length < 2 ? t('besluit.fout.invullen') : null,
        sinds: dagUit(w.sinds) === null ? t('besluit.fout.datum') : null,
      }),
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { soort } = formulier.waarden
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.maakBrief')}
      wieZiet={t('besluit.wieZietBrief')}
      verzend={t('besluit.maakBriefJa')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Keuze
        veld={formulier.veld('soort')}
        label={t('besluit.veld.briefsoort')}
        waarom={t('besluit.veld.briefsoortWaarom')}
        opties={SOORTEN.map((waarde) => ({ waarde, label: t(`besluit.briefsoort.${waarde}`) }))}
      />
      {soort === 'informatieverzoek' && (
        <>
          <Tekstvlak
            veld={formulier.veld('gevraagd')}
            label={t('besluit.veld.gevraagd')}
            waarom={t('besluit.veld.inBrief')}
            regels={2}
            max={2000}
          />
          <Datumveld
            veld={formulier.veld('uiterlijk')}
            label={t('besluit.veld.uiterlijk')}
            waarom={t('besluit.veld.inBrief')}
          />
        </>
      )}
      {soort === 'wachtlijst' && (
        <>
          <Tekstveld
            veld={formulier.veld('product')}
            label={t('besluit.veld.waarvoor')}
            waarom={t('besluit.veld.inBrief')}
            max={200}
          />
          <Datumveld
            veld={formulier.veld('sinds')}
            label={t('besluit.veld.sinds')}
            waarom={t('besluit.veld.inBrief')}
          />
          <Tekstvlak
            veld={formulier.veld('overbrugging')}
            label={t('besluit.veld.overbrugging')}
            waarom={t('besluit.veld.inBrief')}
            optioneel
            regels={2}
            max={2000}
          />
        </>
      )}
    </Formulier>
  )
}
