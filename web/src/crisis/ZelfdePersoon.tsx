import type { ReactNode } from 'react'
import { Knop } from '../onderdelen/Knop.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Dubbelen } from './Dubbelhint.tsx'
import type { Dubbel, Melding } from './vormen.ts'

/** Perhaps the same person as in an earlier call: one tap makes it one file; nothing happens by itself. */
export function ZelfdePersoon(props: { m: Melding; etag: string | null }): ReactNode {
  const t = useTekst()
  const { m } = props
  const actie = useActie<Dubbel>({
    methode: 'PATCH',
    pad: `/crisismeldingen/${m.id}`,
    inhoud: (d) => ({ zelfdeAls: d.meldingId }),
    versie: props.etag,
    ververs: [`/crisismeldingen/${m.id}`],
  })
  return (
    <>
      <Dubbelen
        items={m.misschienDezelfde}
        knop={(d) =>
          d.status === 'open' ? null : (
            <Knop klein bezig={actie.bezig} bijKlik={() => actie.voerUit(d)}>
              {t('crisis.zelfde')}
            </Knop>
          )
        }
      />
      {actie.probleem && actie.probleem.status !== 412 && (
        <p className="z-verlopen">{actie.probleem.detail}</p>
      )}
    </>
  )
}
