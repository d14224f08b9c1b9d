import { useEffect, useState } from 'react'

const RUST_MS = 250

/** The value once it has not changed for a moment. */
export function useRustig<T>(waarde: T): T {
  const [rustig, zet] = useState(waarde)
  useEffect(() => {
    const wekker = setTimeout(() => zet(waarde), RUST_MS)
    return () => clearTimeout(wekker)
  }, [waarde])
  return rustig
}
