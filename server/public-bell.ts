import pg from "pg";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import type { PageMemory } from "./page-memory";

const HEARTBEAT = 10_000;
const PATIENCE = 5_000;
const LONGEST_WAIT = 10_000;

/**
 * Listens for the database's bell on a connection of its own and makes the memory forget when it rings. While the
 * connection is lost the memory keeps nothing; it is tried again with growing waits.
 * @returns stops listening
 */
export function listenForPublicData(memory: PageMemory): () => Promise<void> {
  let stopped = false;
  let wait = 500;
  let timer: NodeJS.Timeout | undefined;
  let client: pg.Client | null = null;

  async function connect(): Promise<void> {
    const attempt = new pg.Client({
      connectionString: env.DATABASE_URL,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
      application_name: "korpu bell",
    });
    client = attempt;
    let lost = false;
    const lose = () => {
      if (lost) return;
      lost = true;
      clearTimeout(timer);
      memory.deafen();
      attempt.end().catch(() => {});
      if (stopped) return;
      log.warn("the bell of public data cannot be heard");
      timer = setTimeout(() => void connect(), wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
    attempt.on("error", lose);
    attempt.on("end", lose);
    attempt.on("notification", () => memory.forget());
    // A connection that died without a word is found by asking.
    const beat = async () => {
      await attempt.query("select 1");
      if (!lost) timer = setTimeout(() => beat().catch(lose), HEARTBEAT);
    };
    try {
      await attempt.connect();
      await attempt.query("listen public_data");
      if (lost || stopped) return lose();
      wait = 500;
      memory.hear();
      await beat();
    } catch {
      lose();
    }
  }

  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    memory.deafen();
    await client?.end().catch(() => {});
  };
}
