import { createFocusTrap } from 'focus-trap'

const theirs = document.getElementById('theirs')
const trap = createFocusTrap(theirs, { onDeactivate: () => (theirs.hidden = true) })
document.getElementById('opener').addEventListener('click', () => {
  theirs.hidden = false
  trap.activate()
})
document.getElementById('shut').addEventListener('click', () => trap.deactivate())
