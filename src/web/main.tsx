import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
// Before the pages' own sheets, which refine these.
import './style/colours.css'
import './style/page.css'
import { App } from './app/app.js'

const page = document.getElementById('page')
if (page === null) throw new Error('index.html has no element with the id “page”')
createRoot(page).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
