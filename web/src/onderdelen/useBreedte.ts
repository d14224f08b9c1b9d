import { type RefObject, useEffect, useRef, useState } from 'react'

/** Width of an element in pixels, so that a drawing keeps its letters readable on a phone instead of shrinking them. */
export function useBreedte<E extends HTMLElement>(begin: number): [RefObject<E | null>, number] {
  const ref = useRef<E>(null)
  const [breedte, zetBreedte] = useState(begin)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const kijker = new ResizeObserver(([maat]) => {
      if (maat) zetBreedte(Math.max(240, Math.floor(maat.contentRect.width)))
    })
    kijker.observe(element)
    return () => kijker.disconnect()
  }, [])
  return [ref, breedte]
}
