import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Telefoon } from '../onderdelen/Telefoon.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Bevestiging } from './Bevestiging.tsx'
import { Buitenblad } from './Buitenblad.tsx'
import { controleer, LEEG, type Meldinvoer, naarMelding } from './meldformulier.ts'
import { Meldvelden } from './Meldvelden.tsx'
import type { Bevestiging as Bevestigd, Loketgegevens } from './vormen.ts'

/** Reporting without a login. Nothing of it is kept on this device: it may be someone else's. */
export function Melden(): ReactNode {
  const t = useTekst()
  const loket = useHaal<Loketgegevens>('/toegangsloket')
  const [klaar, zetKlaar] = useState<Bevestigd | null>(null)
  return (
    <Buitenblad>
      {klaar ? (
        <>
          <Bevestiging b={klaar} />
          <p className="z-geen-afdruk">
            <Knop icoon="afdruk" bijKlik={() => print()}>
              {t('onderdelen.afdrukken')}
            </Knop>
          </p>
        </>
      ) : (
        <Laadtoestand van={loket} wat={t('toegang.watLoket')}>
          {(l) => (
            <>
              <Kop titel={t('toegang.meldenKop')} bij={t('toegang.meldenBij', { regio: l.regio })} />
              <Melding soort="info">
                {t('toegang.liever', { team: l.loket.team, bereikbaar: l.loket.bereikbaar })}{' '}
                <Telefoon nummer={l.loket.telefoon} />. {t('toegang.nu')}{' '}
                <Telefoon nummer={l.loket.spoedTelefoon} />
              </Melding>
              <Meldformulier gemeenten={l.gemeenten} klaar={zetKlaar} />
            </>
          )}
        </Laadtoestand>
      )}
    </Buitenblad>
  )
}

function Meldformulier(props: {
  gemeenten: Loketgegevens['gemeenten']
  klaar: (b: Bevestigd) => void
}): ReactNode {
  const t = useTekst()
  // sent twice after a lost line, it is one report
  const [kenmerk] = useState(() => crypto.randomUUID())
  const actie = useActie<Meldinvoer, Bevestigd>({
    pad: '/toegangsmeldingen',
    inhoud: (w) => ({ ...naarMelding(w), formulier: kenmerk }),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Meldinvoer>({
    begin: LEEG,
    probleem: actie.probleem,
    controleer: (w) => controleer(w, (naam) => t(`toegang.fout.${naam}`), false),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      wieZiet={t('toegang.wieZietMelding')}
      verzend={t('toegang.verstuur')}
      naam={t('toegang.meldenKop')}
    >
      <Meldvelden formulier={formulier} gemeenten={props.gemeenten} />
    </Formulier>
  )
}
