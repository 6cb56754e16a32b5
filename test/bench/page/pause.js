export const pause = (ms) => new Promise((done) => setTimeout(done, ms))

/** A task of its own, with no delay; after a frame, the first once that frame was painted. */
export const nextTask = () =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', done)
    port1.start()
    port2.postMessage(0)
  })
