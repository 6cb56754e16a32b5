import type { JSX } from 'preact'
import { $toast } from '../host/toast.js'
import { useStore } from '../host/useStore.js'
import { Icon } from './Icon.js'

export function Toast(): JSX.Element {
  const toast = useStore($toast)
  return (
    <div class="toast-place" role="status">
      {toast && (
        <p class="toast" data-tone={toast.tone} data-test="toast">
          <Icon name={toast.tone === 'done' ? 'check' : 'lock'} /> {toast.text}
        </p>
      )}
    </div>
  )
}
