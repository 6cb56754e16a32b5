import * as Dialog from '@radix-ui/react-dialog'
import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'

const box = { position: 'fixed', top: 100, left: 300, width: 400, padding: 20, background: '#fff', zIndex: 50 }

createRoot(document.getElementById('app')).render(
  h(Dialog.Root, null,
    h(Dialog.Trigger, { id: 'opener' }, 'Ouvrir'),
    h(Dialog.Portal, null,
      h(Dialog.Overlay, { style: { position: 'fixed', inset: 0, background: '#0008', zIndex: 50 } }),
      h(Dialog.Content, { id: 'theirs', style: box, 'aria-describedby': undefined },
        h(Dialog.Title, null, 'Leur fenêtre'),
        h('input', { id: 'inside', 'aria-label': 'Nom' }),
        h(Dialog.Close, { id: 'shut' }, 'OK')))),
)
