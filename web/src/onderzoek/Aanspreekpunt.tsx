import { type ReactNode, useState } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Afloop, Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { Termijn } from '../onderdelen/Termijn.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'

type Vraag = {
  id: string
  versie: number
  van: string
  vraag: string
  eigenaar: string
  vanMij: boolean
  antwoordUiterlijk: string
  antwoord: string | null
}

/** The one contact point: every question has an owner and a day by which it is answered. */
export function Aanspreekpunt(): ReactNode {
  const t = useTekst()
  const vragen = useHaal<{ items: Vraag[] }>('/aanspreekvragen')
  const [nieuw, zetNieuw] = useState(false)
  return (
    <Paneel kop={t('onderzoek.aanspreekpunt')}>
      <Laadtoestand van={vragen} wat={t('onderzoek.aanspreekpunt')}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('onderzoek.geenVragen')}</p>
          ) : (
            <ul className="z-kaal">
              {items.map((v) => (
                <Vraagregel key={v.id} vraag={v} />
              ))}
            </ul>
          )
        }
      </Laadtoestand>
      {nieuw ? (
        <VraagStellen klaar={() => zetNieuw(false)} />
      ) : (
        <Knop icoon="plus" bijKlik={() => zetNieuw(true)}>
          {t('onderzoek.vraagVastleggen')}
        </Knop>
      )}
    </Paneel>
  )
}

function Vraagregel(props: { vraag: Vraag }): ReactNode {
  const t = useTekst()
  const { vraag: v } = props
  const [open, zetOpen] = useState(false)
  const actie = useActie<{ antwoord: string | null }>({
    methode: 'PATCH',
    pad: `/aanspreekvragen/${v.id}`,
    versie: `"${v.versie}"`,
    ververs: ['/aanspreekvragen'],
    naSucces: () => zetOpen(false),
  })
  const formulier = useFormulier({
    begin: { antwoord: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ antwoord: w.antwoord.trim() === '' ? t('onderzoek.vulIn') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <li className="z-deling">
      <p>
        <strong>{v.van}</strong>: {v.vraag}
      </p>
      {v.antwoord === null ? (
        <p>
          {t('onderzoek.antwoordtDoor', { naam: v.vanMij ? t('onderzoek.u') : v.eigenaar })} ·{' '}
          <Termijn uiterlijk={v.antwoordUiterlijk} />
        </p>
      ) : (
        <p>{v.antwoord}</p>
      )}
      {v.antwoord === null && !open && (
        <div className="z-knoppen">
          <Knop klein bijKlik={() => zetOpen(true)}>
            {t('onderzoek.beantwoord')}
          </Knop>
          {!v.vanMij && (
            <Knop klein bezig={actie.bezig} bijKlik={() => actie.voerUit({ antwoord: null })}>
              {t('onderzoek.neemOver')}
            </Knop>
          )}
        </div>
      )}
      {open ? (
        <Formulier
          formulier={formulier}
          actie={actie}
          verzend={t('onderzoek.beantwoord')}
          wieZiet={t('onderzoek.wieZietPartners')}
        >
          <Tekstvlak
            veld={formulier.veld('antwoord')}
            label={t('onderzoek.antwoord')}
            waarom={t('onderzoek.antwoordWaarom')}
            max={4000}
          />
        </Formulier>
      ) : (
        <Afloop actie={actie} />
      )}
    </li>
  )
}

type Vorm = { van: string; vraag: string; uiterlijk: Datumantwoord }

function VraagStellen(props: { klaar: () => void }): ReactNode {
  const t = useTekst()
  const dag = (w: Vorm) => (w.uiterlijk?.soort === 'datum' ? w.uiterlijk.datum : null)
  const actie = useActie<Vorm>({
    pad: '/aanspreekvragen',
    inhoud: (w) => ({ van: w.van.trim(), vraag: w.vraag.trim(), antwoordUiterlijk: dag(w) }),
    ververs: ['/aanspreekvragen'],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Vorm>({
    begin: { van: '', vraag: '', uiterlijk: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      van: w.van.trim() === '' ? t('onderzoek.vulIn') : null,
      vraag: w.vraag.trim().length < 5 ? t('onderzoek.vulIn') : null,
      uiterlijk: dag(w) === null ? t('onderzoek.geenDatum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietPartners')}
      knoppen={<Knop bijKlik={props.klaar}>{t('onderzoek.annuleer')}</Knop>}
    >
      <Tekstveld
        veld={formulier.veld('van')}
        label={t('onderzoek.vraagVan')}
        waarom={t('onderzoek.vraagVanWaarom')}
        max={200}
      />
      <Tekstvlak
        veld={formulier.veld('vraag')}
        label={t('onderzoek.vraag')}
        waarom={t('onderzoek.vraagWaarom')}
        regels={3}
        max={2000}
      />
      <Datumveld
        veld={formulier.veld('uiterlijk')}
        label={t('onderzoek.antwoordUiterlijk')}
        waarom={t('onderzoek.uiterlijkWaarom')}
      />
    </Formulier>
  )
}
