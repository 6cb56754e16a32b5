import type { Part } from '../scene.js'
import css from '../styles/objections.css?inline'
import { Doubts } from './Doubts.js'

/** « Une hésitation ? »: loaded once it is asked for. */
export const objections: Part = { blocks: { doubts: Doubts }, css }
