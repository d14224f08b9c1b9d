import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'

/** Six weeks are over: the application is offered here, with the code or signed in (Wmo 2015 art. 2.3.2 lid 9). */
export function DoeAanvraag<U>(props: {
  pad: string
  code?: string
  ververs?: readonly string[]
  naSucces?: (uitkomst: U) => void
}): ReactNode {
  const t = useTekst()
  const { pad, code, ververs, naSucces } = props
  const actie = useActie<void, U>({
    pad,
    inhoud: () => (code === undefined ? undefined : { code }),
    ...(ververs && { ververs }),
    ...(naSucces && { naSucces }),
  })
  return (
    <>
      {actie.probleem && (
        <Melding soort="fout" luid>
          {actie.probleem.detail}
        </Melding>
      )}
      <Knop
        soort="hoofd"
        bezig={actie.bezig}
        bijKlik={() => actie.voerUit()}
        bevestig={{ vraag: t('toegang.doeAanvraagZeker'), ja: t('toegang.doeAanvraagJa') }}
      >
        {t('toegang.doeAanvraag')}
      </Knop>
    </>
  )
}
