import { createServer } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { env } from "~/platform/env.server";
import { log } from "~/platform/log.server";
import { createApp } from "./app";
import type { DevelopmentTools } from "./development-tools";
import { drain } from "./drain";
import { PageMemory } from "./page-memory";
import { listenForPublicData } from "./public-bell";

/** Listens; resolves once it does. @throws when the port is taken, in words */
export async function startServer(build: ServerBuild, development?: DevelopmentTools) {
  const state = { stopping: false };
  // Code that reloads must not be answered from memory.
  const memory = development ? null : new PageMemory();
  const stopListening = memory && listenForPublicData(memory);
  const server = createServer(createApp(build, state, memory, development));
  server.requestTimeout = 120_000; // a slow phone may need two minutes for its files
  server.headersTimeout = 20_000;
  server.keepAliveTimeout = 65_000; // longer than a proxy in front keeps its connections
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? new Error(`Port ${env.PORT} is taken. Set PORT to another.`) : error),
    );
    server.listen(env.PORT, env.HOST, resolve);
  });
  server.on("error", (error) => log.error({ err: error }, "server error"));
  return {
    stop: async () => {
      await drain(server, state);
      await stopListening?.();
    },
  };
}
