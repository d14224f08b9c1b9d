import { createRouter } from '@tanstack/react-router'
import { buiten, kamers } from './kamers.ts'
import { schilRoute, wortelRoute } from './schil/route.ts'

const boom = wortelRoute.addChildren([
  ...buiten.flatMap((kamer) => [...kamer.routes]),
  schilRoute.addChildren(kamers.flatMap((kamer) => [...kamer.routes])),
])

export const router = createRouter({
  routeTree: boom,
  // Data is kept by the query cache; pages are fetched when a finger or pointer nears a link.
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
