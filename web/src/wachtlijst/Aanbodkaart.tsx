import { type ReactNode, useState } from 'react'
import { Afloop, Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Melding } from '../onderdelen/Melding.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { dagEnDatum, datumTijd } from '../platform/datum.ts'
import { useTaal, useTekst } from '../platform/tekst.tsx'
import { Plaatsen } from './Plaatsen.tsx'
import { type Aanbod, VERVERS } from './vormen.ts'

/** One offer, with what its reader may know and the one thing to do now. */
export function Aanbodkaart(props: { aanbod: Aanbod }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { aanbod: a } = props
  const wacht = a.status === 'bij_aanbieder' || a.status === 'bij_client'
  const gegevens = [
    { naam: t('wachtlijst.waar'), waarde: [a.voorziening, ...a.plekken].join(', ') },
    { naam: t('wachtlijst.vanafKop'), waarde: dagEnDatum(a.vanaf, taal) },
    ...(wacht ? [{ naam: t('wachtlijst.antwoordVoor'), waarde: datumTijd(a.openTot, taal) }] : []),
    ...(a.persoon
      ? [
          {
            naam: t('wachtlijst.wie'),
            waarde: t('wachtlijst.persoon', {
              naam: a.persoon.voornaam ?? t('wachtlijst.onbekend'),
              leeftijd:
                a.persoon.leeftijd === null
                  ? t('wachtlijst.leeftijdOnbekend')
                  : t('wachtlijst.leeftijd', { jaar: a.persoon.leeftijd }),
              mensen: a.persoon.mensen,
            }),
          },
          {
            naam: t('wachtlijst.nodig'),
            waarde: a.persoon.behoeften.join(', ') || t('wachtlijst.nietsBijzonders'),
          },
        ]
      : []),
    ...(a.naam
      ? [
          {
            naam: t('wachtlijst.wie'),
            waarde: (
              <a className="utrecht-link" href={`/toegang/zaak/${a.zaakId}?deel=plaatsing`}>
                <Naam naam={a.naam} />
              </a>
            ),
          },
        ]
      : []),
    ...(a.afwijkreden ? [{ naam: t('wachtlijst.afwijkreden'), waarde: a.afwijkreden }] : []),
  ]
  const kop = t('wachtlijst.aanbodKop', {
    product: a.productNaam,
    plek: [a.voorziening, ...a.plekken].join(', '),
  })
  return (
    <Paneel kop={kop} bij={t(`wachtlijst.stand.${a.status}`)}>
      <Gegevens gegevens={gegevens} />
      {a.veldset === 'verwijzing' && a.status === 'bij_aanbieder' && (
        <Antwoord aanbod={a} stap="antwoord-aanbieder" />
      )}
      {a.veldset === 'verwijzing' && a.status !== 'bij_aanbieder' && (
        <Melding soort="info">
          {t(a.status === 'bij_client' ? 'wachtlijst.uZeiJa' : 'wachtlijst.beidenJa')}
        </Melding>
      )}
      {a.ookPlekBij && a.ookPlekBij.length > 0 && (
        <Melding soort="info" kop={t('wachtlijst.ookPlekBij')}>
          <p>{t(a.veldset === 'zelf' ? 'wachtlijst.ookPlekBijU' : 'wachtlijst.ookPlekBijTeam')}</p>
          <ul className="z-punten">
            {a.ookPlekBij.map((o) => (
              <li key={o.aanbieder}>{t('wachtlijst.ookPlekBijRegel', o)}</li>
            ))}
          </ul>
        </Melding>
      )}
      {a.veldset !== 'verwijzing' && a.status === 'bij_client' && (
        <Antwoord aanbod={a} stap="antwoord-client" />
      )}
      {a.wachtOpPlaatsing && (
        <Melding soort="waarschuwing" kop={t('wachtlijst.nogNiemand')}>
          {t(a.wachtOpPlaatsing.gevraagdAan ? 'wachtlijst.nogNiemandAan' : 'wachtlijst.nogNiemandTeam', {
            sinds: dagEnDatum(a.wachtOpPlaatsing.sinds, taal),
            naam: a.wachtOpPlaatsing.gevraagdAan ?? '',
            uiterlijk: datumTijd(a.wachtOpPlaatsing.uiterlijk, taal),
          })}
        </Melding>
      )}
      {a.veldset === 'wmo' && a.status === 'aanvaard' && <Plaatsen aanbod={a} />}
      {a.veldset === 'wmo' && <Intrekken aanbod={a} />}
      {a.veldset === 'zelf' && a.status === 'aanvaard' && (
        <Melding soort="ok">{t('wachtlijst.uNeemtHem')}</Melding>
      )}
    </Paneel>
  )
}

type Invoer = { redenCode: string; reden: string }

function Antwoord(props: { aanbod: Aanbod; stap: 'antwoord-aanbieder' | 'antwoord-client' }): ReactNode {
  const t = useTekst()
  const [nee, zetNee] = useState(false)
  const { aanbod: a } = props
  const basis = { pad: `/aanbiedingen/${a.id}/${props.stap}`, versie: `"${a.versie}"`, ververs: VERVERS }
  const ja = useActie({ ...basis, inhoud: () => ({ antwoord: 'ja' }) })
  const weiger = useActie<Invoer>({
    ...basis,
    inhoud: (w) => ({
      antwoord: 'nee',
      redenCode: w.redenCode,
      ...(w.reden.trim() && { reden: w.reden.trim() }),
    }),
  })
  const formulier = useFormulier<Invoer>({
    begin: { redenCode: '', reden: '' },
    probleem: weiger.probleem,
    controleer: (w) => ({ redenCode: w.redenCode === '' ? t('wachtlijst.kiesReden') : null }),
    bijVerzenden: (w) => weiger.voerUit(w),
  })
  return (
    <>
      <div className="z-knoppen">
        <Knop soort="hoofd" bezig={ja.bezig} bijKlik={() => ja.voerUit()}>
          {t(a.veldset === 'wmo' ? 'wachtlijst.persoonZegtJa' : 'wachtlijst.ja')}
        </Knop>
        <Knop uitgeklapt={nee} bijKlik={() => zetNee(!nee)}>
          {t(a.veldset === 'wmo' ? 'wachtlijst.persoonZegtNee' : 'wachtlijst.nee')}
        </Knop>
      </div>
      <Afloop actie={ja} />
      {nee && (
        <Formulier
          formulier={formulier}
          actie={weiger}
          verzend={t('wachtlijst.verstuurNee')}
          wieZiet={t('wachtlijst.wieZietNee')}
        >
          <Selectie
            veld={formulier.veld('redenCode')}
            label={t('wachtlijst.waaromNee')}
            waarom={t('wachtlijst.waaromNeeUitleg')}
            opties={a.redenen.map((r) => ({ waarde: r.code, label: r.naam }))}
          />
          <Tekstvlak
            veld={formulier.veld('reden')}
            label={t('wachtlijst.toelichting')}
            waarom={t('wachtlijst.toelichtingWaarom')}
            regels={2}
            max={1000}
            optioneel
          />
        </Formulier>
      )}
    </>
  )
}

function Intrekken(props: { aanbod: Aanbod }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const { aanbod: a } = props
  const actie = useActie<{ reden: string }>({
    pad: `/aanbiedingen/${a.id}/intrekking`,
    inhoud: (w) => ({ reden: w.reden.trim() }),
    versie: `"${a.versie}"`,
    ververs: VERVERS,
  })
  const formulier = useFormulier<{ reden: string }>({
    begin: { reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('wachtlijst.redenFout') : null }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  if (!['bij_aanbieder', 'bij_client', 'aanvaard'].includes(a.status)) return null
  if (!open)
    return (
      <Knop soort="stil" bijKlik={() => zetOpen(true)}>
        {t('wachtlijst.trekIn')}
      </Knop>
    )
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.trekIn')}
      wieZiet={t('wachtlijst.wieZietTeam')}
      knoppen={
        <Knop soort="stil" bijKlik={() => zetOpen(false)}>
          {t('onderdelen.sluit')}
        </Knop>
      }
    >
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
