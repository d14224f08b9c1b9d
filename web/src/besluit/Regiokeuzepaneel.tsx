import type { ReactNode } from 'react'
import { type Gegeven, Gegevens } from '../onderdelen/Gegevens.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumKort, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { EerstNog } from './EerstNog.tsx'
import { Aanbieden, Afronden } from './Regioknoppen.tsx'
import { Antwoord, Geschilstap, Overdracht } from './Regiostappen.tsx'
import type { Regiokeuze } from './regiovormen.ts'
import type { Besluitbeleid } from './vormen.ts'

/** One inquiry into another region: where it stands, who is responsible, and the next step. Here stays responsible until the handover. */
export function Regiokeuzepaneel(props: {
  k: Regiokeuze
  zaakId: string
  beleid: Besluitbeleid | null
  mag: boolean
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const nu = vandaag(useNu())
  const { k, zaakId, beleid, mag } = props
  const dag = (d: string | null) => d && datumKort(d, taal)
  const regio = beleid?.regios.find((r) => r.code === k.andereRegio)
  const naam = regio?.naam ?? k.andereRegio ?? ''
  const trede = beleid?.geschiltreden.find((g) => !k.geschil.some((s) => s.trede >= g.trede))
  const gepland = k.overdrachtOp !== null
  const geweest = k.overdrachtOp !== null && k.overdrachtOp <= nu
  const stap = k.status === 'aanvaard' ? (geweest ? 'afronden' : gepland ? 'gepland' : 'aanvaard') : k.status
  const als = (zo: boolean, ...g: Gegeven[]): Gegeven[] => (zo ? g : [])
  return (
    <Paneel
      kop={k.conclusie === 'hier' ? t('besluit.regioHier') : t('besluit.regioDaar', { regio: naam })}
      bij={<span className="z-merkje">{t(`besluit.regiostatus.${k.status}`)}</span>}
    >
      <div className="z-besluit-blok">
        <Melding soort="info" kop={t(`besluit.regionu.${stap}`, { regio: naam, datum: dag(k.overdrachtOp) })}>
          <p>{t(`besluit.verantwoordelijk.${k.verantwoordelijk}`)}</p>
          {k.status === 'onderzocht' && regio && (
            <p>
              {regio.contact}, {regio.telefoon}
            </p>
          )}
        </Melding>
        <Gegevens
          gegevens={[
            { naam: t('besluit.veld.eigenWens'), waarde: k.eigenWens },
            { naam: t('besluit.veld.regiouitleg'), waarde: k.toelichting },
            { naam: t('besluit.factoren'), waarde: <Factoren k={k} beleid={beleid} /> },
            ...als(k.conclusie === 'daar', {
              naam: t('besluit.veld.toestemming'),
              waarde: k.toestemming
                ? `${t(`besluit.toestemming.${k.toestemming}`)}, ${dag(k.toestemmingOp)}`
                : t('besluit.toestemming.nog_niet'),
            }),
            ...als(k.opvang !== '', { naam: t('besluit.veld.opvang'), waarde: k.opvang }),
            ...als(k.aangebodenOp !== null, {
              naam: t('besluit.feit.aangeboden'),
              waarde: dag(k.aangebodenOp),
            }),
            ...als(k.antwoord !== null, {
              naam: t('besluit.feit.antwoord'),
              waarde:
                k.antwoord &&
                [
                  t(`besluit.antwoord.${k.antwoord}`),
                  k.antwoordDoor,
                  dag(k.antwoordOp),
                  k.antwoord === 'geweigerd' && k.antwoordReden,
                ]
                  .filter(Boolean)
                  .join(', '),
            }),
            ...k.geschil.map((g) => ({
              naam: beleid?.geschiltreden.find((s) => s.code === g.code)?.naam ?? g.code,
              waarde: `${t(`besluit.geschil.${g.uitkomst}`)}: ${g.toelichting}`,
            })),
            ...als(
              gepland,
              { naam: t('besluit.feit.overdracht'), waarde: dag(k.overdrachtOp) },
              { naam: t('besluit.veld.vervoer'), waarde: k.vervoer },
              { naam: t('besluit.veld.ontvangenDoor'), waarde: k.ontvangenDoor },
            ),
          ]}
        />
        {mag && k.status === 'onderzocht' && <Aanbieden k={k} zaakId={zaakId} regio={naam} />}
        {mag && k.status === 'aangeboden' && <Antwoord k={k} zaakId={zaakId} />}
        {mag && k.status === 'geschil' && trede && <Geschilstap k={k} zaakId={zaakId} trede={trede} />}
        {mag && k.status === 'aanvaard' && <EerstNog zaakId={zaakId} />}
        {mag && stap === 'aanvaard' && <Overdracht k={k} zaakId={zaakId} />}
        {mag && stap === 'afronden' && <Afronden k={k} zaakId={zaakId} regio={naam} />}
      </div>
    </Paneel>
  )
}

function Factoren(props: { k: Regiokeuze; beleid: Besluitbeleid | null }): ReactNode {
  const t = useTekst()
  const { k, beleid } = props
  return (
    <ul className="z-besluit-punten">
      {Object.entries(k.factoren).map(([code, f]) => (
        <li key={code}>
          {beleid?.factoren.find((b) => b.code === code)?.naam ?? code}:{' '}
          <strong>{t(`besluit.kant.${f.kant}`)}</strong> {f.toelichting}
        </li>
      ))}
    </ul>
  )
}
