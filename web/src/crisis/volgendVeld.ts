/** The next thing to fill in after an element, whatever it is; skips explanations and buttons between them. */
export function naarVolgendVeld(na: Element): void {
  // wait until the answer has been drawn: "yes" may bring a question of its own
  requestAnimationFrame(() => {
    const formulier = na.closest('form')
    const alle = [...(formulier?.querySelectorAll<HTMLElement>('input, textarea, select') ?? [])]
    const laatste = alle.findLastIndex((el) => na.contains(el) || el === na)
    const groep = (el: HTMLElement | undefined): string =>
      el instanceof HTMLInputElement && el.type === 'radio' ? el.name : ''
    const eigen = groep(alle[laatste])
    const volgende = alle.slice(laatste + 1).find((el) => eigen === '' || groep(el) !== eigen)
    volgende?.focus()
  })
}
