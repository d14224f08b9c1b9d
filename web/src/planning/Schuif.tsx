import { type ReactNode, useId } from 'react'

type Eigenschappen = {
  label: string
  waarde: number
  min: number
  max: number
  stap: number
  toon: (waarde: number) => string
  /** What the model itself says, to see how far one has moved. */
  uitgangspunt: string
  zet: (waarde: number) => void
}

/** A slider with its value in words; the arrow keys move it a step, Home and End to the ends. */
export function Schuif(props: Eigenschappen): ReactNode {
  const id = useId()
  return (
    <div className="z-schuif">
      <label htmlFor={id}>
        {props.label} <output htmlFor={id}>{props.toon(props.waarde)}</output>
      </label>
      <input
        id={id}
        type="range"
        min={props.min}
        max={props.max}
        step={props.stap}
        value={props.waarde}
        aria-valuetext={props.toon(props.waarde)}
        aria-describedby={`${id}-uit`}
        onChange={(e) => props.zet(Number(e.target.value))}
      />
      <span id={`${id}-uit`} className="z-stil z-klein">
        {props.uitgangspunt}
      </span>
    </div>
  )
}
