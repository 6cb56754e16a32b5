export function renderResults(results: object): string
