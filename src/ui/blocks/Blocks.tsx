import type { FunctionComponent, JSX } from 'preact'
import type { BlockName } from '../../model/campaign.js'
import type { Scene } from '../scene.js'
import { Annual } from './Annual.js'
import { Benefits } from './Benefits.js'
import { Comparison } from './Comparison.js'
import { Meter } from './Meter.js'
import { Roi } from './Roi.js'
import { Trial } from './Trial.js'

/** The pieces of content of a step, in its order; one that lacks its facts draws nothing. */
export function Blocks({ scene, names }: { scene: Scene; names: BlockName[] }): JSX.Element {
  const blocks: Record<BlockName, FunctionComponent<{ scene: Scene }>> = {
    meter: Meter, comparison: Comparison, benefits: Benefits, roi: Roi, trial: Trial, annual: Annual,
  }
  return (
    <>
      {names.map((name) => {
        const Block = Object.hasOwn(blocks, name) && blocks[name]
        return Block && <Block key={name} scene={scene} />
      })}
    </>
  )
}
