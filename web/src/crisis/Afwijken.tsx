import { type ReactNode, useState } from 'react'
import { Dialoog } from '../onderdelen/Dialoog.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { viaFormulier } from './opnieuw.ts'
import type { Melding, NietPassend } from './vormen.ts'
import { useWoorden } from './woorden.ts'

/** The system proposes, a professional decides: a place that does not quite fit can be held, with a reason that is kept. */
export function Afwijken(props: { m: Melding; plek: NietPassend }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  return (
    <>
      <button type="button" className="z-linkknop" onClick={() => zetOpen(true)}>
        {t('crisis.toch')}
        <span className="z-verborgen"> {`${props.plek.voorziening}, ${props.plek.eenheid}`}</span>
      </button>
      <Dialoog open={open} kop={t('crisis.toch')} sluit={() => zetOpen(false)}>
        <Redenformulier {...props} klaar={() => zetOpen(false)} />
      </Dialoog>
    </>
  )
}

const MIN_TEKENS = 5

function Redenformulier(props: { m: Melding; plek: NietPassend; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { reden } = useWoorden()
  const { m, plek } = props
  const actie = useActie<{ afwijkreden: string }>({
    pad: `/crisismeldingen/${m.id}/reserveringen`,
    inhoud: (w) => ({ plekIds: plek.toch, afwijkreden: w.afwijkreden.trim() }),
    ververs: [`/crisismeldingen/${m.id}`, '/crisismeldingen', '/bord'],
    naSucces: props.klaar,
  })
  const formulier = useFormulier({
    begin: { afwijkreden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      afwijkreden: w.afwijkreden.trim().length < MIN_TEKENS ? t('crisis.fout.afwijkreden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={viaFormulier(actie, formulier)}
      wieZiet={t('crisis.wieZiet')}
      verzend={t('crisis.houdVast')}
      naam={t('crisis.toch')}
    >
      <p>
        <strong>
          {plek.voorziening}, {plek.eenheid}
        </strong>
        : {plek.redenen.map(reden).join('; ')}
      </p>
      <Tekstvlak
        veld={formulier.veld('afwijkreden')}
        label={t('crisis.veld.afwijkreden')}
        waarom={t('crisis.veld.afwijkreden.waarom')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}
