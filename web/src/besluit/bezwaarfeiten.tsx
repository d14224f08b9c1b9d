import type { Gegeven } from '../onderdelen/Gegevens.tsx'
import { datumKort } from '../platform/datum.ts'
import type { useTaal, useTekst } from '../platform/tekst.tsx'
import type { Bezwaar } from './vormen.ts'

type T = ReturnType<typeof useTekst>
type Taal = ReturnType<typeof useTaal>

/** What was asked to be made whole, until when, and what came. */
export const herstelfeiten = (z: Bezwaar, t: T, taal: Taal): Gegeven[] =>
  z.herstel.map((h, i) => ({
    naam: t('besluit.feit.herstel', { nummer: i + 1 }),
    waarde: (
      <>
        {h.ontbreekt.map((w) => t(`besluit.verzuim.${w}`)).join(', ')}.{' '}
        {t(`besluit.herstelstand.${h.stand}`, {
          tot: datumKort(h.tot, taal),
          verzonden: h.verzondenOp ? datumKort(h.verzondenOp, taal) : '',
          op: h.hersteldOp ? datumKort(h.hersteldOp, taal) : '',
        })}
        {h.aanvulling && <> {h.aanvulling}</>}
      </>
    ),
  }))

/** Each further delay: on which ground, until when, and who agreed. */
export const uitstelfeiten = (z: Bezwaar, t: T, taal: Taal): Gegeven[] =>
  z.uitstel.map((u, i) => ({
    naam: t('besluit.feit.uitstel', { nummer: i + 1 }),
    waarde: (
      <>
        {t('besluit.uitgesteldTot', { datum: datumKort(u.tot, taal) })} {t(`besluit.uitstelgrond.${u.grond}`)}
        . {u.toelichting}{' '}
        {u.instemmingOp !== null &&
          t('besluit.ingestemdDoor', {
            van: u.instemmingVan ?? '',
            op: datumKort(u.instemmingOp, taal),
            hoe: u.instemmingHoe ? t(`besluit.ingestemd.${u.instemmingHoe}`).toLowerCase() : '',
          })}{' '}
        {u.belangen ?? u.voorschrift}
      </>
    ),
  }))
