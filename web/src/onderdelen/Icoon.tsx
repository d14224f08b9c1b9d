import type { ReactNode } from 'react'

/** Line drawings of our own on a 24-unit grid; always beside a word, so never read aloud. */
const TEKENINGEN = {
  thuis: 'M3 11 12 4l9 7M5.5 9.5V20h13V9.5M10 20v-6h4v6',
  crisis:
    'M5 4h4l1.5 4.5-2.2 1.6a11 11 0 0 0 5.6 5.6l1.6-2.2L20 15v4a1.5 1.5 0 0 1-1.6 1.5A16 16 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4Z',
  bord: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  overdracht: 'M4 8h13l-3.5-3.5M20 16H7l3.5 3.5',
  huis: 'M4 20V8l8-4 8 4v12M4 20h16M8 11h2M14 11h2M8 15h2M14 15h2',
  mens: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0',
  mensen:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 19.5a6.5 6.5 0 0 1 13 0M16 5a3.5 3.5 0 0 1 0 6.5M18 14a6.5 6.5 0 0 1 3.5 5.5',
  cijfers: 'M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6',
  vooruit: 'M4 20V4M4 20h16M7 15.5l4-4 3 3 6-7M16 7.5h4v4',
  kaart: 'm3 6 6-2 6 2 6-2v14l-6 2-6-2-6 2zM9 4v14M15 6v14',
  klok: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2',
  zoek: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20',
  slot: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
  instellingen: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3M15 5v4M9 10v4M15 15v4',
  toetsenbord: 'M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M8 14.5h8',
  vraag: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5h.01',
  meer: 'M4 7h16M4 12h16M4 17h16',
  kruis: 'm6 6 12 12M18 6 6 18',
  vink: 'm5 12.5 4.5 4.5L19 7.5',
  plus: 'M12 5v14M5 12h14',
  min: 'M5 12h14',
  pijlLinks: 'M19 12H5m6-6-6 6 6 6',
  pijlRechts: 'M5 12h14m-6-6 6 6-6 6',
  hoekRechts: 'm9 6 6 6-6 6',
  hoekOmlaag: 'm6 9 6 6 6-6',
  hoekOmhoog: 'm6 15 6-6 6 6',
  afdruk: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  afmelden: 'M14 4H5v16h9M10 12h10m-4-4 4 4-4 4',
  wissel: 'M7 4v16m-4-4 4 4 4-4M17 20V4m-4 4 4-4 4 4',
  telefoon: 'M7 3h10v18H7zM11 18h2',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.5M12 7.5h.01',
  waarschuwing: 'M12 4 2.5 20h19zM12 10v4.5M12 17.5h.01',
  fout: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.5h.01',
  potlood: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  kalender: 'M4 6h16v14H4zM4 10h16M8 3.5V7M16 3.5V7',
  oog: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  lijst: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  taal: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.5 9h17M3.5 15h17M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18',
  maan: 'M20 14.5A8 8 0 0 1 9.5 4a8 8 0 1 0 10.5 10.5Z',
} as const

export type Icoonnaam = keyof typeof TEKENINGEN

export function Icoon(props: { naam: Icoonnaam; groot?: boolean }): ReactNode {
  return (
    <svg
      className={props.groot ? 'z-icoon z-icoon--groot' : 'z-icoon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={TEKENINGEN[props.naam]} />
    </svg>
  )
}
