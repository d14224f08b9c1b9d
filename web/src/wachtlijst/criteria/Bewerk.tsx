import { type ReactNode, useState } from 'react'
import { Afloop } from '../../onderdelen/Formulier.tsx'
import { Knop } from '../../onderdelen/Knop.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { Paneel } from '../../onderdelen/Paneel.tsx'
import { useActie } from '../../platform/actie.ts'
import { datumKort, vandaag } from '../../platform/datum.ts'
import { useZoek } from '../../platform/gegevens.ts'
import { useNu } from '../../platform/klok.ts'
import { useTaal, useTekst } from '../../platform/tekst.tsx'
import { Criteriumformulier } from './Criteriumformulier.tsx'
import { Gevolg } from './Gevolg.tsx'
import {
  type Criteria,
  eersteDag,
  type Laag,
  type Plek,
  type Regel,
  stop,
  type Voorvertoning,
  voegToe,
} from './model.ts'
import { herkomstZin, regelZin } from './zinnen.ts'

type Eigenschappen = {
  stand: Criteria
  plek: Plek
  lagen: readonly Laag[]
  eigen: Criteria['items'][number] | null
  /** Where the stored criteria come from, to fetch them again. */
  pad: string
  /** Who does not set these criteria only tries a change: sees whom of the own files it touches, and saves nothing. */
  probeert: boolean
}
const GEEN: readonly Regel[] = []

/** A draft of the criteria of one level: first what it would do, then it can be saved by whose they are. */
export function Bewerk(props: Eigenschappen): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const dag = vandaag(useNu())
  const { stand, plek, eigen, probeert } = props
  const opgeslagen = eigen?.criteria ?? GEEN
  const [concept, zetConcept] = useState<readonly Regel[] | null>(null)
  const [bij, zetBij] = useState<Regel | 'nieuw' | null>(null)
  const [gekeken, zetGekeken] = useState<readonly Regel[] | null>(null)
  const [bewaard, zetBewaard] = useState(false)
  const lijst = concept ?? opgeslagen
  const begint = concept === null ? null : eersteDag(opgeslagen, concept)
  const reikwijdte = { organisatieId: stand.aanbieder.id, ...plek }
  const gevolg = useZoek<Voorvertoning>(
    probeert ? '/plaatsingscriteria/_wie' : '/plaatsingscriteria/_voorvertoning',
    gekeken === null ? null : { ...reikwijdte, criteria: gekeken, dag: eersteDag(opgeslagen, gekeken) },
  )
  const actie = useActie<readonly Regel[]>({
    methode: eigen ? 'PUT' : 'POST',
    pad: eigen ? `/plaatsingscriteria/${eigen.id}` : '/plaatsingscriteria',
    inhoud: (criteria) => (eigen ? { criteria } : { ...reikwijdte, criteria }),
    versie: eigen ? `"${eigen.versie}"` : null,
    ververs: [props.pad],
    naSucces: () => {
      zetConcept(null)
      zetGekeken(null)
      zetBewaard(true)
    },
  })
  const zet = (nieuw: readonly Regel[]): void => {
    zetConcept(nieuw)
    zetGekeken(null)
    zetBij(null)
    zetBewaard(false)
  }
  return (
    <Paneel
      kop={t(probeert ? 'wachtlijst.criteria.probeer' : 'wachtlijst.criteria.eigen')}
      bij={t(probeert ? 'wachtlijst.criteria.probeerBij' : 'wachtlijst.criteria.eigenBij')}
    >
      {bewaard && (
        <Melding soort="ok" luid>
          {t('wachtlijst.criteria.bewaard')}
        </Melding>
      )}
      {lijst.length === 0 && <p>{t('wachtlijst.criteria.geen')}</p>}
      <ul className="z-kaal">
        {lijst.map((r) => (
          <li key={`${r.code}${r.geldig.van}`} className="z-voorgesteld">
            <span>
              {r.uit ? r.code : r.naam}: {regelZin(t, r, stand.behoeften)}
            </span>
            <span className="z-klein">{herkomstZin(t, taal, r)}</span>
            {(r.geldig.tot === undefined || r.geldig.tot > dag) && (
              <span className="z-knoppen">
                {!r.uit && (
                  <Knop klein bijKlik={() => zetBij(r)}>
                    {t('wachtlijst.criteria.wijzig')}
                  </Knop>
                )}
                <Knop klein bijKlik={() => zet(stop(lijst, r.code, dag))}>
                  {t('wachtlijst.criteria.stop')}
                </Knop>
              </span>
            )}
          </li>
        ))}
      </ul>
      {bij === null ? (
        <p className="z-knoppen">
          <Knop icoon="plus" bijKlik={() => zetBij('nieuw')}>
            {t('wachtlijst.criteria.nieuw')}
          </Knop>
        </p>
      ) : (
        <Criteriumformulier
          key={bij === 'nieuw' ? 'nieuw' : bij.code}
          bij={bij === 'nieuw' ? null : bij}
          lagen={props.lagen}
          lijst={lijst}
          behoeften={stand.behoeften}
          proef={probeert}
          klaar={(r) => zet(r === null ? lijst : voegToe(lijst, r))}
          annuleer={() => zetBij(null)}
        />
      )}
      {concept !== null && begint !== null && (
        <>
          <Melding soort="info">
            {t(probeert ? 'wachtlijst.criteria.wordtNietBewaard' : 'wachtlijst.criteria.nietBewaard', {
              dag: datumKort(begint < dag ? dag : begint, taal),
            })}
          </Melding>
          {gekeken === concept && <Gevolg gevolg={gevolg} />}
          <Afloop actie={actie} />
          <p className="z-knoppen">
            {gekeken === concept && gevolg.gegevens ? (
              !probeert && (
                <Knop soort="hoofd" bezig={actie.bezig} bijKlik={() => actie.voerUit(concept)}>
                  {t('wachtlijst.bewaar')}
                </Knop>
              )
            ) : (
              <Knop soort="hoofd" bezig={gevolg.laden} bijKlik={() => zetGekeken(concept)}>
                {t('wachtlijst.criteria.bekijk')}
              </Knop>
            )}
            <Knop
              soort="stil"
              bijKlik={() => {
                zetConcept(null)
                zetGekeken(null)
              }}
            >
              {t('wachtlijst.criteria.laatZo')}
            </Knop>
          </p>
          {actie.probleem?.fouten.map((f) => (
            <Melding key={f.pad} soort="fout" luid>
              {f.melding}
            </Melding>
          ))}
        </>
      )}
    </Paneel>
  )
}
