import type { ReactNode } from 'react'
import type { Datumantwoord } from '../onderdelen/datumantwoord.ts'
import { Datumveld } from '../onderdelen/Datumveld.tsx'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { useFormulier } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { type Actie, type Doel, VERVERS } from './planvormen.ts'
import { useOrganisaties } from './useOrganisaties.ts'

const WIE = ['bewoner', 'netwerk', 'team', 'partner'] as const
type Vorm = {
  doelId: string
  wat: string
  wie: Actie['wie'] | ''
  organisatieId: string
  uiterlijk: Datumantwoord
}

/** Who does what before when; from a conference it is told to which goal it belongs. */
export function ActieMaken(props: { pad: string; klaar: () => void; doelen?: readonly Doel[] }): ReactNode {
  const t = useTekst()
  const organisaties = useOrganisaties()
  const dag = (w: Vorm) => (w.uiterlijk?.soort === 'datum' ? w.uiterlijk.datum : null)
  const actie = useActie<Vorm>({
    pad: props.pad,
    inhoud: (w) => ({
      wat: w.wat.trim(),
      wie: w.wie,
      organisatieId: w.wie === 'partner' ? w.organisatieId : null,
      uiterlijk: dag(w),
      ...(props.doelen && { doelId: w.doelId }),
    }),
    ververs: VERVERS,
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Vorm>({
    begin: { doelId: props.doelen?.[0]?.id ?? '', wat: '', wie: '', organisatieId: '', uiterlijk: null },
    probleem: actie.probleem,
    controleer: (w) => ({
      doelId: props.doelen && w.doelId === '' ? t('onderzoek.kiesAntwoord') : null,
      wat: w.wat.trim().length < 5 ? t('onderzoek.vulIn') : null,
      wie: w.wie === '' ? t('onderzoek.kiesAntwoord') : null,
      organisatieId: w.wie === 'partner' && w.organisatieId === '' ? t('onderzoek.kiesAntwoord') : null,
      uiterlijk: dag(w) === null ? t('onderzoek.geenDatum') : null,
    }),
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      verzend={t('onderzoek.bewaar')}
      wieZiet={t('onderzoek.wieZietPlan')}
    >
      {props.doelen && (
        <Selectie
          veld={formulier.veld('doelId')}
          label={t('onderzoek.bijDoel')}
          waarom={t('onderzoek.bijDoelWaarom')}
          opties={props.doelen.map((d) => ({ waarde: d.id, label: d.doel }))}
        />
      )}
      <Tekstvlak
        veld={formulier.veld('wat')}
        label={t('onderzoek.wat')}
        waarom={t('onderzoek.watWaarom')}
        regels={2}
        max={2000}
      />
      <Keuze
        veld={formulier.veld('wie')}
        label={t('onderzoek.wieDoet')}
        waarom={t('onderzoek.wieDoetWaarom')}
        opties={WIE.map((w) => ({ waarde: w, label: t(`onderzoek.wie.${w}`) }))}
        rij
      />
      {formulier.waarden.wie === 'partner' && (
        <Selectie
          veld={formulier.veld('organisatieId')}
          label={t('onderzoek.organisatie')}
          waarom={t('onderzoek.organisatieWaarom')}
          opties={organisaties}
        />
      )}
      <Datumveld
        veld={formulier.veld('uiterlijk')}
        label={t('onderzoek.uiterlijk')}
        waarom={t('onderzoek.uiterlijkWaarom')}
      />
    </Formulier>
  )
}
