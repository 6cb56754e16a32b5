import type { LoadUi, Ui, UiOptions } from '../model/ui.js'

/** The interface, loaded when first needed. Without one (`ui: false`) the host draws. */
export interface Stage {
  headless: boolean
  ui(): Ui | undefined
  ready(): boolean
  /** Whether it can be had. A failed load is tried once more, then things stay quiet. */
  prepare(): Promise<boolean>
  destroy(): void
}

export const createStage = (load: LoadUi, options: UiOptions, headless: boolean, report: (code: string, message: string) => void): Stage => {
  let ui: Ui | undefined
  let loading: Promise<boolean> | undefined
  let destroyed = false
  const attempt = (left: number): Promise<boolean> =>
    load(options).then(
      loaded => {
        if (destroyed) loaded.destroy()
        else ui = loaded
        return !destroyed
      },
      error => {
        report('load', `The interface could not be loaded: ${String(error)}`)
        return left > 0 && !destroyed && attempt(left - 1)
      },
    )
  return {
    headless,
    ui: () => ui,
    ready: () => headless || !!ui,
    prepare: () => (headless ? Promise.resolve(true) : (loading ??= attempt(1))),
    destroy() {
      destroyed = true
      ui?.destroy()
      ui = undefined
    },
  }
}
