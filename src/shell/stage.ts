import type { BlockName } from '../model/campaign.js'
import type { LoadUi, Ui, UiOptions } from '../model/ui.js'

/** The interface, loaded when first needed. Without one (`ui: false`) the host draws. */
export interface Stage {
  headless: boolean
  ui(): Ui | undefined
  /** Whether it is there, with what these blocks need. */
  ready(blocks?: readonly BlockName[]): boolean
  /** Whether it can be had, with some blocks. A failed load is tried once more, then things stay quiet. */
  prepare(blocks?: readonly BlockName[]): Promise<boolean>
  destroy(): void
}

export const createStage = (load: () => Promise<LoadUi>, options: UiOptions, headless: boolean, report: (code: string, message: string) => void): Stage => {
  let ui: Ui | undefined
  let loading: Promise<boolean> | undefined
  let destroyed = false
  const prepared = new Set<BlockName>()
  const attempt = async (left: number): Promise<boolean> => {
    try {
      const create = await load()
      // It would ask for its texts and its look: a page that has let go of us is asked for nothing more.
      if (destroyed) return false
      const loaded = await create(options)
      if (destroyed) loaded.destroy()
      else ui = loaded
      return !destroyed
    } catch (error) {
      report('load', `The interface could not be loaded: ${error}`)
      return left > 0 && !destroyed && attempt(left - 1)
    }
  }
  return {
    headless,
    ui: () => ui,
    ready: (blocks = []) => headless || (!!ui && blocks.every(block => prepared.has(block))),
    async prepare(blocks = []) {
      if (headless) return true
      if (!(await (loading ??= attempt(1)))) return false
      // A message whose block cannot be had is drawn without it.
      await ui?.prepare?.(blocks)?.catch((error: unknown) => report('load', `A block could not be loaded: ${error}`))
      for (const block of blocks) prepared.add(block)
      return !destroyed
    },
    destroy() {
      destroyed = true
      ui?.destroy()
      ui = undefined
    },
  }
}
