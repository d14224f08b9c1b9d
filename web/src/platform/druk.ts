/** What must wait until nothing is pressed any more. */
type Wachtend = () => void

/** A press whose end was never told is over after this: longer than a slow hand, shorter than anyone looks at a screen that stands still. */
export const LANGST_MS = 10_000

/**
 * A button that slides away from under the mouse between the press and the release is not clicked: the press is nobody's. Whatever would
 * move what is on the screen while someone may be pressing waits with this: a fault shown on leaving a field (a press on a button begins
 * with leaving the field), and an answer of the server that comes in. Nothing pressed (keyboard): at once; else after the click.
 */
export function maakDruk(doel: Pick<EventTarget, 'addEventListener'>): (doe: Wachtend) => void {
  let ingedrukt = false
  let wekker: ReturnType<typeof setTimeout> | undefined
  let wachtend: Wachtend[] = []
  const laatLos = (): void => {
    clearTimeout(wekker)
    ingedrukt = false
    // the click comes in the same task as the release: after it
    setTimeout(() => {
      const nu = wachtend
      wachtend = []
      for (const doe of nu) doe()
    })
  }
  const bij = (soort: string, doe: (e: Event) => void): void =>
    doel.addEventListener(soort, doe, { capture: true })
  bij('pointerdown', () => {
    ingedrukt = true
    clearTimeout(wekker)
    wekker = setTimeout(laatLos, LANGST_MS)
  })
  // a scroll or a switch of window ends a press without a click
  for (const einde of ['pointerup', 'pointercancel', 'dragend']) bij(einde, laatLos)
  bij('blur', (e) => e.target === doel && laatLos())
  // the list of a select takes the release to itself: a mouse that moves with no button down, or a key, tells that it is over
  bij('pointermove', (e) => ingedrukt && (e as PointerEvent).buttons === 0 && laatLos())
  bij('keydown', () => ingedrukt && laatLos())
  return (doe) => {
    if (ingedrukt) wachtend.push(doe)
    else doe()
  }
}

/** @see maakDruk, for this window; listens from the start, for the first field that is left is left by a press. */
export const naDruk = maakDruk(globalThis.window ?? new EventTarget())

/** What `belofte` gives, or its fault, but not in the middle of a press. */
export const buitenDruk = async <T>(belofte: Promise<T>): Promise<T> => {
  try {
    return await belofte
  } finally {
    await new Promise<void>(naDruk)
  }
}
