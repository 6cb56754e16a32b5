import Dialog from '@mui/material/Dialog'
import { createElement as h, useState } from 'react'
import { createRoot } from 'react-dom/client'

function App() {
  const [open, setOpen] = useState(false)
  return [
    h('button', { key: 1, id: 'opener', onClick: () => setOpen(true) }, 'Ouvrir'),
    h(Dialog, { key: 2, id: 'theirs', open, onClose: () => setOpen(false), 'aria-label': 'Leur fenêtre' },
      h('input', { id: 'inside', 'aria-label': 'Nom' }),
      h('button', { id: 'shut', onClick: () => setOpen(false) }, 'OK')),
  ]
}

createRoot(document.getElementById('app')).render(h(App))
