import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTekst } from '../platform/tekst.tsx'
import { keuzeUit, ookTeKiezen } from './aanbiederkeuze.ts'
import { basis, type MetRegels } from './Plaatsformulieren.tsx'
import type { Loket } from './vormen.ts'

type Bordrij = { organisatieId: string; organisatie: string; gemeente: string }

/** What the person needs and would like: it finds a better fit, and moves nobody on the list. */
export function Voorkeuren(props: MetRegels): ReactNode {
  const t = useTekst()
  const { plaats: p, regels } = props
  type Invoer = {
    behoeften: readonly string[]
    wensen: readonly string[]
    buurt: string
    netwerk: readonly string[]
    eerste: string
    tweede: string
    derde: string
  }
  const gemeenten = useHaal<Loket>('/toegangsloket').gegevens?.gemeenten ?? []
  const bord = useHaal<{ items: Bordrij[] }>('/bord')
  const aanbieders = ookTeKiezen(bord.gegevens?.items ?? [])
  const bekend = (lijst: readonly { code: string }[], codes: readonly string[]) =>
    codes.filter((c) => lijst.some((l) => l.code === c))
  const actie = useActie<Invoer>({
    ...basis(props, 'voorkeuren'),
    methode: 'PUT',
    inhoud: (w) => ({
      // needs that the region's list does not name are kept as they are
      behoeften: [...p.behoeften.filter((b) => !regels.behoeften.some((r) => r.code === b)), ...w.behoeften],
      wensen: w.wensen,
      aanbieders: keuzeUit([w.eerste, w.tweede, w.derde], p.aanbieders),
      buurt: w.buurt || null,
      netwerk: w.netwerk,
    }),
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      behoeften: bekend(regels.behoeften, p.behoeften),
      wensen: bekend(regels.wensen, p.wensen),
      buurt: p.buurt ?? '',
      netwerk: p.netwerk,
      eerste: p.aanbieders[0] ?? '',
      tweede: p.aanbieders[1] ?? '',
      derde: p.aanbieders[2] ?? '',
    },
    probleem: actie.probleem,
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const opties = (lijst: readonly { code: string; naam: string }[]) =>
    lijst.map((l) => ({ waarde: l.code, label: l.naam }))
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.bewaar')}
      wieZiet={t('wachtlijst.wieZietVoorkeur')}
    >
      <Meerkeuze
        veld={formulier.veld('behoeften')}
        label={t('wachtlijst.nodig')}
        waarom={t('wachtlijst.nodigWaarom')}
        opties={opties(regels.behoeften)}
        optioneel
      />
      <Meerkeuze
        veld={formulier.veld('wensen')}
        label={t('wachtlijst.wensen')}
        waarom={t('wachtlijst.wensenWaarom')}
        opties={opties(regels.wensen)}
        optioneel
      />
      <Selectie
        veld={formulier.veld('buurt')}
        label={t('wachtlijst.buurt')}
        waarom={t('wachtlijst.buurtWaarom')}
        opties={opties(gemeenten)}
        optioneel
      />
      <Meerkeuze
        veld={formulier.veld('netwerk')}
        label={t('wachtlijst.netwerk')}
        waarom={t('wachtlijst.netwerkWaarom')}
        opties={opties(gemeenten)}
        optioneel
      />
      {bord.gegevens &&
        (['eerste', 'tweede', 'derde'] as const).map((nr) => (
          <Selectie
            key={nr}
            veld={formulier.veld(nr)}
            label={t(`wachtlijst.keuze.${nr}`)}
            waarom={t('wachtlijst.keuzeWaarom')}
            opties={aanbieders}
            optioneel
          />
        ))}
    </Formulier>
  )
}
