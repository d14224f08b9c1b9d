import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { ADVIEZEN, type Advies, type Punt } from './overlegvormen.ts'
import { versie } from './vormen.ts'

type Invoer = { advies: Advies | ''; tekst: string }

/** The advice of the meeting on one point. It never binds: the decision is of who has the mandate. */
export function AdviesVastleggen(props: { p: Punt }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  if (!open)
    return (
      <Knop bijKlik={() => zetOpen(true)}>
        {t('besluit.legAdviesVast')}
        <span className="z-verborgen"> ({t('besluit.punt', { nummer: props.p.volgorde })})</span>
      </Knop>
    )
  return <Velden p={props.p} klaar={() => zetOpen(false)} />
}

function Velden(props: { p: Punt; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { p } = props
  const actie = useActie<Invoer>({
    pad: `/overlegpunten/${p.id}/advies`,
    inhoud: (w) => ({ advies: w.advies, tekst: w.tekst.trim() }),
    versie: versie(p),
    ververs: ['/expertiseoverleggen', '/zaken', '/toegang/werkbak'],
  })
  const formulier = useFormulier<Invoer>({
    begin: { advies: '', tekst: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      advies: w.advies === '' ? t('besluit.fout.kies') : null,
      tekst: w.tekst.trim().length < 5 ? t('besluit.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.legAdviesVast')}
      wieZiet={t('besluit.wieZietOverleg')}
      verzend={t('besluit.legAdviesVast')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      <Keuze
        veld={formulier.veld('advies')}
        label={t('besluit.veld.adviesVan')}
        waarom={t('besluit.veld.adviesWaarom')}
        opties={ADVIEZEN.map((waarde) => ({ waarde, label: t(`besluit.advies.${waarde}`) }))}
      />
      <Tekstvlak
        veld={formulier.veld('tekst')}
        label={t('besluit.veld.adviestekst')}
        waarom={t('besluit.veld.adviesWaarom')}
        regels={3}
        max={2000}
      />
    </Formulier>
  )
}
