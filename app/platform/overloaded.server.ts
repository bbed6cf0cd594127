/** The database could not answer in time or asked to try again. Whoever meets it answers 503 with Retry-After. */
export class Overloaded extends Error {
  override readonly name = "Overloaded";
  constructor(
    readonly code: string,
    options: ErrorOptions,
  ) {
    super(`the database is overloaded (${code})`, options);
  }
}

// Pool and transaction time-outs of Prisma; serialisation, deadlock, lock and statement time-outs, connections, shutdown.
const CODES =
  /^(P2024|P2028|P2034|P1001|P1002|P1008|P1017|40001|40P01|55P03|57014|57P0[1-5]|25P0[34]|53\d{3}|08\w{3})$/;
const NETWORK = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|EAI_AGAIN)$/;
const LOST = /connection terminated|timeout exceeded when trying to connect|not queryable/i;

/** The code that makes an error a case of overload, looked for also in what caused it; null for every other error. */
export function overloadCode(error: unknown, depth = 0): string | null {
  if (typeof error !== "object" || error === null || depth > 5) return null;
  for (const key of ["code", "originalCode"] as const) {
    const code: unknown = Reflect.get(error, key);
    if (typeof code === "string" && (CODES.test(code) || NETWORK.test(code))) return code;
  }
  // PostgreSQL ended the connection or did not give one.
  if (Reflect.get(error, "severity") === "FATAL") return "connection";
  const message: unknown = Reflect.get(error, "message");
  if (typeof message === "string" && LOST.test(message)) return "connection";
  for (const key of ["cause", "meta", "driverAdapterError"] as const) {
    const found = overloadCode(Reflect.get(error, key), depth + 1);
    if (found) return found;
  }
  return null;
}
