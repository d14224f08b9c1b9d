import type { ReactNode } from 'react'
import { Afloop, Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Regiokeuze, TOESTEMMING } from './regiovormen.ts'
import { versie, ververs } from './vormen.ts'

type Stap = { k: Regiokeuze; zaakId: string; regio: string }
type Invoer = { toestemming: (typeof TOESTEMMING)[number] | '' }

/** Asks the other region to take over; without consent nothing goes there. */
export function Aanbieden(props: Stap): ReactNode {
  const t = useTekst()
  const { k } = props
  const actie = useActie<Invoer>({
    pad: `/regiokeuzes/${k.id}/aanbod`,
    inhoud: (w) => ({ toestemming: w.toestemming || null }),
    versie: versie(k),
    ververs: ververs(props.zaakId),
  })
  const formulier = useFormulier<Invoer>({
    begin: { toestemming: k.toestemming ?? '' },
    probleem: actie.probleem,
    controleer: (w) => ({ toestemming: w.toestemming === '' ? t('besluit.fout.toestemming') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const naam = t('besluit.biedAan', { regio: props.regio })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={naam}
      wieZiet={t('besluit.wieZietRegio')}
      verzend={naam}
    >
      {k.toestemming === null && (
        <Keuze
          veld={formulier.veld('toestemming')}
          label={t('besluit.veld.toestemming')}
          waarom={t('besluit.veld.toestemmingWaarom')}
          opties={TOESTEMMING.map((waarde) => ({ waarde, label: t(`besluit.toestemming.${waarde}`) }))}
        />
      )}
    </Formulier>
  )
}

/** Someone was received there: only now the other region is responsible, and the file here closes. */
export function Afronden(props: Stap): ReactNode {
  const t = useTekst()
  const { k } = props
  const actie = useActie<void>({
    pad: `/regiokeuzes/${k.id}/afronding`,
    inhoud: () => undefined,
    versie: versie(k),
    ververs: ververs(props.zaakId),
  })
  return (
    <>
      <div>
        <Knop
          soort="hoofd"
          bezig={actie.bezig}
          bevestig={{
            vraag: t('besluit.rondAfVraag', { regio: props.regio }),
            ja: t('besluit.rondAfJa'),
          }}
          bijKlik={() => actie.voerUit()}
        >
          {t('besluit.rondAf')}
        </Knop>
      </div>
      <Afloop actie={actie} />
    </>
  )
}
