import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Knop } from '../onderdelen/Knop.tsx'
import { Naam } from '../onderdelen/Naam.tsx'
import { Paneel } from '../onderdelen/Paneel.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import type { Bak } from './vormen.ts'

/** Cases that another team asks this one to take over. Until it does, the other team stays responsible. */
export function Overdrachten(props: { items: Bak['overdrachten'] }): ReactNode {
  const t = useTekst()
  return (
    <Paneel kop={t('toegang.overdrachten')}>
      <ul className="z-toegang-meldingen">
        {props.items.map((o) => (
          <Overdracht key={o.id} o={o} />
        ))}
      </ul>
    </Paneel>
  )
}

function Overdracht(props: { o: Bak['overdrachten'][number] }): ReactNode {
  const t = useTekst()
  const navigeer = useNavigate()
  const { o } = props
  const [weiger, zetWeiger] = useState(false)
  const aanvaard = useActie<void, { zaakId: string }>({
    pad: `/zaakoverdrachten/${o.id}/aanvaarding`,
    inhoud: () => ({}),
    ververs: ['/toegang/werkbak'],
    naSucces: ({ zaakId }) => void navigeer({ to: '/toegang/zaak/$id', params: { id: zaakId } }),
  })
  const nee = useActie<{ reden: string }>({
    pad: `/zaakoverdrachten/${o.id}/sluiting`,
    ververs: ['/toegang/werkbak'],
  })
  const formulier = useFormulier({
    begin: { reden: '' },
    probleem: nee.probleem,
    controleer: (w) => ({ reden: w.reden.trim().length < 5 ? t('toegang.fout.reden') : null }),
    bijVerzenden: (w) => nee.voerUit(w),
  })
  return (
    <li>
      <strong>{o.vanTeam}</strong>, <Naam naam={o.gevraagdDoor} />: {o.reden}
      {weiger ? (
        <Formulier
          formulier={formulier}
          actie={nee}
          wieZiet={t('toegang.wieZietTeam')}
          verzend={t('toegang.weiger')}
        >
          <Tekstvlak
            veld={formulier.veld('reden')}
            label={t('toegang.veld.reden')}
            waarom={t('toegang.veld.redenWaarom')}
            regels={2}
          />
        </Formulier>
      ) : (
        <p className="z-knoppen">
          <Knop soort="hoofd" klein bezig={aanvaard.bezig} bijKlik={() => aanvaard.voerUit()}>
            {t('toegang.neemOver')}
          </Knop>
          <Knop klein bijKlik={() => zetWeiger(true)}>
            {t('toegang.weiger')}
          </Knop>
        </p>
      )}
    </li>
  )
}
