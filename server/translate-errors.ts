import type { ActionFunction, LoaderFunction, ServerBuild } from "@remix-run/node";
import { errorResponse } from "~/web/error-response.server";

/**
 * The same build, in which a loader or action that throws one of the portal's own errors answers with its status, so
 * that no route has to catch anything.
 */
export function translatingErrors(build: ServerBuild): ServerBuild {
  const routes: ServerBuild["routes"] = {};
  for (const [id, route] of Object.entries(build.routes)) {
    if (!route) continue;
    const { loader, action } = route.module;
    routes[id] = { ...route, module: { ...route.module, loader: guarded(loader), action: guarded(action) } };
  }
  return { ...build, routes };
}

function guarded<F extends LoaderFunction | ActionFunction>(handler: F | undefined): F | undefined {
  if (!handler) return undefined;
  const wrapped: LoaderFunction = async (given) => {
    try {
      return await handler(given);
    } catch (error) {
      throw errorResponse(error) ?? error;
    }
  };
  return Object.assign(wrapped, handler) as F;
}
