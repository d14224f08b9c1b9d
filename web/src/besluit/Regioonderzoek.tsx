import type { ReactNode } from 'react'
import { Formulier } from '../onderdelen/Formulier.tsx'
import { type Formulierstaat, useFormulier, type Veldbinding } from '../onderdelen/formulier.ts'
import { Keuze } from '../onderdelen/Keuze.tsx'
import { Knop } from '../onderdelen/Knop.tsx'
import { Selectie } from '../onderdelen/Selectie.tsx'
import { Tekstvlak } from '../onderdelen/Tekstvlak.tsx'
import { useActie } from '../platform/actie.ts'
import { useTekst } from '../platform/tekst.tsx'
import { KANTEN, type Kant, TOESTEMMING } from './regiovormen.ts'
import { type Besluitbeleid, ververs } from './vormen.ts'

type Antwoord = { kant: Kant | ''; toelichting: string }
type Invoer = {
  factoren: Record<string, Antwoord>
  eigenWens: string
  conclusie: 'hier' | 'daar' | ''
  andereRegio: string
  toelichting: string
  toestemming: (typeof TOESTEMMING)[number] | 'nog_niet' | ''
  opvang: string
}

/** The inquiry into the region with the best chance, by the factors of the region. Never a ground to refuse help here. */
export function Regioonderzoek(props: {
  zaakId: string
  beleid: Besluitbeleid
  klaar: () => void
}): ReactNode {
  const t = useTekst()
  const { beleid } = props
  const actie = useActie<Invoer>({
    pad: `/zaken/${props.zaakId}/regiokeuzes`,
    inhoud: (w) => ({
      factoren: Object.fromEntries(
        Object.entries(w.factoren).map(([code, f]) => [
          code,
          { kant: f.kant, toelichting: f.toelichting.trim() },
        ]),
      ),
      eigenWens: w.eigenWens.trim(),
      andereRegio: w.andereRegio || null,
      conclusie: w.conclusie,
      toelichting: w.toelichting.trim(),
      toestemming: w.toestemming === 'nog_niet' || w.toestemming === '' ? null : w.toestemming,
      opvang: w.opvang.trim(),
    }),
    ververs: ververs(props.zaakId),
    naSucces: props.klaar,
  })
  const formulier = useFormulier<Invoer>({
    begin: {
      factoren: Object.fromEntries(beleid.factoren.map((f) => [f.code, { kant: '', toelichting: '' }])),
      eigenWens: '',
      conclusie: '',
      andereRegio: '',
      toelichting: '',
      toestemming: '',
      opvang: '',
    },
    probleem: actie.probleem,
    controleer: (w) => {
      const daar = w.conclusie === 'daar'
      return {
        factoren: Object.values(w.factoren).some((f) => f.kant === '') ? t('besluit.fout.factoren') : null,
        eigenWens: w.eigenWens.trim().length < 5 ? t('besluit.fout.invullen') : null,
        conclusie: w.conclusie === '' ? t('besluit.fout.kies') : null,
        andereRegio: daar && w.andereRegio === '' ? t('besluit.fout.regio') : null,
        toelichting: w.toelichting.trim().length < 5 ? t('besluit.fout.reden') : null,
        toestemming: daar && w.toestemming === '' ? t('besluit.fout.kies') : null,
        opvang: daar && w.opvang.trim().length < 2 ? t('besluit.fout.opvang') : null,
      }
    },
    bijVerzenden: (w) => actie.voerUit(w),
  })
  return (
    <Formulier
      formulier={formulier}
      actie={actie}
      naam={t('besluit.onderzoekRegio')}
      wieZiet={t('besluit.wieZietRegio')}
      verzend={t('besluit.bewaarOnderzoek')}
      knoppen={
        <Knop soort="stil" bijKlik={props.klaar}>
          {t('besluit.terug')}
        </Knop>
      }
    >
      {beleid.factoren.map((f, i) => (
        <Factor key={f.code} f={f} eerste={i === 0} formulier={formulier} />
      ))}
      <Tekstvlak
        veld={formulier.veld('eigenWens')}
        label={t('besluit.veld.eigenWens')}
        waarom={t('besluit.veld.eigenWensWaarom')}
        regels={2}
        max={2000}
      />
      <Keuze
        veld={formulier.veld('conclusie')}
        label={t('besluit.veld.conclusie')}
        waarom={t('besluit.veld.conclusieWaarom')}
        opties={(['hier', 'daar'] as const).map((waarde) => ({
          waarde,
          label: t(`besluit.conclusie.${waarde}`),
        }))}
      />
      {formulier.waarden.conclusie === 'daar' && <Daar beleid={beleid} formulier={formulier} />}
      <Tekstvlak
        veld={formulier.veld('toelichting')}
        label={t('besluit.veld.regiouitleg')}
        waarom={t('besluit.veld.conclusieWaarom')}
        regels={2}
        max={2000}
      />
    </Formulier>
  )
}

/** One factor: where it points, and why. The answers together are one field of the form. */
function Factor(props: {
  f: Besluitbeleid['factoren'][number]
  eerste: boolean
  formulier: Formulierstaat<Invoer>
}): ReactNode {
  const t = useTekst()
  const { f, formulier } = props
  const alle = formulier.veld('factoren')
  const antwoord = alle.waarde[f.code] ?? { kant: '', toelichting: '' }
  const deel = <K extends keyof Antwoord>(naam: K): Veldbinding<Antwoord[K]> => ({
    ...alle,
    // the first one carries the id of the whole, so that the summary of faults leads there
    id: props.eerste && naam === 'kant' ? alle.id : `${alle.id}-${f.code}-${naam}`,
    naam: `${f.code}-${naam}`,
    waarde: antwoord[naam],
    zet: (waarde) => alle.zet({ ...alle.waarde, [f.code]: { ...antwoord, [naam]: waarde } }),
    fout: naam === 'kant' && antwoord.kant === '' ? alle.fout : null,
  })
  return (
    <div className="z-besluit-voorwaarde">
      <Keuze
        veld={deel('kant')}
        label={f.vraag}
        waarom={t('besluit.veld.factorWaarom', { factor: f.naam })}
        opties={KANTEN.map((waarde) => ({ waarde, label: t(`besluit.kant.${waarde}`) }))}
        rij
      />
      <Tekstvlak
        veld={deel('toelichting')}
        label={t('besluit.veld.factorUitleg', { factor: f.naam })}
        waarom={t('besluit.veld.factorWaarom', { factor: f.naam })}
        optioneel
        regels={2}
        max={2000}
      />
    </div>
  )
}

function Daar(props: { beleid: Besluitbeleid; formulier: Formulierstaat<Invoer> }): ReactNode {
  const t = useTekst()
  const { beleid, formulier } = props
  return (
    <>
      <Selectie
        veld={formulier.veld('andereRegio')}
        label={t('besluit.veld.andereRegio')}
        waarom={t('besluit.veld.conclusieWaarom')}
        opties={beleid.regios.map((r) => ({ waarde: r.code, label: r.naam }))}
      />
      <Keuze
        veld={formulier.veld('toestemming')}
        label={t('besluit.veld.toestemming')}
        waarom={t('besluit.veld.toestemmingWaarom')}
        opties={([...TOESTEMMING, 'nog_niet'] as const).map((waarde) => ({
          waarde,
          label: t(`besluit.toestemming.${waarde}`),
        }))}
      />
      <Tekstvlak
        veld={formulier.veld('opvang')}
        label={t('besluit.veld.opvang')}
        waarom={t('besluit.veld.opvangWaarom')}
        regels={2}
        max={2000}
      />
    </>
  )
}
