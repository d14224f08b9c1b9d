/** How a report is called: on the phone, in a letter, on the screen. */
export const toegangsnummer = (m: { jaar: number; nummer: number }): string =>
  `T${m.jaar}-${String(m.nummer).padStart(4, '0')}`
