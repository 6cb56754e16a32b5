import { createQueue } from './queue.js'

(window as { expansion?: object }).expansion = createQueue()
