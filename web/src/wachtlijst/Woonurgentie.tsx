import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Afloop, Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Laadtoestand } from '../onderdelen/Laadtoestand.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { useActie } from '../platform/actie.ts'
import { datumKort } from '../platform/datum.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useMag } from '../platform/sessie.tsx'
import { useTaal, useTekst, useWoord } from '../platform/tekst.tsx'
import { Kinderen } from './Kinderen.tsx'
import type { Loket, Woonurgenties } from './vormen.ts'

const VERDER: Record<string, readonly string[]> = {
  aangevraagd: ['in_behandeling', 'toegekend', 'afgewezen', 'ingetrokken'],
  in_behandeling: ['toegekend', 'afgewezen', 'ingetrokken'],
  toegekend: ['vervallen', 'geweigerd'],
}

/** Priority for a home: the municipality decides, here is how far it is. */
export function Woonurgentie(props: { zaakId: string }): ReactNode {
  const t = useTekst()
  const mag = useMag('zaak:wijzigen')
  const pad = `/zaken/${props.zaakId}/woonurgentie`
  const urgenties = useHaal<Woonurgenties>(pad)
  return (
    <Paneel kop={t('wachtlijst.woonurgentie')} bij={t('wachtlijst.woonurgentieBij')} inklap="dicht">
      <Laadtoestand van={urgenties} wat={t('wachtlijst.woonurgentie')}>
        {(u) => (
          <>
            {u.regels.length > 0 && <Kinderen zaakId={props.zaakId} kinderen={u.kinderen} mag={mag} />}
            {u.regels.map((r) => (
              <Gemeenteregel key={r.gemeente + r.naam} regel={r} />
            ))}
            {u.items.map((i) => (
              <Regel key={i.id} item={i} categorieen={u.categorieen} mag={mag} ververs={pad} />
            ))}
            {mag && <Aanvraag zaakId={props.zaakId} categorieen={u.categorieen} />}
          </>
        )}
      </Laadtoestand>
    </Paneel>
  )
}

/** What the rules of the municipality say with what is known; until when there is none after a refusal, or by when an offer comes. */
function Gemeenteregel(props: { regel: Woonurgenties['regels'][number] }): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const woord = useWoord()
  const { regel: r } = props
  const zin =
    r.geenUrgentieTot !== null
      ? t('wachtlijst.urgentieregel.tot', { datum: datumKort(r.geenUrgentieTot, taal) })
      : t(`wachtlijst.urgentieregel.${r.oordeel}`)
  const vraag = r.nogTeVragen.map((v) => woord(`wachtlijst.urgentiefeit.${v}`)).filter((w) => w !== null)
  return (
    <p className="z-urgentieregel">
      <span lang="nl">{r.naam}</span> ({r.gemeente}): {zin}{' '}
      {r.oordeel === 'onbekend' &&
        vraag.length > 0 &&
        t('wachtlijst.urgentieregel.vraag', { wat: vraag.join(', ') })}{' '}
      {r.aanbodUiterlijk !== null &&
        t('wachtlijst.urgentieregel.aanbod', { datum: datumKort(r.aanbodUiterlijk, taal) })}
    </p>
  )
}

function Regel(props: {
  item: Woonurgenties['items'][number]
  categorieen: Woonurgenties['categorieen']
  mag: boolean
  ververs: string
}): ReactNode {
  const t = useTekst()
  const taal = useTaal()
  const { item: i } = props
  const actie = useActie<string>({
    methode: 'PATCH',
    pad: `/woonurgenties/${i.id}`,
    inhoud: (status) =>
      status === 'geweigerd' ? { status: 'vervallen', aanbodGeweigerd: true } : { status },
    versie: `"${i.versie}"`,
    ververs: [props.ververs, '/zaken'],
  })
  return (
    <div className="z-voorgesteld">
      <span>
        {props.categorieen.find((c) => c.code === i.categorie)?.naam ?? i.categorie} ·{' '}
        {datumKort(i.aangevraagdOp, taal)} · <strong>{t(`wachtlijst.urgentiestand.${i.status}`)}</strong>
      </span>
      {props.mag && (
        <p className="z-knoppen">
          {(VERDER[i.status] ?? []).map((s) => (
            <Knop key={s} klein bezig={actie.bezig} bijKlik={() => actie.voerUit(s)}>
              {t(`wachtlijst.urgentiestand.${s}`)}
            </Knop>
          ))}
        </p>
      )}
      <Afloop actie={actie} />
    </div>
  )
}

type Invoer = { categorie: string; gemeente: string; op: Datumantwoord }

function Aanvraag(props: { zaakId: string; categorieen: Woonurgenties['categorieen'] }): ReactNode {
  const t = useTekst()
  const gemeenten = useHaal<Loket>('/toegangsloket').gegevens?.gemeenten ?? []
  const actie = useActie<Invoer>({
    pad: `/zaken/${props.zaakId}/woonurgentie`,
    inhoud: (w) => ({
      categorie: w.categorie,
      gemeenteCode: w.gemeente,
      aangevraagdOp: w.op?.soort === 'datum' ? w.op.datum : '',
    }),
    ververs: ['/zaken'],
  })
  const formulier = useFormulier<Invoer>({
    begin: { categorie: '', gemeente: '', op: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      categorie: w.categorie === '' ? t('wachtlijst.kiesReden') : null,
      gemeente: w.gemeente === '' ? t('wachtlijst.kiesGemeente') : null,
      op: w.op?.soort === 'datum' ? null : t('wachtlijst.datumFout'),
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('wachtlijst.vraagAan')}
      wieZiet={t('wachtlijst.wieZietTeam')}
    >
      <Selectie
        veld={formulier.veld('categorie')}
        label={t('wachtlijst.categorie')}
        waarom={t('wachtlijst.categorieWaarom')}
        opties={props.categorieen.map((c) => ({ waarde: c.code, label: c.naam }))}
      />
      <Selectie
        veld={formulier.veld('gemeente')}
        label={t('wachtlijst.gemeente')}
        waarom={t('wachtlijst.gemeenteWaarom')}
        opties={gemeenten.map((g) => ({ waarde: g.code, label: g.naam }))}
      />
      <Datumveld
        veld={formulier.veld('op')}
        label={t('wachtlijst.aangevraagdOp')}
        waarom={t('wachtlijst.aangevraagdOpWaarom')}
      />
    </Formulier>
  )
}
