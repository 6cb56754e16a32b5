import type { Intent } from '../model/handoff.js'

/** Neither accepted nor given up: it has yet to leave. */
export const isWaiting = ({ acceptedAt, dropped, revision }: Intent): boolean => !acceptedAt && dropped !== revision
