import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Zaak } from './vormen.ts'

type Vraag = {
  z: Zaak
  etag: string | null
  /** The act, as the last part of its address under the case. */
  daad: string
  /** Ids of texts: on the button, on the sending button, and why the reason is asked. */
  knop: string
  verzend: string
  waarom: string
  /** Around the open form; the button stands alone. */
  rond?: (formulier: ReactNode) => ReactNode
}

/** One act on a case that asks for nothing but a reason: a button, and then the question. */
export function RedenVragen(props: Vraag): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  if (!open) return <Knop bijKlik={() => zetOpen(true)}>{t(props.knop)}</Knop>
  return <Redenformulier {...props} klaar={() => zetOpen(false)} />
}

/** Only there while it is open: what went wrong before it was put away is not said when it is asked for again. */
function Redenformulier(props: Vraag & { klaar: () => void }): ReactNode {
  const t = useTekst()
  const { z, klaar, rond = (formulier) => formulier } = props
  const actie = useActie<{ reden: string }>({
    pad: `/zaken/${z.id}/${props.daad}`,
    inhoud: (w) => ({ reden: w.reden.trim() }),
    versie: props.etag,
    ververs: [`/zaken/${z.id}`, `/zaken/${z.id}/tijdlijn`, '/toegang/werkbak'],
    naSucces: klaar,
  })
  const formulier = useFormulier({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('toegang.fout.reden') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return rond(
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t(props.knop)}
      wieZiet={t('toegang.wieZietTeam')}
      verzend={t(props.verzend)}
      knoppen={
        <Knop soort="stil" bijKlik={klaar}>
          {t('toegang.terug')}
        </Knop>
      }
    >
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('toegang.veld.reden')}
        waarom={t(props.waarom)}
        regels={2}
        max={1000}
      />
    </Formulier>,
  )
}
