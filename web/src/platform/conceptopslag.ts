import { Concepten, type Kluis } from './concept.ts'

const BANK = 'zicht-concepten'

let enige: Concepten | null = null

/** The drafts of this browser, or null where it can keep nothing safely (no secure context, no storage). */
export function concepten(): Concepten | null {
  if (typeof indexedDB === 'undefined' || !globalThis.crypto?.subtle) return null
  enige ??= new Concepten(indexedKluis())
  return enige
}

/** On signing out. What cannot be reached cannot be opened either: a failure is no reason to stay. */
export async function vernietigConcepten(gebruiker: string): Promise<void> {
  await concepten()
    ?.vernietig(gebruiker)
    .catch(() => undefined)
}

function indexedKluis(): Kluis {
  let bank: Promise<IDBDatabase> | null = null
  const open = (): Promise<IDBDatabase> => {
    bank ??= new Promise((klaar, mis) => {
      const vraag = indexedDB.open(BANK, 1)
      vraag.onupgradeneeded = () => {
        vraag.result.createObjectStore('sleutel')
        vraag.result.createObjectStore('concept')
      }
      vraag.onsuccess = () => klaar(vraag.result)
      vraag.onerror = () => {
        bank = null
        mis(vraag.error)
      }
    })
    return bank
  }
  const doe = async <T>(
    soort: string,
    modus: IDBTransactionMode,
    werk: (s: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const db = await open()
    return new Promise((klaar, mis) => {
      const vraag = werk(db.transaction(soort, modus).objectStore(soort))
      vraag.onsuccess = () => klaar(vraag.result)
      vraag.onerror = () => mis(vraag.error)
    })
  }
  return {
    lees: (soort, naam) => doe<unknown>(soort, 'readonly', (s) => s.get(naam)),
    schrijf: async (soort, naam, waarde) => {
      await doe(soort, 'readwrite', (s) => s.put(waarde, naam))
    },
    wis: async (soort, naam) => {
      const wat = naam.endsWith('/') ? IDBKeyRange.bound(naam, `${naam}\uffff`) : naam
      await doe(soort, 'readwrite', (s) => s.delete(wat))
    },
  }
}
