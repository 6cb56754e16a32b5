import * as fc from 'fast-check'

// A mutant must live or die the same way every time.
fc.configureGlobal({ seed: 20_260_105 })
