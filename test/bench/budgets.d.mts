export const BUDGETS: { row: string; column: string }[]
