import { type ReactNode, useState } from 'react'
import { leesGetal } from '../../onderdelen/getal.ts'

/** One number of the grid, typed as people here do. Up, down and Enter go to the same column of another row. */
export function Plekinvoer(props: {
  id: string
  naam: string
  waarde: number | null
  fout: string | undefined
  zet: (waarde: number | null) => void
}): ReactNode {
  const { waarde } = props
  const [getypt, zetGetypt] = useState<string | null>(null)
  const toon =
    getypt !== null && Object.is(leesGetal(getypt), waarde)
      ? getypt
      : waarde === null || Number.isNaN(waarde)
        ? ''
        : String(waarde).replace('.', ',')
  return (
    <input
      id={props.id}
      inputMode="numeric"
      className="utrecht-textbox z-invoer z-vlekinvoer"
      autoComplete="off"
      aria-label={props.naam}
      aria-invalid={props.fout !== undefined || undefined}
      aria-describedby={props.fout}
      value={toon}
      onFocus={(e) => e.target.select()}
      onChange={(e) => {
        zetGetypt(e.target.value)
        props.zet(leesGetal(e.target.value))
      }}
      onKeyDown={(e) => {
        const stap = e.key === 'ArrowUp' ? -1 : e.key === 'ArrowDown' || e.key === 'Enter' ? 1 : 0
        if (stap === 0) return
        e.preventDefault()
        buur(e.currentTarget, stap)?.focus()
      }}
    />
  )
}

/** The input in the same column, so many rows with inputs further. */
function buur(van: HTMLInputElement, stap: number): HTMLInputElement | undefined {
  const kolom = van.closest('td')?.cellIndex ?? -1
  const rijen = [...(van.closest('table')?.rows ?? [])].flatMap(
    (rij) => rij.cells[kolom]?.querySelector('input') ?? [],
  )
  return rijen[rijen.indexOf(van) + stap]
}
