import type { ReactNode } from 'react'

/** So many series can be told apart without colour. */
export const PATRONEN = 5

/** Fills for series: full, stripes, dots, crossed, reverse stripes; each in a colour of its own as well. */
export function Patronen(props: { id: string }): ReactNode {
  const patroon = (n: number, inhoud: ReactNode): ReactNode => (
    <pattern
      id={`${props.id}-p${n}`}
      width="8"
      height="8"
      patternUnits="userSpaceOnUse"
      className={`z-patroon z-patroon--${n}`}
    >
      <rect width="8" height="8" className="z-patroon__grond" />
      {inhoud}
    </pattern>
  )
  return (
    <svg width="0" height="0" className="z-verborgen" aria-hidden="true" focusable="false">
      <defs>
        {patroon(0, <rect width="8" height="8" className="z-patroon__vlak" />)}
        {patroon(1, <path d="M-2 2 2-2M0 8 8 0M6 10l4-4" />)}
        {patroon(2, <circle cx="4" cy="4" r="1.75" className="z-patroon__vlak" />)}
        {patroon(3, <path d="M0 0 8 8M8 0 0 8" />)}
        {patroon(4, <path d="M0 2h8M0 6h8" />)}
      </defs>
    </svg>
  )
}
