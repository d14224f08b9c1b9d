import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { slankStap } from './bouw/slank-stap.ts'

const server = process.env.ZICHT_SERVER ?? 'http://localhost:3000'

export default defineConfig({
  plugins: [react(), slankStap()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Nothing becomes a data: URI: the content security policy allows files of our own only.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/v1': { target: server },
      // Only the server's part of signing in; the page itself is /aanmelden.
      '/aanmelden/': { target: server },
    },
  },
})
