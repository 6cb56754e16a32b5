/** Ends a request with this status and this sentence. */
export function refuse(status: number, message: string): never {
  throw Object.assign(new Error(message), { status })
}

/** The status that an error asks for; 500 when it is no refusal. */
export const statusOf = (error: unknown): number => (error instanceof Error && 'status' in error ? Number(error.status) : 500)
