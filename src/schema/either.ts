import type * as v from 'valibot'

/** A union that names what is wrong with the option that was meant, where valibot would only say that none fits. */
export const either = <U extends v.GenericSchema>(union: U & { options: readonly v.GenericSchema[] }, meant: (input: unknown) => number): U => ({
  ...union,
  '~run': ((dataset, config) => union.options[meant(dataset.value)]!['~run'](dataset, config)) as U['~run'],
})
