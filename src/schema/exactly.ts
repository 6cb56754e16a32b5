import type { GenericSchema, InferOutput } from 'valibot'

/** Whether two types are one and the same, absent fields included. */
export type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Has the compiler check that what a schema lets through is a type of the model, no more and no less. */
export const exactly =
  <T>() =>
  <S extends GenericSchema>(schema: S & (Equal<InferOutput<S>, T> extends true ? unknown : never)): GenericSchema<T> =>
    schema as unknown as GenericSchema<T>
