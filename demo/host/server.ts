/** The round trip to a server that this demonstration does not have. */
export const serverAnswers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300))
