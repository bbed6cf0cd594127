import type { ActionFunction, LoaderFunction, ServerBuild } from "@remix-run/node";
import { NotFound } from "~/domain/errors";
import { errorResponse } from "~/web/error-response.server";

/**
 * The same build, in which a loader or action that throws one of the portal's own errors answers with its status, so
 * that no route has to catch anything. An address with a NUL in it is nobody's: the database could not even be asked.
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
      if (Object.values(given.params).some((part) => part?.includes("\u0000"))) throw new NotFound();
      return await handler(given);
    } catch (error) {
      throw errorResponse(error) ?? error;
    }
  };
  return Object.assign(wrapped, handler) as F;
}
