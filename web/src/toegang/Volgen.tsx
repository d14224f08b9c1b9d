import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Kop } from '../onderdelen/Kop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Buitenblad } from './Buitenblad.tsx'
import { Volgstand } from './Volgstand.tsx'
import type { Gevolgd } from './vormen.ts'

/** Following a report with its code: the code is typed, sent in a body, and kept nowhere. */
export function Volgen(): ReactNode {
  const t = useTekst()
  const [stand, zetStand] = useState<{ code: string; m: Gevolgd } | null>(null)
  const actie = useActie<{ code: string }, Gevolgd>({ pad: '/toegangsmeldingen/_status' })
  const formulier = useFormulier({
    begin: { code: '' },
    controleer: (w) => ({ code: w.code.trim().length < 8 ? t('toegang.fout.code') : null }),
    bijVerzenden: async (w) => {
      const m = await actie.voerUit({ code: w.code.trim() })
      if (m) zetStand({ code: w.code.trim(), m })
      return m
    },
  })
  return (
    <Buitenblad>
      <Kop titel={t('toegang.volgenKop')} />
      {actie.probleem && (
        <Melding soort="waarschuwing" luid>
          {actie.probleem.status === 404 ? t('toegang.codeOnbekend') : actie.probleem.detail}
        </Melding>
      )}
      {stand ? (
        <Volgstand code={stand.code} m={stand.m} zet={(m) => zetStand({ code: stand.code, m })} />
      ) : (
        <Formulier formulier={formulier} wieZiet={t('toegang.wieZietCode')} verzend={t('toegang.bekijk')}>
          <Tekstveld
            veld={formulier.veld('code')}
            label={t('toegang.volgcode')}
            waarom={t('toegang.veld.codeWaarom')}
            breedte={24}
            max={40}
          />
        </Formulier>
      )}
    </Buitenblad>
  )
}
