import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Plaats, type Regels, VERVERS } from './vormen.ts'

type Deel = { plaats: Plaats; klaar: () => void }
export type MetRegels = Deel & { regels: Regels }

/** What every change of a place shares: its version, what it refreshes, and what comes after. */
export const basis = (p: Deel, stap: string) => ({
  pad: `/wachtlijstplaatsen/${p.plaats.id}/${stap}`,
  versie: `"${p.plaats.versie}"`,
  ververs: VERVERS,
  naSucces: p.klaar,
})
type Reden = { reden: string }

function AlleenReden(props: Deel & { stap: string; knop: string }): ReactNode {
  const t = useTekst()
  const actie = useActie<Reden>({ ...basis(props, props.stap), inhoud: (w) => ({ reden: w.reden.trim() }) })
  const formulier = useFormulier<Reden>({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('wachtlijst.redenFout') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier formulier={formulier} actie={actie} verzend={props.knop} wieZiet={t('wachtlijst.wieZietTeam')}>
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('wachtlijst.reden')}
        waarom={t('wachtlijst.redenWaarom')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}

export function Contact(props: Deel): ReactNode {
  const t = useTekst()
  return <AlleenReden {...props} stap="contact" knop={t('wachtlijst.bewaar')} />
}

export function Hervatten(props: Deel): ReactNode {
  const t = useTekst()
  return <AlleenReden {...props} stap="hervatting" knop={t('wachtlijst.stap.hervatten')} />
}

/** Another class: who decides says why, and the list is re-ordered at once. */
export function Urgentie(props: MetRegels): ReactNode {
  const t = useTekst()
  type Invoer = Reden & { klasse: string }
  const actie = useActie<Invoer>({
    ...basis(props, 'verzetting'),
    inhoud: (w) => ({ urgentieklasse: w.klasse, reden: w.reden.trim() }),
  })
  const formulier = useFormulier<Invoer>({
    begin: { klasse: '', reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      klasse: w.klasse === '' ? t('wachtlijst.kiesKlasse') : null,
      reden: w.reden.trim().length < 5 ? t('wachtlijst.redenFout') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.bewaar')}
      wieZiet={t('wachtlijst.wieZietTeam')}
    >
      <Selectie
        veld={formulier.veld('klasse')}
        label={t('wachtlijst.urgentie')}
        waarom={t('wachtlijst.urgentieWaarom')}
        opties={props.regels.urgentieklassen.map((k) => ({
          waarde: k.code,
          label: `${k.naam}: ${k.omschrijving}`,
        }))}
      />
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('wachtlijst.reden')}
        waarom={t('wachtlijst.redenWaarom')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}

export function Parkeren(props: MetRegels): ReactNode {
  const t = useTekst()
  type Invoer = { code: string; tot: Datumantwoord; toelichting: string }
  const actie = useActie<Invoer>({
    ...basis(props, 'parkering'),
    inhoud: (w) => ({
      redenCode: w.code,
      tot: w.tot?.soort === 'datum' ? w.tot.datum : '',
      toelichting: w.toelichting.trim() || null,
    }),
  })
  const formulier = useFormulier<Invoer>({
    begin: { code: '', tot: null, toelichting: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      code: w.code === '' ? t('wachtlijst.kiesReden') : null,
      tot: w.tot?.soort === 'datum' ? null : t('wachtlijst.datumFout'),
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.stap.parkeren')}
      wieZiet={t('wachtlijst.wieZietTeam')}
    >
      <p>{t('wachtlijst.parkeerUitleg')}</p>
      <Selectie
        veld={formulier.veld('code')}
        label={t('wachtlijst.reden')}
        waarom={t('wachtlijst.redenWaarom')}
        opties={props.regels.parkeerredenen.map((r) => ({ waarde: r.code, label: r.naam }))}
      />
      <Datumveld
        veld={formulier.veld('tot')}
        label={t('wachtlijst.totWanneer')}
        waarom={t('wachtlijst.totWanneerWaarom')}
      />
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('wachtlijst.toelichting')}
        waarom={t('wachtlijst.toelichtingWaarom')}
        regels={2}
        max={1000}
        optioneel
      />
    </Formulier>
  )
}

export function Einde(props: MetRegels): ReactNode {
  const t = useTekst()
  type Invoer = { code: string; toelichting: string }
  const actie = useActie<Invoer>({
    ...basis(props, 'einde'),
    inhoud: (w) => ({ redenCode: w.code, toelichting: w.toelichting.trim() }),
  })
  const formulier = useFormulier<Invoer>({
    begin: { code: '', toelichting: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      code: w.code === '' ? t('wachtlijst.kiesReden') : null,
      toelichting: w.toelichting.trim().length < 5 ? t('wachtlijst.redenFout') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.stap.einde')}
      wieZiet={t('wachtlijst.wieZietTeam')}
    >
      <p>{t('wachtlijst.eindeUitleg')}</p>
      <Selectie
        veld={formulier.veld('code')}
        label={t('wachtlijst.reden')}
        waarom={t('wachtlijst.redenWaarom')}
        opties={props.regels.eindredenen.map((r) => ({ waarde: r.code, label: r.naam }))}
      />
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('wachtlijst.toelichting')}
        waarom={t('wachtlijst.toelichtingWaarom')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}
