import type { ReactNode } from 'react'
import { Kop } from '../onderdelen/Kop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { datumLang } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Buitenblad } from '../toegang/Buitenblad.tsx'
import { duurZin } from './duurzin.ts'
import { Lijstpunten } from './Lijstpunten.tsx'
import { Regeldeel } from './Regeldeel.tsx'
import type { Publiekelijst, Publiekeregels } from './vormen.ts'
import './wachtlijst.css'

/** How the waiting lists work, in plain words and without a login: the region's rules, and nothing about people. */
export function Lijstregels(): ReactNode {
  const t = useTekst()
  const regels = useHaal<Publiekeregels>('/wachtlijstregels')
  return (
    <Buitenblad>
      <Laadtoestand van={regels} wat={t('wachtlijst.regels.wat')}>
        {(r) => (
          <>
            <Kop titel={t('wachtlijst.regels.titel')} bij={t('wachtlijst.regels.bij', { regio: r.regio })} />
            {r.lijsten.length === 0 && <Melding soort="info">{t('wachtlijst.regels.geen')}</Melding>}
            {r.lijsten.map((lijst) => (
              <Lijst key={lijst.code} lijst={lijst} />
            ))}
          </>
        )}
      </Laadtoestand>
    </Buitenblad>
  )
}

function Lijst(props: { lijst: Publiekelijst }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { lijst: l } = props
  const geldig = {
    van: datumLang(l.geldigVan, taal),
    tot: l.geldigTot ? datumLang(l.geldigTot, taal) : '',
    bron: l.bron,
  }
  return (
    <Paneel kop={l.naam}>
      <div className="z-lijstregels">
        <p>{t('wachtlijst.regels.voor')}</p>
        <ul>
          {l.producten.map((p) => (
            <li key={p.code}>{p.naam}</li>
          ))}
        </ul>
        <Regeldeel kop={t('wachtlijst.regels.eerst')}>
          <p>{t('wachtlijst.regels.eerstUitleg')}</p>
          <ol>
            {l.volgorde.map((s) => (
              <li key={s.code}>
                <strong>{s.naam}</strong>. {t(`wachtlijst.regels.sleutel.${s.veld}.${s.richting}`)}{' '}
                {s.verandertDoor}
              </li>
            ))}
          </ol>
        </Regeldeel>
        <Regeldeel kop={t('wachtlijst.regels.klassen')}>
          <p>{t('wachtlijst.regels.klassenUitleg')}</p>
          <ol>
            {l.urgentieklassen.map((k) => (
              <li key={k.code}>
                <strong>{k.naam}</strong>. {k.omschrijving} {k.standaard && t('wachtlijst.regels.standaard')}{' '}
                <span className="z-stil z-klein">{t('wachtlijst.regels.klasseBron', { bron: k.bron })}</span>
              </li>
            ))}
          </ol>
        </Regeldeel>
        {l.punten && <Lijstpunten punten={l.punten} />}
        <Passen lijst={l} />
        <Grenzen lijst={l} />
        <Aanbod lijst={l} />
        <Regeldeel kop={t('wachtlijst.regels.methoden')}>
          <ul>
            {l.methoden.map((m) => (
              <li key={m.methode}>
                <strong>{t(`wachtlijst.toewijzing.methoden.${m.methode}`)}</strong>.{' '}
                {t(`wachtlijst.toewijzing.methodeUitleg.${m.methode}`)}{' '}
                <span className="z-stil z-klein">
                  {t('wachtlijst.regels.methode', { datum: datumLang(m.sinds, taal), bron: m.bron })}
                </span>
              </li>
            ))}
          </ul>
        </Regeldeel>
        <Regeldeel kop={t('wachtlijst.regels.parkeren')}>
          <p>{t('wachtlijst.regels.parkerenUitleg')}</p>
          <ul>
            {l.parkeerredenen.map((p) => (
              <li key={p.code}>
                {t('wachtlijst.regels.parkeerreden', { naam: p.naam, duur: duurZin(t, p.maximaal) })}
              </li>
            ))}
          </ul>
        </Regeldeel>
        <Regeldeel kop={t('wachtlijst.regels.eraf')}>
          <p>{t('wachtlijst.regels.erafUitleg')}</p>
          <Namen van={l.eindredenen} />
          <p>
            {t('wachtlijst.regels.stilte', {
              na: duurZin(t, l.stilte.na),
              binnen: duurZin(t, l.stilte.binnen),
            })}
          </p>
        </Regeldeel>
        {l.toelichting && <p>{l.toelichting}</p>}
        <p className="z-stil">
          {t(l.geldigTot ? 'wachtlijst.regels.vanafTot' : 'wachtlijst.regels.vanaf', geldig)}
        </p>
      </div>
    </Paneel>
  )
}

const Namen = (props: { van: readonly { code: string; naam: string }[] }): ReactNode => (
  <ul>
    {props.van.map((x) => (
      <li key={x.code}>{x.naam}</li>
    ))}
  </ul>
)

function Passen(props: { lijst: Publiekelijst }): ReactNode {
  const t = useTekst()
  const { lijst: l } = props
  if (!l.volgorde.some((s) => s.veld === 'pasvorm')) return null
  return (
    <Regeldeel kop={t('wachtlijst.regels.past')}>
      <p>{t('wachtlijst.regels.pastUitleg')}</p>
      <ul>
        {l.pasvorm.map((p) => (
          <li key={p.code}>
            {t(p.totKm === null ? 'wachtlijst.regels.pastDeel' : 'wachtlijst.regels.pastDeelKm', {
              naam: p.naam,
              gewicht: p.gewicht,
              km: p.totKm,
            })}
          </li>
        ))}
      </ul>
    </Regeldeel>
  )
}

function Grenzen(props: { lijst: Publiekelijst }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { lijst: l } = props
  return (
    <Regeldeel kop={t('wachtlijst.regels.grenzen')}>
      <ul>
        {l.criteria.map((c) => (
          <li key={c.code}>
            <strong>{c.naam}</strong>. {c.toelichting}{' '}
            <span className="z-stil z-klein">
              {t('wachtlijst.regels.criterium', { sinds: datumLang(c.sinds, taal), bron: c.bron })}
            </span>
          </li>
        ))}
        {l.quota.map((q) => (
          <li key={q.gemeente}>
            {t('wachtlijst.regels.quotum', { aantal: q.hoogstens, gemeente: q.gemeente })}
          </li>
        ))}
        {l.quota.length === 0 && <li>{t('wachtlijst.regels.geenQuotum')}</li>}
        <li>{t('wachtlijst.regels.meerCriteria')}</li>
      </ul>
    </Regeldeel>
  )
}

function Aanbod(props: { lijst: Publiekelijst }): ReactNode {
  const t = useTekst()
  const { aanbodtermijn, weigerredenen, weigergrens } = props.lijst
  return (
    <Regeldeel kop={t('wachtlijst.regels.aanbod')}>
      <p>
        {t('wachtlijst.regels.aanbodUitleg', {
          client: duurZin(t, aanbodtermijn.client),
          aanbieder: duurZin(t, aanbodtermijn.aanbieder),
        })}
      </p>
      <p>{t('wachtlijst.regels.uNee')}</p>
      <Namen van={weigerredenen.filter((w) => w.door === 'client')} />
      <p>{t('wachtlijst.regels.aanbiederNee')}</p>
      <Namen van={weigerredenen.filter((w) => w.door === 'aanbieder')} />
      <p>
        {t('wachtlijst.regels.weigergrens', {
          aantal: weigergrens.aantal,
          binnen: duurZin(t, weigergrens.binnen),
        })}
      </p>
    </Regeldeel>
  )
}
