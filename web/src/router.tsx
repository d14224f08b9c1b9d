import { createRouter } from '@tanstack/react-router'
import { buiten, buitenInAanbouw, kamers, kamersInAanbouw } from './kamers.ts'
import { schilRoute, wortelRoute } from './schil/route.ts'

const routesVan = <K extends { routes: readonly unknown[] }>(lijst: readonly K[]) =>
  lijst.flatMap((kamer) => [...kamer.routes] as K['routes'][number][])
/** The types know every page; only those that are open are there. */
const buitenOpen = routesVan([...buiten, ...buitenInAanbouw]).slice(0, routesVan(buiten).length)
const kamersOpen = routesVan([...kamers, ...kamersInAanbouw]).slice(0, routesVan(kamers).length)

const boom = wortelRoute.addChildren([...buitenOpen, schilRoute.addChildren(kamersOpen)])

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
