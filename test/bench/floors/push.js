const queue = []

export const init = () => {}

export const track = (name, props) => void queue.push({ name, props, at: Date.now() })
