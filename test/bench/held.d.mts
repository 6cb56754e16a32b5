export function heldBudgets(measures: object): { row: string; holds: boolean }[]
