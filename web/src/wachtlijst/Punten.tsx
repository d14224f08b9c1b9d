import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { basis, type MetRegels } from './Plaatsformulieren.tsx'

type Invoer = { soort: string; van: Datumantwoord; tot: Datumantwoord; aantal: string; reden: string }
const dagVan = (d: Datumantwoord): string | null => (d?.soort === 'datum' ? d.datum : null)

/** What the region counts and the list does not know by itself: something that happened, or a situation and since when. */
export function Punten(props: MetRegels): ReactNode {
  const t = useTekst()
  const feiten = props.regels.puntfeiten
  const isToestand = (soort: string) => feiten.some((f) => f.code === soort && f.aard === 'toestand')
  const actie = useActie<Invoer>({
    ...basis(props, 'verzetting'),
    inhoud: (w) => ({
      feit: {
        soort: w.soort,
        van: dagVan(w.van),
        tot: isToestand(w.soort) ? dagVan(w.tot) : null,
        aantal: isToestand(w.soort) ? 1 : Number(w.aantal),
      },
      reden: w.reden.trim(),
    }),
  })
  const formulier = useFormulier<Invoer>({
    begin: { soort: '', van: null, tot: null, aantal: '1', reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      soort: w.soort === '' ? t('wachtlijst.punten.kies') : null,
      van: dagVan(w.van) === null ? t('wachtlijst.datumFout') : null,
      aantal:
        isToestand(w.soort) || /^([1-9]\d?|100)$/.test(w.aantal.trim())
          ? null
          : t('wachtlijst.punten.aantalFout'),
      reden: w.reden.trim().length < 5 ? t('wachtlijst.redenFout') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const soort = formulier.veld('soort')
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.bewaar')}
      wieZiet={t('wachtlijst.wieZietTeam')}
    >
      <Selectie
        veld={soort}
        label={t('wachtlijst.punten.wat')}
        waarom={t('wachtlijst.punten.watWaarom')}
        opties={feiten.map((f) => ({ waarde: f.code, label: f.naam }))}
      />
      <Datumveld
        veld={formulier.veld('van')}
        label={t('wachtlijst.punten.van')}
        waarom={t('wachtlijst.punten.vanWaarom')}
      />
      {isToestand(soort.waarde) ? (
        <Datumveld
          veld={formulier.veld('tot')}
          label={t('wachtlijst.punten.tot')}
          waarom={t('wachtlijst.punten.totWaarom')}
          optioneel
        />
      ) : (
        <Tekstveld
          veld={formulier.veld('aantal')}
          label={t('wachtlijst.punten.aantal')}
          waarom={t('wachtlijst.punten.aantalWaarom')}
        />
      )}
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
