/** What a value from outside must be. */
export type Shape =
  | 'text' | 'number' | 'count' | 'limit' | 'limits' | 'date' | 'topic' | 'flag' | 'kind' | 'nps' | 'csat'
  | 'list' | 'price' | 'enforcement' | 'duration' | 'caps' | 'mark' | 'zone'

/** The fields of an object and their shapes: `'meter used:number resetsAt?:date'`. A text unless it says otherwise; `?` makes it optional. */
export type Fields = string

/** What is wrong with a value: where it is, what it was, what was expected. */
export interface Problem {
  path: string
  value: unknown
  expected: Shape | 'nothing' | 'consent' | 'condition' | 'path' | 'operator' | 'pattern'
  /** The props that are known where this one is not. */
  known?: string[]
}

/** The value as it is kept; undefined, or thrown, when it does not fit. */
export type Read = (value: unknown, parse: (text: string) => number) => unknown

/** Where values come in from outside: how dates are read, and who is told what does not fit. */
export interface Border {
  parse: (text: string) => number
  complain: (problem: Problem) => void
  /** Shapes known besides the few that come first. */
  shapes?: { readonly [S in Shape]?: Read }
}
