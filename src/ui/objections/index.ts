import type { Content } from '../scene.js'
import css from '../styles/objections.css?inline'
import { Doubts } from './Doubts.js'

/** « Une hésitation ? »: loaded once it is asked for. */
export const objections: Pick<Content, 'blocks' | 'css'> = { blocks: { doubts: Doubts }, css }
