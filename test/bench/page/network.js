// Answers inside the page whatever a peer asks of its server: `peer.answer(url)`, else an empty object. No request leaves the machine.
(() => {
  const headers = { 'content-type': 'application/json' }
  const answerTo = (url) => JSON.stringify(globalThis.peer?.answer?.(String(url)) ?? {})

  globalThis.fetch = async (input) => new Response(answerTo(input.url ?? input), { headers })
  navigator.sendBeacon = () => true

  globalThis.XMLHttpRequest = class extends EventTarget {
    readyState = 0
    status = 0
    responseType = ''
    responseText = ''
    upload = new EventTarget()
    open(_, url) {
      this.responseURL = String(url)
      this.readyState = 1
    }
    setRequestHeader() {}
    overrideMimeType() {}
    abort() {}
    getAllResponseHeaders() {
      return 'content-type: application/json\r\n'
    }
    getResponseHeader(name) {
      return headers[name.toLowerCase()] ?? null
    }
    send() {
      setTimeout(() => {
        const text = answerTo(this.responseURL)
        Object.assign(this, { status: 200, statusText: 'OK', readyState: 4, responseText: text, response: this.responseType === 'json' ? JSON.parse(text) : text })
        for (const type of ['readystatechange', 'load', 'loadend']) {
          const event = new Event(type)
          this[`on${type}`]?.(event)
          this.dispatchEvent(event)
        }
      })
    }
  }

  const silent = class extends EventTarget {
    readyState = 0
    send() {}
    close() {}
  }
  globalThis.WebSocket = silent
  globalThis.EventSource = silent
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) console[name] = () => {}
})()
