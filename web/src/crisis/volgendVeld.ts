/**
 * The next thing to fill in after an element, whatever it is; skips explanations and buttons between them. At once: the next key of a
 * fast typist is for the next question. Draw the answer before (`flushSync`) where it may bring a question of its own.
 */
export function naarVolgendVeld(na: Element): void {
  const formulier = na.closest('form')
  const alle = [...(formulier?.querySelectorAll<HTMLElement>('input, textarea, select') ?? [])]
  const laatste = alle.findLastIndex((el) => na.contains(el) || el === na)
  const groep = (el: HTMLElement | undefined): string =>
    el instanceof HTMLInputElement && el.type === 'radio' ? el.name : ''
  const eigen = groep(alle[laatste])
  const volgende = alle.slice(laatste + 1).find((el) => eigen === '' || groep(el) !== eigen)
  volgende?.focus()
}
