import type { ReactNode } from 'react'

/** The mark: a house at night with one lit window. */
export function Merk(): ReactNode {
  return (
    <svg className="z-merk" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="z-merk__huis" d="M16 2 30 12v18H2V12z" />
      <path className="z-merk__ruit" d="M8 14h7v6H8zM8 22h7v6H8zM17 14h7v6h-7z" />
      <path className="z-merk__licht" d="M17 22h7v6h-7z" />
    </svg>
  )
}
