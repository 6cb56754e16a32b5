import { createElement as h, StrictMode, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import './npm.js'

window.created = 0

function Expansion() {
  useEffect(() => {
    const expansion = window.create()
    window.expansion = expansion
    window.created++
    return () => expansion.destroy()
  }, [])
  return null
}

/** Mounts anew; StrictMode mounts, unmounts and mounts again. */
window.mount = () => {
  window.root?.unmount()
  window.root = createRoot(document.getElementById('app'))
  flushSync(() => window.root.render(h(StrictMode, null, h(Expansion))))
}
