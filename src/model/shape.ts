/** What a value from outside must be. A `?` after it makes it optional. */
export type Shape =
  | 'text' | 'number' | 'count' | 'limit' | 'limits' | 'date' | 'topic' | 'flag' | 'kind' | 'nps' | 'csat'
  | 'list' | 'price' | 'enforcement' | 'duration' | 'caps' | 'mark' | 'zone'

export type Shapes = Readonly<Record<string, Shape | `${Shape}?`>>

/** What is wrong with a value: where it is, what it was, what was expected. */
export interface Problem {
  path: string
  value: unknown
  expected: Shape | 'nothing'
  /** The props that are known where this one is not. */
  known?: string[]
}
