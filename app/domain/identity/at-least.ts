/**
 * Answers no sooner than after so many milliseconds, whether the work succeeded or not: how long an answer took must
 * not tell what was found.
 */
export async function atLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([work(), new Promise((resolve) => setTimeout(resolve, milliseconds))]);
  if (done.status === "rejected") throw done.reason;
  return done.value;
}
