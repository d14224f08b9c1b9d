let knop: HTMLElement | null = null

if (typeof document !== 'undefined')
  document.addEventListener(
    'click',
    (e) => {
      knop = e.target instanceof Element ? e.target.closest('button') : null
    },
    true,
  )

/** The button that was pressed last, also when it is no longer on the page; null when something else was. */
export const laatsteKnop = (): HTMLElement | null => knop
