import type { ReactNode } from 'react'
import { Icoon } from '../onderdelen/Icoon.tsx'
import { useSessie } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { zetVoorkeur } from '../platform/voorkeur.ts'
import { Gebruikersmenu } from './Gebruikersmenu.tsx'
import { Livepunt } from './Livepunt.tsx'
import { vergrendel } from './slot.ts'

/** Where am I, as whom, and does this screen follow along. */
export function Bovenbalk(): ReactNode {
  const t = useTekst()
  const sessie = useSessie()
  return (
    <header className="z-balk">
      <p className="z-balk__regio">
        <span className="z-balk__naam">{sessie.regio.naam}</span>
        {sessie.demo && <span className="z-balk__demo">{t('schil.demo')}</span>}
      </p>
      <div className="z-balk__rechts">
        <Livepunt />
        <Taalknop />
        <button
          type="button"
          className="z-balk__knop"
          onClick={vergrendel}
          title={t('schil.vergrendelToets')}
        >
          <Icoon naam="slot" />
          <span className="z-balk__woord">{t('schil.vergrendel')}</span>
        </button>
        <Gebruikersmenu />
      </div>
    </header>
  )
}

/** Named in the language that it leads to. */
export function Taalknop(): ReactNode {
  const andere = useTaal() === 'nl' ? 'en' : 'nl'
  return (
    <button
      type="button"
      className="z-balk__knop z-taal"
      lang={andere}
      onClick={() => zetVoorkeur({ taal: andere })}
    >
      {andere === 'en' ? 'English' : 'Nederlands'}
    </button>
  )
}
