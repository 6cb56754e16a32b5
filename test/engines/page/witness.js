// Keeps what must never happen in a page, and tells a test what it looks at.
(() => {
  const complaints = []
  const kept = (text) => complaints.push(String(text))
  addEventListener('error', ({ message }) => kept(`uncaught: ${message}`))
  addEventListener('unhandledrejection', ({ reason }) => kept(`unhandled: ${reason}`))
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => kept(`policy: ${violatedDirective} ${blockedURI} ${sourceFile}`))
  for (const level of ['error', 'warn']) {
    const own = console[level]
    console[level] = (...words) => {
      kept(`console.${level}: ${words.join(' ')}`)
      own.apply(console, words)
    }
  }
  if (window.StorageManager) StorageManager.prototype.persist = async () => kept('navigator.storage.persist() was called')

  const within = () => document.querySelector('[data-expansion]')?.shadowRoot
  const shown = () => within()?.querySelector('[data-campaign]:not([data-surface=notice])')
  const plain = (text) => text.replace(/\s+/g, ' ').trim()

  window.witness = {
    complaints,
    drawn() {
      const message = shown()
      return message ? `${message.dataset.campaign}.${message.dataset.step}` : ''
    },
    notice: () => !!within()?.querySelector('[data-surface=notice]'),
    text: () => plain(shown()?.innerText ?? ''),
    /** The box of the message once it has arrived, or nothing. */
    box() {
      const message = shown()
      if (!message || message.getAnimations().some(({ playState }) => playState === 'running') || getComputedStyle(message).visibility === 'hidden') return null
      const { left, top, right, bottom } = message.getBoundingClientRect()
      return { left, top, right, bottom }
    },
    /** Where to click, once a click counts: a button of ours by its label, or an element of the page by its selector. */
    centre(label) {
      const own = [...(within()?.querySelectorAll('button, a[href]') ?? [])].find((each) => plain(each.textContent || each.getAttribute('aria-label')) === label)
      const target = own ?? (/^[#[]/.test(label) ? document.querySelector(label) : null)
      if (!target || (own && !witness.box() && shown()?.contains(own)) || getComputedStyle(target).pointerEvents === 'none') return null
      const { left, top, width, height } = target.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    },
    /** Where the focus is: an identifier of the page, or `ours: …` with a name inside our own. */
    focus() {
      const active = document.activeElement
      const inner = active.shadowRoot?.activeElement
      return inner ? `ours: ${inner.id || plain(inner.textContent) || inner.getAttribute('aria-label')}` : active.id || active.localName
    },
  }
})()
