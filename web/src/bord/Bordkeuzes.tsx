import type { ReactNode } from 'react'
import { useTekst } from '../platform/tekst.tsx'
import { type Bordkeuze, perDoelgroep } from './bordstand.ts'
import type { Bordrij } from './vormen.ts'

export type Zet = {
  deel?: Bordkeuze['deel']
  doelgroep?: string | undefined
  gemeente?: string | undefined
  vrij?: true | undefined
}

/** Which facilities: crisis, all or one's own; a target group, with what is free for it; a municipality; only with room. */
export function Bordkeuzes(props: {
  rijen: readonly Bordrij[]
  /** Those that fit everything but the target group. */
  inDeel: readonly Bordrij[]
  keuze: Bordkeuze
  /** This organisation runs facilities itself. */
  eigen: boolean
  kies: (deel: Zet) => void
}): ReactNode {
  const t = useTekst()
  const { rijen, keuze, kies } = props
  const delen = (['eigen', 'crisis', 'alle'] as const).filter((deel) => deel !== 'eigen' || props.eigen)
  const gemeenten = [
    ...new Map(rijen.filter((r) => r.gemeente !== '').map((r) => [r.gemeenteCode, r.gemeente])),
  ].toSorted((a, b) => a[1].localeCompare(b[1], 'nl'))
  return (
    <search className="z-bordkeuzes z-geen-afdruk">
      <fieldset className="z-bordkeuzes__delen">
        <legend className="z-verborgen">{t('bord.keuze.deel')}</legend>
        {delen.map((deel) => (
          <label key={deel} className="z-deel">
            <input
              type="radio"
              name="deel"
              className="z-verborgen"
              checked={keuze.deel === deel}
              onChange={() => kies({ deel })}
            />
            <span>{t(`bord.keuze.${deel}`)}</span>
          </label>
        ))}
      </fieldset>
      <select
        className="utrecht-select utrecht-select--html-select z-invoer"
        aria-label={t('bord.keuze.doelgroep')}
        value={keuze.doelgroep ?? ''}
        onChange={(e) => kies({ doelgroep: e.target.value || undefined })}
      >
        <option value="">{t('bord.keuze.alleDoelgroepen')}</option>
        {perDoelgroep(props.inDeel).map(({ doelgroep, vrij }) => (
          <option key={doelgroep} value={doelgroep}>
            {t('bord.keuze.doelgroepVrij', { doelgroep: t(`register.doelgroep.${doelgroep}`), vrij })}
          </option>
        ))}
      </select>
      <select
        className="utrecht-select utrecht-select--html-select z-invoer"
        aria-label={t('bord.keuze.gemeente')}
        value={keuze.gemeente ?? ''}
        onChange={(e) => kies({ gemeente: e.target.value || undefined })}
      >
        <option value="">{t('bord.keuze.alleGemeenten')}</option>
        {gemeenten.map(([code, naam]) => (
          <option key={code} value={code}>
            {naam}
          </option>
        ))}
      </select>
      <label className="z-keuze z-bordkeuzes__vrij">
        <input
          type="checkbox"
          className="z-aankruis"
          checked={keuze.alleenVrij}
          onChange={(e) => kies({ vrij: e.target.checked ? true : undefined })}
        />
        <span>{t('bord.keuze.alleenVrij')}</span>
      </label>
    </search>
  )
}
