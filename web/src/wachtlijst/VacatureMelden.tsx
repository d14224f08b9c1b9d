import { type ReactNode, useState } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Aankruisveld } from '../onderdelen/Aankruisveld.tsx'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { datumKort, datumLang, vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { VERVERS } from './vormen.ts'
import { eersteDag, vrijkomst } from './vrijkomst.ts'

type Bordplek = {
  id: string
  eenheidId: string
  eenheid: string
  nummer: number
  toestand: string
  tot: string | null
  verwacht: string | null
}
type Bordrij = { id: string; naam: string; organisatieId: string; plekken: Bordplek[] }
type Invoer = {
  voorziening: string
  eenheid: string
  plekken: readonly string[]
  vanaf: Datumantwoord
  samen: boolean
  toelichting: string
}

/** Which places come free, and from when. A place may be occupied still. */
export function VacatureMelden(): ReactNode {
  const t = useTekst()
  const bord = useHaal<{ items: Bordrij[] }>('/bord')
  const [klaar, zetKlaar] = useState(0)
  return (
    <div className="z-blad z-blad--tekst">
      <Kop titel={t('wachtlijst.vacatureMelden')} bij={t('wachtlijst.vacatureMeldenUitleg')} />
      {klaar > 0 && (
        <Melding soort="ok" luid>
          {t('wachtlijst.vacatureGemeld')}
        </Melding>
      )}
      <Laadtoestand van={bord} wat={t('wachtlijst.voorzieningen')}>
        {({ items }) => <Velden key={klaar} rijen={items} klaar={() => zetKlaar(klaar + 1)} />}
      </Laadtoestand>
    </div>
  )
}

function Velden(props: { rijen: readonly Bordrij[]; klaar: () => void }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { actief } = useSessie()
  const dag = vandaag(useNu())
  const rijen = props.rijen
    .filter((r) => actief.rol !== 'aanbieder' || r.organisatieId === actief.organisatieId)
    .toSorted((a, b) => a.naam.localeCompare(b.naam))
  const actie = useActie<Invoer>({
    pad: '/vacatures',
    inhoud: (w) => ({
      vanaf: w.vanaf?.soort === 'datum' ? w.vanaf.datum : '',
      toelichting: w.toelichting.trim() || null,
      openingen: w.samen ? [{ plekIds: w.plekken }] : w.plekken.map((p) => ({ plekIds: [p] })),
    }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const vanafFout = (w: Invoer): string | null => {
    if (w.vanaf?.soort !== 'datum') return t('wachtlijst.datumFout')
    const gekozen = rijen.flatMap((r) => r.plekken).filter((p) => w.plekken.includes(p.id))
    const eerste = eersteDag(gekozen, dag)
    return eerste !== null && w.vanaf.datum < eerste
      ? t('wachtlijst.vanafTeVroeg', { datum: datumLang(eerste, taal) })
      : null
  }
  const plekZin = (p: Bordplek): string => {
    const waarden = { nummer: p.nummer, toestand: t(`onderdelen.plek.${p.toestand}`) }
    const vrij = vrijkomst(p, dag)
    if (vrij)
      return t(vrij.zeker ? 'wachtlijst.plekVrijOp' : 'wachtlijst.plekVerwachtVrij', {
        ...waarden,
        datum: datumKort(vrij.op, taal),
      })
    return t(p.toestand === 'bezet' ? 'wachtlijst.plekOnbekendVrij' : 'wachtlijst.plekNummer', waarden)
  }
  const formulier = useFormulier<Invoer>({
    begin: { voorziening: '', eenheid: '', plekken: [], vanaf: null, samen: false, toelichting: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      voorziening: w.voorziening === '' ? t('wachtlijst.kiesVoorziening') : null,
      eenheid: w.eenheid === '' ? t('wachtlijst.kiesRuimte') : null,
      plekken: w.plekken.length === 0 ? t('wachtlijst.kiesPlek') : null,
      vanaf: vanafFout(w),
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const rij = rijen.find((r) => r.id === formulier.waarden.voorziening)
  const eenheden = [...new Map((rij?.plekken ?? []).map((p) => [p.eenheidId, p.eenheid]))]
  const plekken = (rij?.plekken ?? []).filter((p) => p.eenheidId === formulier.waarden.eenheid)
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.meldVacature')}
      wieZiet={t('wachtlijst.wieZietVacature')}
    >
      <Selectie
        veld={formulier.veld('voorziening')}
        label={t('wachtlijst.voorziening')}
        waarom={t('wachtlijst.voorzieningWaarom')}
        opties={rijen.map((r) => ({ waarde: r.id, label: r.naam }))}
      />
      {rij && (
        <Selectie
          veld={formulier.veld('eenheid')}
          label={t('wachtlijst.ruimte')}
          waarom={t('wachtlijst.ruimteWaarom')}
          opties={eenheden.map(([waarde, label]) => ({ waarde, label }))}
        />
      )}
      {plekken.length > 0 && (
        <Meerkeuze
          veld={formulier.veld('plekken')}
          label={t('wachtlijst.plekken')}
          waarom={t('wachtlijst.plekkenWaarom')}
          opties={plekken.map((p) => ({
            waarde: p.id,
            label: plekZin(p),
          }))}
          rij
        />
      )}
      {formulier.waarden.plekken.length > 1 && (
        <Aankruisveld
          veld={formulier.veld('samen')}
          label={t('wachtlijst.samen')}
          waarom={t('wachtlijst.samenWaarom')}
          zin={t('wachtlijst.samenZin')}
          optioneel
        />
      )}
      <Datumveld
        veld={formulier.veld('vanaf')}
        label={t('wachtlijst.vanafKop')}
        waarom={t('wachtlijst.vanafWaarom')}
      />
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('wachtlijst.toelichting')}
        waarom={t('wachtlijst.toelichtingPlek')}
        regels={2}
        max={1000}
        optioneel
      />
    </Formulier>
  )
}
