import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './thema/index.css'
import { App } from './app.tsx'
import { pasToe } from './platform/voorkeur.ts'

pasToe()
const plek = document.getElementById('zicht')
if (plek) {
  createRoot(plek).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
