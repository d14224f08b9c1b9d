import { type ReactNode, useState } from 'react'
import { datumLang, getypteDatum, leeftijdInJaren, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { type Datumantwoord, leesDatumantwoord } from './datumantwoord.ts'
import type { Veldbinding } from './formulier.ts'
import { Veld, type Velduitleg } from './Veld.tsx'

type Eigenschappen = Velduitleg & {
  veld: Veldbinding<Datumantwoord>
  /** A date of birth: also takes an age or a year, and says the age it makes. */
  geboorte?: boolean
  magGeschat?: boolean
  magOnbekend?: boolean
}

/** A date in one field, typed as people here do; "geschat" and "weet ik niet" are answers too. */
export function Datumveld(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const dag = vandaag(useNu())
  const { veld } = props
  const antwoord = veld.waarde
  const [getypt, zetGetypt] = useState<string | null>(null)
  // What was typed ("50") stays as typed, unless the answer was changed from elsewhere.
  const toon =
    getypt !== null && past(leesDatumantwoord(getypt, dag, props.geboorte ?? false), antwoord)
      ? getypt
      : alsTekst(antwoord)
  const onbekend = antwoord?.soort === 'onbekend'
  return (
    <Veld
      {...props}
      hulp={props.hulp ?? t(props.geboorte ? 'onderdelen.geboorteHulp' : 'onderdelen.datumHulp')}
    >
      {(beschreven) => (
        <>
          <input
            id={veld.id}
            name={veld.naam}
            className="utrecht-textbox z-invoer z-invoer--16"
            value={toon}
            disabled={onbekend}
            autoComplete="off"
            aria-invalid={veld.fout !== null || undefined}
            aria-describedby={beschreven}
            onChange={(e) => {
              zetGetypt(e.target.value)
              veld.zet(leesDatumantwoord(e.target.value, dag, props.geboorte ?? false))
            }}
            onBlur={veld.verlaat}
          />
          <Gelezen antwoord={antwoord} geboorte={props.geboorte ?? false} dag={dag} />
          <div className="z-keuzes z-keuzes--los">
            {props.magGeschat && antwoord?.soort === 'datum' && (
              <Vinkje
                tekst={t('onderdelen.geschat')}
                aan={antwoord.geschat}
                zet={(geschat) => veld.zet({ ...antwoord, geschat })}
              />
            )}
            {props.magOnbekend && (
              <Vinkje
                tekst={t('onderdelen.weetIkNiet')}
                aan={onbekend}
                zet={(aan) => {
                  zetGetypt(null)
                  veld.zet(aan ? { soort: 'onbekend' } : null)
                }}
              />
            )}
          </div>
        </>
      )}
    </Veld>
  )
}

const past = (a: Datumantwoord, b: Datumantwoord): boolean => alsTekst(a) === alsTekst(b)

const alsTekst = (antwoord: Datumantwoord): string =>
  antwoord?.soort === 'datum'
    ? getypteDatum(antwoord.datum)
    : antwoord?.soort === 'getypt'
      ? antwoord.tekst
      : ''

/** How we read what was typed, so that 3-4 and 4-3 are not confused. */
function Gelezen(props: { antwoord: Datumantwoord; geboorte: boolean; dag: string }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { antwoord } = props
  if (antwoord?.soort !== 'datum') return null
  const jaren = props.geboorte ? leeftijdInJaren(antwoord.datum, props.dag) : null
  const datum = datumLang(antwoord.datum, taal)
  const jaar = antwoord.datum.slice(0, 4)
  return (
    <output className="z-veld__gelezen">
      {jaren === null && (antwoord.geschat ? t('onderdelen.ongeveer', { datum }) : datum)}
      {jaren !== null &&
        t(antwoord.geschat ? 'onderdelen.ongeveerOud' : 'onderdelen.datumEnOud', { datum, jaar, jaren })}
    </output>
  )
}

function Vinkje(props: { tekst: string; aan: boolean; zet: (aan: boolean) => void }): ReactNode {
  return (
    <label className="z-keuze">
      <input
        type="checkbox"
        className="z-aankruis"
        checked={props.aan}
        onChange={(e) => props.zet(e.target.checked)}
      />
      <span>{props.tekst}</span>
    </label>
  )
}
