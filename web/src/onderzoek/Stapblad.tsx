import { type ReactNode, useId } from 'react'
import { naDruk } from '../platform/druk.ts'
import { useTekst } from '../platform/tekst.tsx'
import { Naastelkaar } from './Naastelkaar.tsx'
import { Opslagregel } from './Opslagregel.tsx'
import { useStap } from './useStap.ts'
import { Veldinvoer } from './Veldinvoer.tsx'
import { vragenVan } from './velden.ts'
import type { Beleid, Model, Stap } from './vormen.ts'

/** One step of an inquiry: its questions, and whether what was answered is kept. */
export function Stapblad(props: {
  onderzoekId: string
  stap: Stap
  beleid: Beleid
  model: Model | null
  /** Faults from completing, by field. */
  fouten: Readonly<Record<string, string>>
  bijBewaard: () => void
}): ReactNode {
  const t = useTekst()
  const id = useId()
  const { stap } = props
  const { waarden, zet, opslag, kies, bewaar } = useStap(props.onderzoekId, stap, props.bijBewaard)
  const groepen = vragenVan(stap.stap, props.beleid, props.model, t)
  const gevraagd = (als: { sleutel: string; is: readonly string[] } | undefined) =>
    als === undefined || als.is.includes(waarden[als.sleutel] ?? '')
  return (
    <div className="z-stapblad">
      <Opslagregel opslag={opslag} />
      {opslag.staat === 'botst' && (
        <Naastelkaar
          botsingen={opslag.botsingen}
          door={opslag.door}
          vragen={groepen.flatMap((g) => g.vragen)}
          kies={kies}
        />
      )}
      {stap.stap === 'leefgebieden' && props.model?.licentie && (
        <p className="z-stil">{props.model.licentie}</p>
      )}
      {groepen.map((groep) => (
        <section key={groep.kop ?? stap.stap} className="z-vraaggroep">
          {groep.kop && <h3 className="utrecht-heading-4">{groep.kop}</h3>}
          {groep.uitleg && <p className="z-stil">{groep.uitleg}</p>}
          {groep.vragen
            .filter((v) => gevraagd(v.alsVeld))
            .map((v) => (
              <Veldinvoer
                key={v.sleutel}
                id={`${id}-${v.sleutel}`}
                vraag={v}
                waarde={waarden[v.sleutel] ?? ''}
                fout={props.fouten[v.sleutel] ?? null}
                zet={(w) => zet(v.sleutel, w)}
                verlaat={() => naDruk(() => void bewaar())}
              />
            ))}
        </section>
      ))}
    </div>
  )
}
