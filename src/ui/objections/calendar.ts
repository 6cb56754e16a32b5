import type { Part } from '../scene.js'
import css from '../styles/calendar.css?inline'
import { Calendar } from './Calendar.js'

/** Loaded for who wants another date than the usual ones. */
export const calendar: Part = { blocks: { calendar: Calendar }, css }
