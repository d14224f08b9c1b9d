import { type ReactNode, useState } from 'react'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Tijdlijn } from '../onderdelen/Tijdlijn.tsx'
import { useHaal } from '../platform/gegevens.ts'
import { veldInWoorden } from '../platform/probleem.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Taal } from '../platform/voorkeur.ts'
import { geldigInWoorden } from './geldig.ts'
import {
  DOELGROEPEN,
  EENHEIDSOORTEN,
  GESLACHTEN,
  KENMERKEN,
  LOCATIESOORTEN,
  ORGANISATIESOORTEN,
  VOORZIENINGSOORTEN,
} from './keuzes.ts'
import type { Geldig, Versie } from './vormen.ts'

const NIET_GETOOND = new Set(['id', 'organisatieId', 'voorzieningId', 'eenheidId', 'x', 'y'])

/** The words of a field, where the forms have them. */
const VELDEN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'naam',
      'soort',
      'code',
      'telefoon',
      'doelgroepen',
      'crisis',
      'bron',
      'kenmerken',
      'geslacht',
      'leeftijdVan',
      'leeftijdTot',
      'alsGeheel',
      'contact',
      'maxPersonen',
      'gebruikt',
      'toelichting',
      'waarvan',
    ].map((veld) => [veld, `register.veld.${veld}`]),
  ),
  gemeenteCode: 'register.veld.gemeente',
  versheidMinuten: 'register.veld.versheid',
  alleenBijGeweld: 'register.veld.geweld',
  adresGeheim: 'register.veld.geheim',
  geldig: 'register.geldig',
  productCode: 'register.veld.product',
  nummer: 'register.plek',
  tijdelijk: 'register.tijdelijk',
  prijsCent: 'register.veld.prijs',
  ongeschiktVoor: 'register.veld.ongeschikt',
  van: 'register.veld.aantal',
  tot: 'register.veld.opgaveTot',
}

/** Fields whose values are codes, with the group of texts that has their words. */
const CODES: readonly (readonly [string, string, readonly string[]])[] = [
  ['soort', 'soort', VOORZIENINGSOORTEN],
  ['soort', 'organisatiesoort', ORGANISATIESOORTEN],
  ['soort', 'eenheidsoort', EENHEIDSOORTEN],
  ['soort', 'locatie', LOCATIESOORTEN],
  ['soort', 'opgave', ['formeel', 'feitelijk']],
  ['waarvan', 'opgave', ['totaal', 'crisis']],
  ['doelgroepen', 'doelgroep', DOELGROEPEN],
  ['kenmerken', 'kenmerk', KENMERKEN],
  ['geslacht', 'geslacht', GESLACHTEN],
]

/** What was known when, and who recorded it; fetched when someone opens it. */
export function Geschiedenis(props: { pad: string }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const vraag = useHaal<{ items: Versie[] }>(open ? `${props.pad}/historie` : null)
  return (
    <details className="z-paneel" onToggle={(e) => zetOpen(e.currentTarget.open)}>
      <summary className="z-paneel__kop">
        <h2 className="utrecht-heading-3">{t('register.geschiedenis')}</h2>
      </summary>
      <div className="z-paneel__inhoud">
        {open && (
          <Laadtoestand van={vraag} wat={t('register.watGeschiedenis')}>
            {({ items }) => <Versies items={items} />}
          </Laadtoestand>
        )}
      </div>
    </details>
  )
}

function Versies(props: { items: readonly Versie[] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const veld = (naam: string): string => (VELDEN[naam] ? t(VELDEN[naam]) : veldInWoorden(naam))
  return (
    <Tijdlijn
      naam={t('register.geschiedenis')}
      punten={props.items.map((v, i) => {
        const velden = v.gewijzigd.length > 0 ? v.gewijzigd : Object.keys(v.gegevens)
        return {
          sleutel: String(v.versie),
          op: v.van,
          kop: v.gewijzigd.length === 0 ? t('register.vastgelegd') : v.gewijzigd.map(veld).join(', '),
          soort: i === 0 ? 'nu' : 'gewoon',
          inhoud: (
            <>
              <span className="z-stil">{v.door ?? t('register.systeem')}</span>
              <dl className="z-versie">
                {velden
                  .filter((naam) => !NIET_GETOOND.has(naam))
                  .map((naam) => (
                    <div key={naam}>
                      <dt>{veld(naam)}</dt>
                      <dd>{waardeInWoorden(naam, v.gegevens[naam], t, taal)}</dd>
                    </div>
                  ))}
              </dl>
            </>
          ),
        }
      })}
    />
  )
}

type T = ReturnType<typeof useTekst>

function waardeInWoorden(naam: string, waarde: unknown, t: T, taal: Taal): string {
  if (waarde === null || waarde === undefined || waarde === '') return t('register.leegVeld')
  if (typeof waarde === 'boolean') return waarde ? t('register.ja') : t('register.nee')
  if (Array.isArray(waarde))
    return waarde.map((w) => waardeInWoorden(naam, w, t, taal)).join(', ') || t('register.leegVeld')
  if (typeof waarde === 'object') return geldigInWoorden(waarde as Geldig, t, taal)
  if (typeof waarde !== 'string' && typeof waarde !== 'number') return ''
  if (naam === 'prijsCent') return (Number(waarde) / 100).toFixed(2).replace('.', ',')
  const groep = CODES.find(([veld, , codes]) => veld === naam && codes.includes(String(waarde)))
  return groep ? t(`register.${groep[1]}.${String(waarde)}`) : String(waarde)
}
