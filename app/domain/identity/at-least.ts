/**
 * Answers no sooner than after so many milliseconds, whether the work succeeded or not: how long an answer took must
 * not tell what was found.
 */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const time = new Promise((resolve) => setTimeout(resolve, milliseconds));
  try {
    return await work();
  } finally {
    await time;
  }
}
