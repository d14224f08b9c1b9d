import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { kortMoment } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { ACTIESOORTEN, VERVOERMIDDELEN } from './codes.ts'
import type { Melding } from './vormen.ts'
import { viaFormulier } from './opnieuw.ts'

/** What was done, newest first: arrangements, conversations, transport. Most calls end without an arrangement. */
export function Acties(props: { m: Melding }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = useNu()
  const [open, zetOpen] = useState(false)
  const { m } = props
  return (
    <Paneel
      kop={t('crisis.acties')}
      bij={
        m.status !== 'gesloten' && !open ? (
          <Knop klein icoon="plus" bijKlik={() => zetOpen(true)}>
            {t('crisis.actieErbij')}
          </Knop>
        ) : null
      }
    >
      {open && <Actieformulier m={m} klaar={() => zetOpen(false)} />}
      {m.acties.length === 0 && !open && <p className="z-stil">{t('crisis.geenActies')}</p>}
      <ul className="z-acties">
        {m.acties.map((a) => (
          <li key={a.id}>
            <span className="z-acties__wat">
              {t(`crisis.actie.${a.soort}`)}
              {a.vervoermiddel && `: ${t(`crisis.vervoer.${a.vervoermiddel}`)}`}
            </span>
            {a.omschrijving && <p>{a.omschrijving}</p>}
            <span className="z-stil z-klein z-acties__wie">
              {kortMoment(a.op, nu, taal)}, <Naam naam={a.door} />
            </span>
          </li>
        ))}
      </ul>
    </Paneel>
  )
}

type Invoer = { soort: string; omschrijving: string; vervoermiddel: string }

function Actieformulier(props: { m: Melding; klaar: () => void }): ReactNode {
  const t = useTekst()
  const { m } = props
  const actie = useActie<Invoer>({
    pad: `/crisismeldingen/${m.id}/acties`,
    inhoud: (w) => ({
      soort: w.soort,
      omschrijving: w.omschrijving.trim() || null,
      vervoermiddel: w.soort === 'vervoer' ? w.vervoermiddel : null,
    }),
    ververs: [`/crisismeldingen/${m.id}`],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { soort: '', omschrijving: '', vervoermiddel: '' },
    concept: `crisisactie:${m.id}`,
    probleem: actie.probleem,
    controleer: (w) => ({
      soort: w.soort === '' ? t('crisis.fout.soort') : null,
      vervoermiddel: w.soort === 'vervoer' && w.vervoermiddel === '' ? t('crisis.fout.vervoermiddel') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={viaFormulier(actie, formulier)}
      wieZiet={t('crisis.wieZiet')}
      verzend={t('crisis.vastleggen')}
      naam={t('crisis.actieErbij')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('crisis.terug')}
        </Knop>
      }
    >
      <Selectie
        veld={formulier.veld('soort')}
        label={t('crisis.veld.soort')}
        waarom={t('crisis.veld.soort.waarom')}
        opties={ACTIESOORTEN.map((code) => ({ waarde: code, label: t(`crisis.actie.${code}`) }))}
      />
      {formulier.waarden.soort === 'vervoer' && (
        <Selectie
          veld={formulier.veld('vervoermiddel')}
          label={t('crisis.veld.vervoer')}
          waarom={t('crisis.veld.vervoer.waarom')}
          opties={VERVOERMIDDELEN.map((code) => ({ waarde: code, label: t(`crisis.vervoer.${code}`) }))}
        />
      )}
      <Tekstvlak
        veld={formulier.veld('omschrijving')}
        label={t('crisis.veld.omschrijving')}
        waarom={t('crisis.veld.omschrijving.waarom')}
        optioneel
        regels={2}
        max={2000}
      />
    </Formulier>
  )
}
