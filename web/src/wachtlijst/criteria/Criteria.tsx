import type { ReactNode } from 'react'
import { Kop } from '../../onderdelen/Kop.tsx'
import { Laadtoestand } from '../../onderdelen/Laadtoestand.tsx'
import { Melding } from '../../onderdelen/Melding.tsx'
import { Selectie } from '../../onderdelen/Selectie.tsx'
import { useHaal } from '../../platform/gegevens.ts'
import { useMag, useSessie } from '../../platform/sessie.tsx'
import { useTekst } from '../../platform/tekst.tsx'
import { criteriaRoute } from '../kamer.ts'
import { LIVE } from '../vormen.ts'
import { Bewerk } from './Bewerk.tsx'
import { Lagen } from './Lagen.tsx'
import { type Criteria as Stand, eigenVan, lagenVan, type Plek } from './model.ts'
import '../wachtlijst.css'

type Organisatie = { id: string; naam: string; soort: string }

/** Hard criteria from the region to the unit, the most specific last; whose own they are may change them. */
export function Criteria(): ReactNode {
  const t = useTekst()
  const { actief } = useSessie()
  const zoek = criteriaRoute.useSearch()
  const organisaties = useHaal<{ items: Organisatie[] }>('/organisaties')
  const eigen = actief.rol === 'aanbieder' ? actief.organisatieId : undefined
  return (
    <div className="z-blad">
      <Kop titel={t('wachtlijst.criteria.titel')} bij={t('wachtlijst.criteria.bij')} />
      <Laadtoestand van={organisaties} wat={t('wachtlijst.criteria.aanbieders')}>
        {({ items }) => {
          const aanbieders = items.filter((o) => o.soort === 'aanbieder')
          const id = zoek.aanbieder ?? eigen ?? aanbieders[0]?.id
          return (
            <>
              <Kiezer aanbieders={aanbieders} gekozen={id} />
              {id && <Van key={id} organisatieId={id} />}
            </>
          )
        }}
      </Laadtoestand>
    </div>
  )
}

/** A field outside a form: a choice that is in the address. */
const keuze = (naam: string, waarde: string, zet: (w: string) => void) => ({
  id: `criteria-${naam}`,
  naam,
  waarde,
  zet,
  fout: null,
  verlaat: () => undefined,
})

function Kiezer(props: { aanbieders: readonly Organisatie[]; gekozen: string | undefined }): ReactNode {
  const t = useTekst()
  const navigeer = criteriaRoute.useNavigate()
  if (props.aanbieders.length < 2) return null
  return (
    <Selectie
      veld={keuze('aanbieder', props.gekozen ?? '', (aanbieder) =>
        navigeer({ search: aanbieder ? { aanbieder } : {} }),
      )}
      label={t('wachtlijst.criteria.aanbieder')}
      waarom={t('wachtlijst.criteria.aanbiederWaarom')}
      opties={props.aanbieders.map((o) => ({ waarde: o.id, label: o.naam }))}
    />
  )
}

function Van(props: { organisatieId: string }): ReactNode {
  const t = useTekst()
  const { actief } = useSessie()
  const wijzigt = useMag('register:wijzigen')
  const zoek = criteriaRoute.useSearch()
  const navigeer = criteriaRoute.useNavigate()
  const pad = `/organisaties/${props.organisatieId}/plaatsingscriteria`
  const stand = useHaal<Stand>(pad, { live: LIVE })
  const probeert = useMag('wachtlijst:zoeken')
  const mag = wijzigt && (actief.rol !== 'aanbieder' || actief.organisatieId === props.organisatieId)
  return (
    <Laadtoestand van={stand} wat={t('wachtlijst.criteria.titel')}>
      {(s) => {
        const voorziening = s.voorzieningen.find(
          (v) => v.id === zoek.voor || v.eenheden.some((e) => e.id === zoek.voor),
        )
        const plek: Plek = {
          voorzieningId: voorziening?.id ?? null,
          eenheidId: voorziening?.eenheden.find((e) => e.id === zoek.voor)?.id ?? null,
        }
        const lagen = lagenVan(s, plek)
        const eigen = eigenVan(s, plek)
        return (
          <>
            <Selectie
              veld={keuze('voor', zoek.voor ?? s.aanbieder.id, (voor) =>
                navigeer({
                  search: { ...(zoek.aanbieder && { aanbieder: zoek.aanbieder }), ...(voor && { voor }) },
                }),
              )}
              label={t('wachtlijst.criteria.voor')}
              waarom={t('wachtlijst.criteria.voorWaarom')}
              opties={[
                { waarde: s.aanbieder.id, label: t('wachtlijst.criteria.heel', { naam: s.aanbieder.naam }) },
                ...s.voorzieningen.flatMap((v) => [
                  { waarde: v.id, label: v.naam },
                  ...v.eenheden.map((e) => ({ waarde: e.id, label: `${v.naam}: ${e.naam}` })),
                ]),
              ]}
            />
            <Lagen lagen={lagen} behoeften={s.behoeften} />
            {!mag && <Melding soort="info">{t('wachtlijst.criteria.alleenLezen')}</Melding>}
            {(mag || probeert) && (
              <Bewerk
                key={`${plek.voorzieningId}${plek.eenheidId}`}
                stand={s}
                plek={plek}
                lagen={lagen}
                eigen={eigen}
                pad={pad}
                probeert={!mag}
              />
            )}
          </>
        )
      }}
    </Laadtoestand>
  )
}
