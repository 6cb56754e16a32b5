/** What a page needs before it may be spoken to, ms; one of ours keeps its first two seconds to itself. */
export const RESTS = { floors: 300, ours: 2100, peers: 1200 }
