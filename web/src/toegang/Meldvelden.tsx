import type { ReactNode } from 'react'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Formulierstaat } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { MELDERSOORTEN, type Meldinvoer } from './meldformulier.ts'

/** The questions of a report: what is needed first, the rest as far as someone wants to tell. */
export function Meldvelden(props: {
  formulier: Formulierstaat<Meldinvoer>
  gemeenten: { code: string; naam: string }[]
}): ReactNode {
  const t = useTekst()
  const { formulier: f } = props
  const zelf = f.waarden.melderSoort === 'zelf'
  const v = (naam: string) => ({ label: t(`toegang.veld.${naam}`), waarom: t(`toegang.veld.${naam}Waarom`) })
  return (
    <>
      <Keuze
        veld={f.veld('melderSoort')}
        {...v('melderSoort')}
        opties={MELDERSOORTEN.map((s) => ({ waarde: s, label: t(`toegang.melderSoort.${s}`) }))}
      />
      <Tekstvlak veld={f.veld('vraag')} {...v('vraag')} regels={5} max={4000} />
      <Aankruisveld veld={f.veld('spoed')} {...v('spoed')} zin={t('toegang.veld.spoedZin')} optioneel />
      <Tekstveld veld={f.veld('naam')} {...v(zelf ? 'voornaam' : 'naam')} optioneel max={120} />
      {f.waarden.melderSoort === 'professional' && (
        <Tekstveld veld={f.veld('organisatie')} {...v('organisatie')} optioneel max={120} />
      )}
      <Tekstveld veld={f.veld('telefoon')} {...v('telefoon')} soort="tel" breedte={16} optioneel max={30} />
      <Tekstveld veld={f.veld('email')} {...v('email')} soort="email" optioneel max={200} />
      {!zelf && <Tekstveld veld={f.veld('roepnaam')} {...v('roepnaamAnder')} optioneel max={120} />}
      <Tekstveld
        veld={f.veld('achternaam')}
        {...v(zelf ? 'achternaam' : 'achternaamAnder')}
        optioneel
        max={120}
      />
      <Datumveld
        veld={f.veld('geboortedatum')}
        {...v(zelf ? 'geboortedatum' : 'geboortedatumAnder')}
        optioneel
        geboorte
        magOnbekend
      />
      <Tekstveld veld={f.veld('verblijf')} {...v(zelf ? 'verblijfZelf' : 'verblijf')} optioneel max={300} />
      <Selectie
        veld={f.veld('gemeente')}
        {...v('gemeente')}
        optioneel
        opties={props.gemeenten.map((g) => ({ waarde: g.code, label: g.naam }))}
      />
      <Aankruisveld
        veld={f.veld('wilOndersteuner')}
        {...v('ondersteuner')}
        zin={t('toegang.veld.ondersteunerZin')}
        optioneel
      />
      <Tekstvlak veld={f.veld('plan')} {...v('plan')} optioneel regels={4} max={20000} />
    </>
  )
}
