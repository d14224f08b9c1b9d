/** What must wait until nothing is pressed any more. */
type Wachtend = () => void

/**
 * Leaving a field may show what is wrong with it, and that moves what stands below. A press on a button begins with leaving the field,
 * so the button would slide away from under the mouse before it is released, and the click would be nobody's. Whoever wants to show
 * something on leaving waits for the end of the press with this: at once when nothing is pressed (keyboard), else after the click.
 */
export function maakDruk(doel: Pick<EventTarget, 'addEventListener'>): (doe: Wachtend) => void {
  let ingedrukt = false
  let wachtend: Wachtend[] = []
  const laatLos = (): void => {
    ingedrukt = false
    // the click comes in the same task as the release: after it
    setTimeout(() => {
      const nu = wachtend
      wachtend = []
      for (const doe of nu) doe()
    })
  }
  doel.addEventListener('pointerdown', () => (ingedrukt = true), { capture: true })
  // a scroll or a switch of window ends a press without a click
  for (const einde of ['pointerup', 'pointercancel', 'blur', 'dragend'])
    doel.addEventListener(einde, (e) => (e.type !== 'blur' || e.target === doel) && laatLos(), {
      capture: true,
    })
  return (doe) => {
    if (ingedrukt) wachtend.push(doe)
    else doe()
  }
}

/** @see maakDruk, for this window; listens from the start, for the first field that is left is left by a press. */
export const naDruk = maakDruk(globalThis.window ?? new EventTarget())
