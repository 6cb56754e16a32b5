/** Surfaces, from the quietest to the loudest. */
export type Surface = 'notice' | 'card' | 'suggestion' | 'banner' | 'modal' | 'blocking-modal'

/** Service states a fact about the account; marketing persuades, and obeys caps, snoozes and consent. */
export type Kind = 'service' | 'marketing'
