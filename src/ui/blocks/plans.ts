import type { Blocks } from '../scene.js'
import css from '../styles/plans.css?inline'
import { Annual } from './Annual.js'
import { Benefits } from './Benefits.js'
import { Comparison } from './Comparison.js'
import { Roi } from './Roi.js'

/** The heavy blocks, those that compare plans: a chunk of their own, with their style. */
export const plans: { blocks: Blocks; css: string } = {
  blocks: { comparison: Comparison, benefits: Benefits, roi: Roi, annual: Annual },
  css,
}
