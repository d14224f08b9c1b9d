import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { taken } from './kamers.ts'
import { TakenContext } from './platform/kamers.ts'
import { ververs } from './platform/gegevens.ts'
import { OPNIEUW_MS, onderweg } from './platform/onderweg.ts'
import { Probleem } from './platform/probleem.ts'
import { Taalgrens } from './platform/tekst.tsx'
import { router } from './router.tsx'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A lost line is told by the banner, which also fetches everything again: two quick tries suffice here.
      retry: (keer, fout) => keer < 2 && fout instanceof Probleem && fout.isVerbinding,
      retryDelay: (keer) => 400 * 2 ** keer,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

// told once: rendering twice does not lose it
const achtergelaten = onderweg.achtergelaten()

/** What the page before this one asked and left: what it changes is fetched again, once its answer can be there. */
function useNaVertrek(): void {
  useEffect(() => {
    if (achtergelaten.length === 0) return
    const wekkers = OPNIEUW_MS.map((na) => setTimeout(() => void ververs(client, achtergelaten), na))
    return () => wekkers.forEach(clearTimeout)
  }, [])
}

/** The composition: the only place of the screens that knows all rooms. */
export function App(): ReactNode {
  useNaVertrek()
  return (
    <QueryClientProvider client={client}>
      <Taalgrens>
        <TakenContext value={taken}>
          <RouterProvider router={router} />
        </TakenContext>
      </Taalgrens>
    </QueryClientProvider>
  )
}
