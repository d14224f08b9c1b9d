import type { ReactNode } from 'react'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Tekstveld } from '../onderdelen/Tekstveld.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { dagUit } from './conceptvorm.ts'
import { GESCHILUITKOMSTEN, type Regiokeuze } from './regiovormen.ts'
import { type Besluitbeleid, versie, ververs } from './vormen.ts'

type Stap = { k: Regiokeuze; zaakId: string }
type Antwoordinvoer = { antwoord: 'aanvaard' | 'geweigerd' | ''; door: string; reden: string }

/** What the other region says. A refusal has a reason, and begins the ladder of disputes. */
export function Antwoord(props: Stap): ReactNode {
  const t = useTekst()
  const { k } = props
  const actie = useActie<Antwoordinvoer>({
    pad: `/regiokeuzes/${k.id}/antwoord`,
    inhoud: (w) => ({ antwoord: w.antwoord, door: w.door.trim(), reden: w.reden.trim() || null }),
    versie: versie(k),
    ververs: ververs(props.zaakId),
  })
  const formulier = useFormulier<Antwoordinvoer>({
    begin: { antwoord: '', door: '', reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      antwoord: w.antwoord === '' ? t('besluit.fout.kies') : null,
      door: w.door.trim().length < 2 ? t('besluit.fout.invullen') : null,
      reden: w.antwoord === 'geweigerd' && w.reden.trim().length < 5 ? t('besluit.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.legAntwoordVast')}
      wieZiet={t('besluit.wieZietRegio')}
      verzend={t('besluit.legAntwoordVast')}
    >
      <Keuze
        veld={formulier.veld('antwoord')}
        label={t('besluit.veld.antwoord')}
        waarom={t('besluit.veld.antwoordWaarom')}
        opties={(['aanvaard', 'geweigerd'] as const).map((waarde) => ({
          waarde,
          label: t(`besluit.antwoord.${waarde}`),
        }))}
      />
      <Tekstveld
        veld={formulier.veld('door')}
        label={t('besluit.veld.door')}
        waarom={t('besluit.veld.antwoordWaarom')}
        max={200}
      />
      {formulier.waarden.antwoord === 'geweigerd' && (
        <Tekstvlak
          veld={formulier.veld('reden')}
          label={t('besluit.veld.weigerreden')}
          waarom={t('besluit.veld.antwoordWaarom')}
          regels={2}
          max={2000}
        />
      )}
    </Formulier>
  )
}

type Geschilinvoer = { uitkomst: (typeof GESCHILUITKOMSTEN)[number] | ''; toelichting: string }

/** The step of the ladder whose turn it is, as the region has it. */
export function Geschilstap(props: Stap & { trede: Besluitbeleid['geschiltreden'][number] }): ReactNode {
  const t = useTekst()
  const { k, trede } = props
  const actie = useActie<Geschilinvoer>({
    pad: `/regiokeuzes/${k.id}/geschilstappen`,
    inhoud: (w) => ({ trede: trede.code, uitkomst: w.uitkomst, toelichting: w.toelichting.trim() }),
    versie: versie(k),
    ververs: ververs(props.zaakId),
  })
  const formulier = useFormulier<Geschilinvoer>({
    begin: { uitkomst: '', toelichting: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      uitkomst: w.uitkomst === '' ? t('besluit.fout.kies') : null,
      toelichting: w.toelichting.trim().length < 5 ? t('besluit.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      key={trede.code}
      formulier={formulier}
      actie={actie}
      naam={t('besluit.legTredeVast')}
      wieZiet={t('besluit.wieZietRegio')}
      verzend={t('besluit.legTredeVast')}
    >
      <p>
        <strong>{t('besluit.tredeNu', { nummer: trede.trede, naam: trede.naam })}</strong>{' '}
        {trede.bindend && t('besluit.tredeBindt')}
      </p>
      <Keuze
        veld={formulier.veld('uitkomst')}
        label={t('besluit.veld.geschil')}
        waarom={t('besluit.veld.geschilWaarom')}
        opties={GESCHILUITKOMSTEN.filter((u) => !trede.bindend || u !== 'geen_overeenstemming').map(
          (waarde) => ({ waarde, label: t(`besluit.geschil.${waarde}`) }),
        )}
      />
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('besluit.veld.toelichting')}
        waarom={t('besluit.veld.geschilWaarom')}
        regels={2}
        max={2000}
      />
    </Formulier>
  )
}

type Overdrachtinvoer = { op: Datumantwoord; vervoer: string; ontvangenDoor: string }

/** Plans the warm handover: the day, how someone gets there, and who waits there. A letter follows. */
export function Overdracht(props: Stap): ReactNode {
  const t = useTekst()
  const { k } = props
  const actie = useActie<Overdrachtinvoer>({
    pad: `/regiokeuzes/${k.id}/overdracht`,
    inhoud: (w) => ({
      op: dagUit(w.op),
      vervoer: w.vervoer.trim(),
      ontvangenDoor: w.ontvangenDoor.trim(),
    }),
    versie: versie(k),
    ververs: ververs(props.zaakId),
  })
  const formulier = useFormulier<Overdrachtinvoer>({
    begin: { op: null, vervoer: '', ontvangenDoor: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      op: dagUit(w.op) === null ? t('besluit.fout.datum') : null,
      vervoer: w.vervoer.trim().length < 5 ? t('besluit.fout.invullen') : null,
      ontvangenDoor: w.ontvangenDoor.trim().length < 2 ? t('besluit.fout.invullen') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.planOverdracht')}
      wieZiet={t('besluit.wieZietBrief')}
      verzend={t('besluit.planOverdracht')}
    >
      <Datumveld
        veld={formulier.veld('op')}
        label={t('besluit.veld.overdrachtOp')}
        waarom={t('besluit.veld.overdrachtWaarom')}
      />
      <Tekstvlak
        veld={formulier.veld('vervoer')}
        label={t('besluit.veld.vervoer')}
        waarom={t('besluit.veld.overdrachtWaarom')}
        regels={2}
        max={2000}
      />
      <Tekstveld
        veld={formulier.veld('ontvangenDoor')}
        label={t('besluit.veld.ontvangenDoor')}
        waarom={t('besluit.veld.overdrachtWaarom')}
        max={200}
      />
    </Formulier>
  )
}
