import pg from "pg";
import { superuserUrl } from "./superuser.mjs";

const NAME = "korpu lease";

/**
 * Everyone who uses a cluster keeps one idle connection open; whoever leaves last stops the server. A killed
 * process loses its connection, so a lease can not be left behind.
 * @param {{ port: number, password: string }} server
 * @returns {Promise<{ endsUse: () => Promise<boolean> }>} endsUse gives the lease back; true when it was the last one
 */
export async function takeLease(server) {
  const client = new pg.Client({ connectionString: superuserUrl(server), application_name: NAME, keepAlive: true });
  let lost = false;
  client.on("error", () => (lost = true));
  await client.connect();
  return {
    async endsUse() {
      if (lost) return false;
      const { rows } = await client.query(
        "select count(*)::int as others from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
        [NAME],
      );
      await client.end();
      return rows[0].others === 0;
    },
  };
}
