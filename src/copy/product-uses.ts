import type { Product } from '../model/catalog.js'

/** What was done with a product itself, under its own name and those of its checklist, and how often. Other events say nothing of it. */
export const productUses = ({ id, name, checklist = [] }: Partial<Product> = {}, done: Record<string, number> = {}): [name: string, count: number][] =>
  Object.entries(done).flatMap(([key, count]) => {
    const said = key === id ? name : checklist.find(({ event }) => event === key)?.text
    return said && count > 0 ? [[said, count]] : []
  })
