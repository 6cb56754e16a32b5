import type { Blocks, Part } from '../scene.js'

const common = () => import('./common.js').then(({ common }) => common)
const rare = () => import('./rare.js').then(({ rare }) => rare)
const proof = () => import('./proof.js').then(({ proof }) => proof)

/** Which chunk holds the blocks that few steps name. */
const LATER: Partial<Record<keyof Blocks, () => Promise<Part>>> = {
  offer: rare, addOn: rare, seats: rare, bundle: rare, checklist: rare, recap: rare,
  losses: proof, testimonial: proof, case: proof, rivals: proof, media: proof,
  ask: proof,
}

/** Loads the chunks that hold these blocks, side by side, and gives each to `take`: what is rare styles over what is common. */
export const loadBlocks = async (names: readonly (keyof Blocks)[], take: (part: Part) => void): Promise<void> => {
  const parts = new Set([common, ...names.flatMap((name) => (Object.hasOwn(LATER, name) ? LATER[name]! : []))])
  for (const part of await Promise.all([...parts].map((load) => load()))) take(part)
}
