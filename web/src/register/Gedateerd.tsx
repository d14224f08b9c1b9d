import type { ReactNode } from 'react'
import type { Veldbinding } from '../onderdelen/formulier.ts'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { useTekst } from '../platform/tekst.tsx'

/** From when to when, and where we have it from: at the end of every form of the register. */
export function GedateerdVelden(props: {
  vanaf: Veldbinding<string>
  totEnMet: Veldbinding<string>
  bron: Veldbinding<string>
}): ReactNode {
  const t = useTekst()
  return (
    <>
      <Tekstveld
        veld={props.vanaf}
        label={t('register.veld.vanaf')}
        waarom={t('register.veld.vanafWaarom')}
        hulp={t('register.veld.datumHulp')}
        breedte={16}
      />
      <Tekstveld
        veld={props.totEnMet}
        label={t('register.veld.totEnMet')}
        waarom={t('register.veld.totEnMetWaarom')}
        hulp={t('register.veld.totEnMetHulp')}
        optioneel
        breedte={16}
      />
      <Tekstveld
        veld={props.bron}
        label={t('register.veld.bron')}
        waarom={t('register.veld.bronWaarom')}
        breedte={24}
        max={300}
      />
    </>
  )
}
