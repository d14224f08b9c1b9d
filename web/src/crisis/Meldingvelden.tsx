import type { ReactNode } from 'react'
import type { Formulierstaat } from '../onderdelen/formulier.ts'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Keuze, type Optie } from '../onderdelen/Keuze.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useTekst } from '../platform/tekst.tsx'
import { BEHOEFTEN, GESLACHTEN, KANALEN, VERBLIJFSITUATIES, VERVOERMIDDELEN, VERWIJZERS } from './codes.ts'
import { Drieluik } from './Drieluik.tsx'
import { Huishouden } from './Huishouden.tsx'
import type { Meldinginvoer } from './meldingformulier.ts'
import { useGemeenten } from './useGemeenten.ts'

/** More municipalities than this go in a list; fewer are quicker as buttons. */
const MAX_KNOPPEN = 8

/** The questions of a call, in the order in which they are asked: safety, who, what they need, where; the rest can wait. */
export function Meldingvelden(props: {
  formulier: Formulierstaat<Meldinginvoer>
  begin?: boolean
  geplaatst?: boolean
}): ReactNode {
  const t = useTekst()
  const { formulier: f } = props
  const { gemeenten } = useGemeenten()
  const opties = (lijst: readonly string[], begin: string): Optie<string>[] =>
    lijst.map((code) => ({ waarde: code, label: t(`crisis.${begin}.${code}`) }))
  const uitleg = (naam: string) => ({
    label: t(`crisis.veld.${naam}`),
    waarom: t(`crisis.veld.${naam}.waarom`),
  })
  const plaatsen = gemeenten.map((g) => ({ waarde: g.code, label: g.naam }))
  return (
    <>
      <section className="z-vraagblok" aria-label={t('crisis.blok.veiligheid')}>
        <Drieluik veld={f.veld('directGevaar')} begin={props.begin ?? false} {...uitleg('directGevaar')} />
        {f.waarden.directGevaar === 'ja' && (
          <Melding soort="fout" kop={t('crisis.bel112')} luid>
            <p>{t('crisis.bel112Uitleg')}</p>
          </Melding>
        )}
        <Drieluik veld={f.veld('huiselijkGeweld')} {...uitleg('huiselijkGeweld')} />
        {f.waarden.huiselijkGeweld === 'ja' && <p className="z-hint">{t('crisis.geweldUitleg')}</p>}
        <Drieluik veld={f.veld('kinderen')} {...uitleg('kinderen')} />
        {f.waarden.kinderen === 'ja' && (
          <Tekstvlak veld={f.veld('risicoKinderen')} regels={2} max={2000} {...uitleg('risicoKinderen')} />
        )}
      </section>
      <section className="z-vraagblok" aria-label={t('crisis.blok.wie')}>
        <div className="z-naastelkaar">
          <Tekstveld veld={f.veld('roepnaam')} optioneel breedte={16} max={80} {...uitleg('roepnaam')} />
          <Getalveld veld={f.veld('leeftijd')} optioneel eenheid={t('crisis.jaar')} {...uitleg('leeftijd')} />
        </div>
        <Keuze
          veld={f.veld('geslacht')}
          rij
          optioneel
          opties={opties(GESLACHTEN, 'geslacht')}
          {...uitleg('geslacht')}
        />
        {!props.geplaatst && <Huishouden veld={f.veld('huishouden')} />}
      </section>
      <section className="z-vraagblok" aria-label={t('crisis.blok.nodig')}>
        <Meerkeuze
          veld={f.veld('behoeften')}
          rij
          optioneel
          opties={opties(BEHOEFTEN, 'behoefte')}
          {...uitleg('behoeften')}
        />
      </section>
      <section className="z-vraagblok" aria-label={t('crisis.blok.waar')}>
        {plaatsen.length <= MAX_KNOPPEN ? (
          <Keuze
            veld={f.veld('netwerkGemeente')}
            rij
            optioneel
            opties={plaatsen}
            {...uitleg('netwerkGemeente')}
          />
        ) : (
          <Selectie
            veld={f.veld('netwerkGemeente')}
            optioneel
            opties={plaatsen}
            {...uitleg('netwerkGemeente')}
          />
        )}
        <div className="z-naastelkaar">
          <Selectie
            veld={f.veld('verblijftNu')}
            optioneel
            opties={opties(VERBLIJFSITUATIES, 'verblijf')}
            {...uitleg('verblijftNu')}
          />
          <Selectie
            veld={f.veld('herkomstGemeente')}
            optioneel
            opties={plaatsen}
            {...uitleg('herkomstGemeente')}
          />
        </div>
      </section>
      <section className="z-vraagblok" aria-label={t('crisis.blok.verder')}>
        <Drieluik veld={f.veld('psychischeNood')} optioneel {...uitleg('psychischeNood')} />
        <Drieluik veld={f.veld('lvbVermoeden')} optioneel {...uitleg('lvbVermoeden')} />
        <div className="z-naastelkaar">
          <Selectie
            veld={f.veld('verwijzer')}
            optioneel
            opties={opties(VERWIJZERS, 'verwijzer')}
            {...uitleg('verwijzer')}
          />
          <Selectie
            veld={f.veld('kanaal')}
            optioneel
            opties={opties(KANALEN, 'kanaal')}
            {...uitleg('kanaal')}
          />
          <Tekstveld
            veld={f.veld('terugbelnummer')}
            optioneel
            soort="tel"
            breedte={16}
            max={25}
            {...uitleg('terugbelnummer')}
          />
          <Selectie
            veld={f.veld('vervoer')}
            optioneel
            opties={opties(VERVOERMIDDELEN, 'vervoer')}
            {...uitleg('vervoer')}
          />
        </div>
        <Tekstvlak veld={f.veld('toelichting')} optioneel regels={3} max={4000} {...uitleg('toelichting')} />
      </section>
    </>
  )
}
