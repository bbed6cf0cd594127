import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";

/** What the development server brings: Vite's middleware, and the build as it is at this moment. */
export type DevelopmentTools = { middleware: RequestHandler; build: () => Promise<ServerBuild> };
