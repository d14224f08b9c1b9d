import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Gegevens } from '../onderdelen/Gegevens.tsx'
import { Getalveld } from '../onderdelen/Getalveld.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { dagVan } from '../platform/datum.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Kinderen as Stand } from './vormen.ts'

/** How many children live with somebody, from the household in the file; who knows better corrects it, with the reason. */
export function Kinderen(props: { zaakId: string; kinderen: Stand; mag: boolean }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const { aantal, huishouden, correctie } = props.kinderen
  const bron = correctie
    ? { naam: t('wachtlijst.kinderenCorrectie'), datum: dagVan(correctie.op) }
    : huishouden && { naam: t('wachtlijst.kinderenHuishouden'), datum: huishouden.sinds }
  return (
    <>
      <Gegevens
        gegevens={[
          {
            naam: t('wachtlijst.kinderen'),
            waarde: aantal === null ? null : t('wachtlijst.kinderenAantal', { aantal }),
            ...(bron && { bron }),
          },
        ]}
      />
      {correctie && (
        <p className="z-stil">
          <Naam naam={correctie.door} />: “{correctie.reden}”{' '}
          {huishouden && t('wachtlijst.kinderenAnders', { aantal: huishouden.aantal })}
        </p>
      )}
      {aantal === null && <p className="z-stil">{t('wachtlijst.kinderenGeenHuishouden')}</p>}
      {props.mag && (
        <p className="z-knoppen">
          <Knop klein uitgeklapt={open} bijKlik={() => zetOpen(!open)}>
            {t('wachtlijst.kinderenCorrigeer')}
          </Knop>
        </p>
      )}
      {open && <Correctie zaakId={props.zaakId} aantal={aantal} klaar={() => zetOpen(false)} />}
    </>
  )
}

type Invoer = { aantal: number | null; reden: string }

function Correctie(props: { zaakId: string; aantal: number | null; klaar: () => void }): ReactNode {
  const t = useTekst()
  const actie = useActie<Invoer>({
    pad: `/zaken/${props.zaakId}/woonurgentie/kinderen`,
    inhoud: (w) => ({ aantal: w.aantal, reden: w.reden.trim() }),
    ververs: ['/zaken'],
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: { aantal: props.aantal, reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      aantal:
        w.aantal === null || (Number.isInteger(w.aantal) && w.aantal >= 0 && w.aantal <= 30)
          ? null
          : t('wachtlijst.kinderenFout'),
      reden: w.reden.trim().length < 5 ? t('wachtlijst.redenFout') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('wachtlijst.kinderenCorrigeer')}
      verzend={t('wachtlijst.bewaar')}
      wieZiet={t('wachtlijst.wieZietTeam')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('onderdelen.sluit')}
        </Knop>
      }
    >
      <Getalveld
        veld={formulier.veld('aantal')}
        label={t('wachtlijst.kinderenHoeveel')}
        waarom={t('wachtlijst.kinderenWaarom')}
        optioneel
      />
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('wachtlijst.kinderenReden')}
        waarom={t('wachtlijst.kinderenRedenWaarom')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}
