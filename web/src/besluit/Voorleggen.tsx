import type { ReactNode } from 'react'
import { Afloop } from '../onderdelen/Formulier.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Besluit, versie, ververs } from './vormen.ts'

/** Puts a draft before the municipality, which from then on sees the file. */
export function Voorleggen(props: { b: Besluit; hoofd?: boolean }): ReactNode {
  const t = useTekst()
  const { b, hoofd = false } = props
  const actie = useActie<void>({
    pad: `/beschikkingen/${b.id}/voorlegging`,
    inhoud: () => undefined,
    versie: versie(b),
    ververs: ververs(b.zaakId),
  })
  return (
    <>
      <Knop
        soort={hoofd ? 'hoofd' : 'gewoon'}
        klein={!hoofd}
        bezig={actie.bezig}
        bevestig={{
          vraag: t('besluit.voorleggenVraag', { gemeente: b.gemeente }),
          ja: t('besluit.voorleggenJa'),
        }}
        bijKlik={() => actie.voerUit()}
      >
        {t('besluit.voorleggen', { gemeente: b.gemeente })}
      </Knop>
      <Afloop actie={actie} />
    </>
  )
}
