import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Meerkeuze } from '../onderdelen/Meerkeuze.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { vandaag } from '../platform/datum.ts'
import { useNu } from '../platform/klok.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Taakverdeling } from '../regio/Taakverdeling.tsx'
import { Adviesvelden } from './Adviesvelden.tsx'
import { type Conceptvorm, conceptUit, dagUit, geeft, raaktLopend, vormVan } from './conceptvorm.ts'
import { Doelgroeptoets } from './Doelgroeptoets.tsx'
import { Pgbvelden } from './Pgbvelden.tsx'
import { type Besluit, type Besluitbeleid, type Doelgroep, type Soort, versie, ververs } from './vormen.ts'

/**
 * A draft of a decision. Anything but the product and the day of the application may still be missing: what is, is said afterwards.
 * `vorig` is what is changed or revoked; `concept` the draft that is being changed.
 */
export function Conceptformulier(props: {
  zaakId: string
  beleid: Besluitbeleid
  /** What the inquiry says of the target group today; null where the region has no such test. */
  doelgroep: Doelgroep | null
  concept?: Besluit
  vorig?: Besluit
  soort?: Soort
  aanvraagOp: string | null
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const heden = vandaag(useNu())
  const { beleid, concept, vorig } = props
  const vast = concept?.soort ?? props.soort
  const actie = useActie<Conceptvorm>({
    methode: concept ? 'PUT' : 'POST',
    pad: concept ? `/beschikkingen/${concept.id}` : `/zaken/${props.zaakId}/beschikkingen`,
    inhoud: (w) =>
      conceptUit({ ...w, leveringsvorm: vormOf(beleid, w) }, concept?.vervangt ?? vorig?.id ?? null, concept),
    versie: concept ? versie(concept) : null,
    ververs: ververs(props.zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Conceptvorm>({
    begin: begin(concept, vorig, vast, props.aanvraagOp),
    probleem: actie.probleem,
    controleer: (w) => ({
      soort: w.soort === '' ? t('besluit.fout.kies') : null,
      product: w.product === '' ? t('besluit.fout.product') : null,
      urenMax: urenFout(w) ? t('besluit.fout.uren') : null,
      van: w.van?.soort === 'getypt' ? t('besluit.fout.datum') : null,
      tot: w.tot?.soort === 'getypt' ? t('besluit.fout.datum') : null,
      aanvraagOp: dagUit(w.aanvraagOp) === null ? t('besluit.fout.datum') : null,
      afwijkingAdvies: kort(w.afwijkingAdvies) ? t('besluit.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  const { soort } = formulier.waarden
  const krijgt = geeft(soort)
  const product = formulier.veld('product')
  const vorm = product.waarde === '' ? '' : vormOf(beleid, formulier.waarden)
  const gronden = beleid.gronden.filter((g) => g.soorten.includes(soort))
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.concept')}
      wieZiet={t('besluit.wieZietConcept')}
      verzend={t('besluit.bewaarConcept')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      {vast === undefined && (
        <Keuze
          veld={{
            ...formulier.veld('soort'),
            // a ground of one kind is none of another
            zet: (gekozen) => formulier.zet({ soort: gekozen, gronden: [] }),
          }}
          label={t('besluit.veld.soort')}
          waarom={t('besluit.veld.soortWaarom')}
          opties={(['toekennen', 'weigeren', 'buiten_behandeling'] as const).map((waarde) => ({
            waarde,
            label: t(`besluit.soort.${waarde}`),
            uitleg: t(`besluit.soortUitleg.${waarde}`),
          }))}
        />
      )}
      {vorig === undefined && concept?.vervangt == null && (
        <Selectie
          veld={product}
          label={t('besluit.veld.product')}
          waarom={t('besluit.veld.productWaarom')}
          opties={beleid.producten.map((p) => ({ waarde: p.code, label: p.naam }))}
        />
      )}
      {product.waarde !== '' && (
        <Taakverdeling product={product.waarde} dag={dagUit(formulier.waarden.van) ?? heden} />
      )}
      {krijgt && (
        <>
          <Tekstvlak
            veld={formulier.veld('omvang')}
            label={t('besluit.veld.omvang')}
            waarom={t('besluit.veld.omvangWaarom')}
            regels={2}
            max={1000}
          />
          <Getalveld
            veld={formulier.veld('urenMin')}
            label={t('besluit.veld.urenMin')}
            waarom={t('besluit.veld.urenWaarom')}
            eenheid={t('besluit.urenPerWeek')}
            optioneel
          />
          <Getalveld
            veld={formulier.veld('urenMax')}
            label={t('besluit.veld.urenMax')}
            waarom={t('besluit.veld.urenWaarom')}
            eenheid={t('besluit.urenPerWeek')}
            optioneel
          />
        </>
      )}
      {(krijgt || soort === 'intrekken') && (
        <Datumveld
          veld={formulier.veld('van')}
          label={t(krijgt ? 'besluit.veld.van' : 'besluit.veld.stopt')}
          waarom={t('besluit.veld.periodeWaarom')}
        />
      )}
      {krijgt && (
        <>
          <Datumveld
            veld={formulier.veld('tot')}
            label={t('besluit.veld.tot')}
            waarom={t('besluit.veld.periodeWaarom')}
            optioneel
          />
          {vorm !== '' && (
            <p>
              <strong>{t('besluit.veld.leveringsvorm')}</strong> {t(`besluit.vorm.${vorm}`)}.{' '}
              {t('besluit.vormBijProduct')}
            </p>
          )}
          {vorm === 'PGB' && <Pgbvelden formulier={formulier} />}
        </>
      )}
      {raaktLopend(soort) && (
        <Keuze
          veld={formulier.veld('opVerzoek')}
          label={t('besluit.veld.opVerzoek')}
          waarom={t('besluit.veld.opVerzoekWaarom')}
          opties={(['ja', 'nee'] as const).map((waarde) => ({
            waarde,
            label: t(`besluit.opVerzoek.${waarde}`),
          }))}
        />
      )}
      {soort !== '' && (
        <>
          {props.doelgroep && soort !== 'buiten_behandeling' && (
            <Gegevens
              gegevens={[
                {
                  naam: t('besluit.feit.doelgroep', { naam: props.doelgroep.naam }),
                  waarde: <Doelgroeptoets toets={props.doelgroep} />,
                },
              ]}
            />
          )}
          <Meerkeuze
            veld={formulier.veld('gronden')}
            label={t('besluit.veld.gronden')}
            waarom={t('besluit.veld.grondenWaarom')}
            {...(soort === 'weigeren' && { hulp: t('besluit.geenBinding') })}
            opties={gronden.map((g) => ({
              waarde: g.code,
              label: g.naam,
              uitleg: `${g.tekst} (${g.artikel})`,
            }))}
          />
          <Tekstvlak
            veld={formulier.veld('motivering')}
            label={t('besluit.veld.motivering')}
            waarom={t('besluit.veld.motiveringWaarom')}
            optioneel={soort === 'toekennen'}
            regels={4}
            max={4000}
          />
        </>
      )}
      {krijgt && !(soort === 'wijzigen' && formulier.waarden.opVerzoek === 'nee') && (
        <Tekstvlak
          veld={formulier.veld('zienswijze')}
          label={t('besluit.veld.zienswijze')}
          waarom={t('besluit.veld.zienswijzeWaarom')}
          optioneel
          regels={2}
          max={4000}
        />
      )}
      <Datumveld
        veld={formulier.veld('aanvraagOp')}
        label={t('besluit.veld.aanvraagOp')}
        waarom={t('besluit.veld.aanvraagOpWaarom')}
      />
      <Adviesvelden zaakId={props.zaakId} formulier={formulier} />
    </Formulier>
  )
}

/** In kind or a budget is said by the product; of one that is no longer given, by the decision that is changed. */
const vormOf = (beleid: Besluitbeleid, w: Conceptvorm) =>
  beleid.producten.find((p) => p.code === w.product)?.leveringsvorm ?? w.leveringsvorm

const kort = (tekst: string) => tekst.trim() !== '' && tekst.trim().length < 5

/** Both or none, the least first. */
const urenFout = (w: Conceptvorm) =>
  Number.isNaN(w.urenMin) ||
  Number.isNaN(w.urenMax) ||
  (w.urenMin === null) !== (w.urenMax === null) ||
  (w.urenMin ?? 0) > (w.urenMax ?? 168) ||
  (w.urenMax ?? 0) > 168

/** What changes begins as what it changes; on what it rests and what someone thinks of it is asked again. */
function begin(
  concept: Besluit | undefined,
  vorig: Besluit | undefined,
  soort: Soort | undefined,
  aanvraagOp: string | null,
): Conceptvorm {
  if (concept) return vormVan(concept, concept.soort, null)
  const leeg = vormVan(null, soort ?? '', aanvraagOp)
  if (!vorig) return leeg
  return {
    ...vormVan({ ...vorig, aanvraagOp: aanvraagOp ?? vorig.aanvraagOp }, soort ?? '', null),
    van: null,
    gronden: [],
    motivering: '',
    opVerzoek: '',
    zienswijze: '',
    overlegpuntId: '',
    afwijkingAdvies: '',
  }
}
