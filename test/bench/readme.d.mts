export function renderReadme(results: object): string
