import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useHaal } from '../platform/gegevens.ts'
import { useSessie } from '../platform/sessie.tsx'
import { useTekst } from '../platform/tekst.tsx'
import type { Team, Zaak } from './vormen.ts'

/** Who has it: take it, give it to a colleague, give it back to the team, or ask another team. */
export function Behandelaar(props: { z: Zaak; etag: string | null }): ReactNode {
  const t = useTekst()
  const { gebruiker } = useSessie()
  const { z } = props
  const team = useHaal<Team>('/toegangsteam')
  const zet = useActie<{ behandelaar: string | null }>({
    methode: 'PUT',
    pad: `/zaken/${z.id}/behandelaar`,
    versie: props.etag,
    ververs: [`/zaken/${z.id}`, `/zaken/${z.id}/tijdlijn`, '/toegang/werkbak'],
  })
  const formulier = useFormulier({
    begin: { behandelaar: z.behandelaar?.id ?? '' },
    probleem: zet.probleem,
    bijVerzenden: (w) => zet.voerUit({ behandelaar: w.behandelaar || null }),
  })
  return (
    <Paneel kop={t('toegang.behandelaar')}>
      {z.behandelaar?.id !== gebruiker.id && (
        <p>
          <Knop bezig={zet.bezig} bijKlik={() => zet.voerUit({ behandelaar: gebruiker.id })}>
            {t('toegang.neemIk')}
          </Knop>
        </p>
      )}
      <Formulier
        formulier={formulier}
        actie={zet}
        wieZiet={t('toegang.wieZietTeam')}
        verzend={t('toegang.geefAan')}
      >
        <Selectie
          veld={formulier.veld('behandelaar')}
          label={t('toegang.veld.behandelaar')}
          waarom={t('toegang.veld.behandelaarWaarom')}
          hulp={t('toegang.leegIsTeam')}
          optioneel
          opties={(team.gegevens?.collegas ?? []).map((c) => ({ waarde: c.id, label: c.naam }))}
        />
      </Formulier>
      {z.overdracht === null && (team.gegevens?.andereTeams.length ?? 0) > 0 && (
        <Overdragen z={z} teams={team.gegevens?.andereTeams ?? []} />
      )}
    </Paneel>
  )
}

function Overdragen(props: { z: Zaak; teams: Team['andereTeams'] }): ReactNode {
  const t = useTekst()
  const [open, zetOpen] = useState(false)
  const actie = useActie<{ naarTeam: string; reden: string }>({
    pad: `/zaken/${props.z.id}/overdracht`,
    ververs: [`/zaken/${props.z.id}`, `/zaken/${props.z.id}/tijdlijn`],
  })
  const formulier = useFormulier({
    begin: { naarTeam: '', reden: '' },
    probleem: actie.probleem,
    controleer: (w) => ({
      naarTeam: w.naarTeam === '' ? t('toegang.fout.team') : null,
      reden: w.reden.trim().length < 5 ? t('toegang.fout.reden') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  if (!open) return <Knop bijKlik={() => zetOpen(true)}>{t('toegang.draagOver')}</Knop>
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      wieZiet={t('toegang.wieZietTeam')}
      verzend={t('toegang.draagOver')}
    >
      <Selectie
        veld={formulier.veld('naarTeam')}
        label={t('toegang.veld.team')}
        waarom={t('toegang.veld.teamWaarom')}
        opties={props.teams.map((c) => ({ waarde: c.id, label: c.naam }))}
      />
      <Tekstvlak
        veld={formulier.veld('reden')}
        label={t('toegang.veld.reden')}
        waarom={t('toegang.veld.redenWaarom')}
        regels={2}
        max={1000}
      />
    </Formulier>
  )
}
