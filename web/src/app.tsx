import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { taken } from './kamers.ts'
import { TakenContext } from './platform/kamers.ts'
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

/** The composition: the only place of the screens that knows all rooms. */
export function App(): ReactNode {
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
