import { useEffect, useState } from 'react'

/** The value as it was when the typing paused. */
export function useVertraagd<W>(waarde: W, ms = 200): W {
  const [rustig, zetRustig] = useState(waarde)
  useEffect(() => {
    const wekker = setTimeout(() => zetRustig(waarde), ms)
    return () => clearTimeout(wekker)
  }, [waarde, ms])
  return rustig
}
