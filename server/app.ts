import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express } from "express";
import { env } from "~/platform/env.server";
import { crossSiteGuard } from "./cross-site-guard";
import { developmentPages } from "./development-pages";
import type { DevelopmentTools } from "./development-tools";
import type { ServerState } from "./drain";
import { drainBody } from "./drain-body";
import { answerFault } from "./faults";
import { healthRoutes } from "./health";
import { knownMethods } from "./known-methods";
import type { PageMemory } from "./page-memory";
import { pages } from "./pages";
import { publicPages } from "./public-pages";
import { readersLanguage, rememberLanguage } from "./readers-language";
import { requestId } from "./request-id";
import { requestLog } from "./request-log";
import { securityHeaders } from "./security-headers";
import { staticFiles } from "./static-files";

/**
 * Every request goes down this list, from the top, until somebody answers.
 * @param memory keeps public pages; null where each request is to be answered anew
 */
export function createApp(
  build: ServerBuild,
  state: ServerState,
  memory: PageMemory | null,
  development?: DevelopmentTools,
): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", "loopback");

  app.use(requestId);
  app.use(drainBody);
  app.use((_request, response, next) => {
    if (state.stopping) response.setHeader("Connection", "close");
    next();
  });
  app.use(securityHeaders({ relaxed: development !== undefined }));
  app.use(healthRoutes(state));
  app.use(requestLog());
  app.use(knownMethods);
  app.use(crossSiteGuard(env.appUrl));
  app.use(compression());
  app.use(development ? development.middleware : staticFiles());
  if (!env.production) app.use(developmentPages());
  app.get("/", readersLanguage);
  app.use(rememberLanguage);
  if (memory) app.use(publicPages(memory));
  app.use(pages(development?.build ?? build));
  app.use(answerFault);
  return app;
}
