import type { Server } from "node:http";

const PATIENCE = 10_000;

/** Whether the process is on its way out: answers then close their connection. */
export type ServerState = { stopping: boolean };

/** Takes no new connection, lets running requests end, and cuts off what is left after ten seconds. */
export async function drain(server: Server, state: ServerState): Promise<void> {
  state.stopping = true;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  // A kept-alive connection that was busy a moment ago is idle now, and close() does not come back to it.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
